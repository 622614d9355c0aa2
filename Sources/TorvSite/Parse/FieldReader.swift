package import TorvDiagnostics

/// Reads the fields of one YAML mapping into types, and notes everything that is wrong on the way.
///
/// What is missing or unknown is reported when the reader is made, against the declared fields; what
/// has the wrong form, when it is read. A reader never stops early: a page with ten mistakes gets
/// ten messages.
package struct FieldReader {
  package let source: SourceFile
  private let declarations: [FieldDeclaration]
  private let entries: [YAMLEntry]
  /// Where a field that is missing is reported: the fence, or the entry's first key.
  package let start: Range<Int>
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the fields refer to, for the stage that relates pages to each other.
  package private(set) var references: [Reference] = []
  /// The files beside the page that the fields name.
  package private(set) var files: [PageFile] = []

  /// Checks a mapping's keys against the declared fields; `place` is where a missing one is reported.
  package init(
    _ entries: [YAMLEntry], in source: SourceFile, declared declarations: [FieldDeclaration],
    place: Range<Int>
  ) {
    self.source = source
    self.declarations = declarations
    self.entries = entries
    self.start = place
    for entry in entries where !declarations.contains(where: { $0.name == entry.key.value }) {
      diagnostics.append(.unknownField(entry.key, among: declarations, in: source))
    }
    for declaration in declarations where declaration.isRequired {
      let entry = entries.first { $0.key.value == declaration.name }
      if entry.map({ isEmpty($0.value) }) ?? true {
        diagnostics.append(
          .missingField(declaration, at: source.place(entry?.key.range ?? place)))
      }
    }
  }

  // MARK: - Scalars

  /// Returns the field's value with its place, or nil where it is absent or not legal (then reported).
  package mutating func located<Value: ScalarValue>(
    _ name: String, as type: Value.Type = Value.self
  ) -> Located<Value>? {
    guard let node = node(name) else { return nil }
    return read(node, name: name)
  }

  /// Returns the field's value, or nil where it is absent or not legal (then reported).
  package mutating func value<Value: ScalarValue>(
    _ name: String, as type: Value.Type = Value.self
  ) -> Value? {
    located(name, as: type)?.value
  }

  /// Returns the field's number if it lies in the range, or nil (then reported).
  package mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    locatedNumber(name, in: range)?.value
  }

  /// Returns the field's number with its place if it lies in the range, or nil (then reported).
  package mutating func locatedNumber(
    _ name: String, in range: ClosedRange<Int>
  ) -> Located<Int>? {
    guard let number = located(name, as: Int.self) else { return nil }
    guard range.contains(number.value) else {
      let expectation =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "between \(range.lowerBound) and \(range.upperBound)"
      report(.invalidValue, "\(name) \(number.value) must be \(expectation)", at: number.range)
      return nil
    }
    return number
  }

  /// Returns the field's text without blanks around it; more than `maximum` characters are an error.
  package mutating func text(_ name: String, maximum: Int = .max) -> String? {
    guard let text = located(name, as: String.self) else { return nil }
    guard text.value.count <= maximum else {
      report(
        .invalidValue,
        "\(name) has \(text.value.count) characters and may have at most \(maximum)",
        at: text.range, hint: "shorten it by \(text.value.count - maximum)")
      return nil
    }
    return text.value
  }

  // MARK: - Lists and mappings

  /// Returns the values of a list; one that is not legal is reported and left out.
  package mutating func values<Value: ScalarValue & Hashable>(
    _ name: String, as type: Value.Type = Value.self
  ) -> [Located<Value>] {
    guard let node = node(name) else { return [] }
    guard case .sequence(let items) = node.kind else {
      report(
        .invalidValue, "\(name) must be a list", at: node.range,
        hint: "write \(name): [\(source.text(node.range).prefix(40))]")
      return []
    }
    var values: [Located<Value>] = []
    for item in items {
      guard let value: Located<Value> = read(item, name: name) else { continue }
      if values.contains(where: { $0.value == value.value }) {
        report(
          .duplicateValue, "'\(source.text(value.range))' stands twice in \(name)",
          at: value.range, hint: "remove one of them")
        continue
      }
      values.append(value)
    }
    return values
  }

  /// Returns the values of a list, or the one value that stands there without a list.
  package mutating func oneOrMore<Value: ScalarValue & Hashable>(
    _ name: String, as type: Value.Type = Value.self
  ) -> [Located<Value>] {
    if let node = node(name), case .scalar = node.kind {
      return read(node, name: name).map { [$0] } ?? []
    }
    return values(name, as: type)
  }

  /// Returns what `read` makes of each mapping in a list; the fields are those declared for it.
  package mutating func mappings<Value>(
    _ name: String, read: (inout FieldReader) -> Value?
  ) -> [Value] {
    guard let node = node(name) else { return [] }
    guard case .sequence(let items) = node.kind else {
      report(
        .invalidValue, "\(name) must be a list", at: node.range,
        hint: "start each entry on a line of its own with '- '")
      return []
    }
    return items.compactMap { mapping($0, name: name, read: read) }
  }

  /// Returns what `read` makes of the mapping that the field holds.
  package mutating func mapping<Value>(
    _ name: String, read: (inout FieldReader) -> Value?
  ) -> Value? {
    guard let node = node(name) else { return nil }
    return mapping(node, name: name, read: read)
  }

  private mutating func mapping<Value>(
    _ node: YAMLNode, name: String, read: (inout FieldReader) -> Value?
  ) -> Value? {
    let declaration = declarations.first { $0.name == name }
    let fields = declaration?.fields ?? []
    guard case .mapping(let entries) = node.kind else {
      let names = fields.map(\.name).joined(separator: ", ")
      let what = declaration?.isList == true ? "an entry of \(name)" : name
      report(
        .invalidValue, "\(what) must have the fields \(names)", at: node.range,
        hint: "write '\(fields.first?.name ?? "name"): …'")
      return nil
    }
    var reader = FieldReader(entries, in: source, declared: fields, place: firstKey(of: node))
    let value = read(&reader)
    diagnostics += reader.diagnostics
    references += reader.references
    files += reader.files
    return value
  }

  private func firstKey(of node: YAMLNode) -> Range<Int> {
    guard case .mapping(let entries) = node.kind, let first = entries.first else {
      return node.range
    }
    return first.key.range
  }

  // MARK: - References and rules

  /// Returns the path of a picture beside the page, and notes it for the stage that relates pages to files.
  package mutating func picture(_ name: String) -> Located<String>? {
    file(name, role: .picture)
  }

  /// Returns the path of a download beside the page, and notes it for the stage that relates pages to files.
  package mutating func download(_ name: String) -> Located<String>? {
    file(name, role: .download)
  }

  private mutating func file(_ name: String, role: PageFile.Role) -> Located<String>? {
    let path: Located<String>? = located(name)
    if let path { files.append(PageFile(path: path, role: role)) }
    return path
  }

  /// Notes that the page refers to the target, at the place of a value.
  package mutating func refer(to target: Reference.Target, at range: Range<Int>, as field: String) {
    references.append(Reference(target: target, range: range, role: .field(field)))
  }

  /// Reports a mistake that concerns the value at the place.
  package mutating func report(
    _ id: Diagnostic.ID, _ message: String, at range: Range<Int>, hint: String? = nil
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }

  /// Reports a missing field that is required because of another one.
  package mutating func require(_ name: String, because reason: String, at range: Range<Int>) {
    guard node(name) == nil else { return }
    report(.missingField, "\(name) is missing, \(reason)", at: range, hint: "add '\(name): …'")
  }

  /// Returns where the field's value stands, if the field is there.
  package func range(of name: String) -> Range<Int>? { node(name)?.range }

  /// Returns where the field's name stands, if the field is there.
  package func keyRange(of name: String) -> Range<Int>? {
    entries.first { $0.key.value == name }?.key.range
  }

  /// Whether the field holds something, legal or not.
  package func holds(_ name: String) -> Bool { node(name) != nil }

  // MARK: - Nodes

  private func node(_ name: String) -> YAMLNode? {
    precondition(
      declarations.contains { $0.name == name }, "the field '\(name)' is read but not declared")
    guard let node = entries.first(where: { $0.key.value == name })?.value, !isEmpty(node) else {
      return nil
    }
    return node
  }

  private func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      let isBlank = text.allSatisfy(\.isWhitespace)
      return isBlank || (!isQuoted && (text == "~" || text == "null"))
    case .sequence(let items): return items.isEmpty
    case .mapping(let entries): return entries.isEmpty
    }
  }

  private mutating func read<Value: ScalarValue>(
    _ node: YAMLNode, name: String
  ) -> Located<Value>? {
    guard case .scalar(let text, _) = node.kind else {
      report(
        .invalidValue, "\(name) must be one value and not a list or fields", at: node.range,
        hint: "write one value after '\(name):'")
      return nil
    }
    if text.hasPrefix("TODO") {
      report(
        .unfinishedText, "\(name) is still to be filled in", at: node.range,
        hint: "write \(Value.expectation)")
      return nil
    }
    guard let value = Value(scalar: text) else {
      diagnostics.append(
        .invalidValue(name: name, text: text, type: Value.self, at: source.place(node.range)))
      return nil
    }
    return Located(value, at: node.range)
  }
}

extension String: ScalarValue {
  /// Takes the text without the white space around it, which only quotes or a block can bring.
  package init?(scalar: String) {
    guard scalar.first?.isWhitespace == true || scalar.last?.isWhitespace == true else {
      self = scalar
      return
    }
    let trimmed = scalar.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    self = String(trimmed[..<(end ?? trimmed.startIndex)])
  }

  package static var expectation: String { "a text" }
}

extension Diagnostic {
  fileprivate static func unknownField(
    _ key: Located<String>, among declarations: [FieldDeclaration], in source: SourceFile
  ) -> Diagnostic {
    let names = declarations.map(\.name)
    return .error(
      .unknownField, "'\(key.value)' is not a field here", at: source.place(key.range),
      hint: NearMiss.hint(
        for: key.value, in: names, otherwise: "use one of: \(names.joined(separator: ", "))"))
  }

  fileprivate static func missingField(
    _ declaration: FieldDeclaration, at location: TorvDiagnostics.SourceLocation
  ) -> Diagnostic {
    let example = declaration.fields.isEmpty ? declaration.example : "…"
    return .error(
      .missingField, "\(declaration.name) is missing", at: location,
      hint: "add '\(declaration.name): \(example.isEmpty ? "…" : example)'")
  }

  fileprivate static func invalidValue<Value: ScalarValue>(
    name: String, text: String, type: Value.Type, at location: TorvDiagnostics.SourceLocation
  ) -> Diagnostic {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
    return .error(
      .invalidValue, "\(name) '\(shown)' is not \(Value.expectation)", at: location,
      hint: Value.hint(for: text))
  }
}
