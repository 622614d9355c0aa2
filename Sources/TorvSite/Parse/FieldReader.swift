package import TorvDiagnostics

/// Reads the fields of one YAML mapping into types, and notes every mistake on the way.
///
/// Missing and unknown fields are reported when the reader is created, against the declared fields; values of the wrong
/// form are reported when they are read. A reader never stops early: a page with ten mistakes gets ten messages, and one
/// with thousands the first of them and their number.
package struct FieldReader {
  package let source: SourceFile
  let declarations: [FieldDeclaration]
  private let entries: [YAMLEntry]
  /// The place where a missing field is reported: the fence, or the entry's first key.
  package let start: Range<Int>
  /// What was found wrong, in this mapping and in those inside it that were read.
  package internal(set) var problems: DiagnosticReport
  /// The references in the fields, for the stage that relates pages to each other.
  package internal(set) var references: [Reference] = []
  /// The files beside the page that the fields name.
  package internal(set) var files: [PageFile] = []
  /// The days on which something is said to have happened.
  package internal(set) var pastDates: [PastDate] = []

  /// Checks a mapping's keys against the declared fields; a missing field is reported at `place`.
  ///
  /// Beyond the limit, problems are only counted.
  package init(
    _ entries: [YAMLEntry], in source: SourceFile, declared declarations: [FieldDeclaration],
    place: Range<Int>, limit: Int = DiagnosticReport.limit
  ) {
    self.source = source
    self.declarations = declarations
    self.entries = entries
    self.start = place
    problems = DiagnosticReport(limit: limit)
    for entry in entries where !declarations.contains(where: { $0.name == entry.key.value }) {
      problems.add(.unknownField(entry.key, among: declarations, in: source))
    }
    for declaration in declarations where declaration.isRequired {
      let entry = entries.first { $0.key.value == declaration.name }
      if entry.map({ isEmpty($0.value) }) ?? true {
        problems.add(
          .missingField(declaration, at: source.place(entry?.key.range ?? place)))
      }
    }
  }

  /// The problems as they are told.
  package var diagnostics: [Diagnostic] { problems.finished() }

  // MARK: - Values

  /// The field's value; nil if it is absent or not legal (then reported).
  package subscript<Value>(field: Field<Value>) -> Value? {
    mutating get { located(field)?.value }
  }

  /// The field's entries; none if it is absent or no list (then reported).
  package subscript<Element>(field: Field<[Element]>) -> [Element] {
    mutating get { located(field)?.value ?? [] }
  }

  /// Returns the field's value with its place; nil if it is absent or not legal (then reported).
  package mutating func located<Value>(_ field: Field<Value>) -> Located<Value>? {
    guard let node = node(field.name) else { return nil }
    return field.value(of: node, in: &self)
  }

  /// Returns the values of a list without their places.
  package mutating func values<Value>(_ field: Field<[Located<Value>]>) -> [Value] {
    self[field].map(\.value)
  }

  // MARK: - References and rules

  /// Notes that the page refers to the target; `range` is the place of the value.
  mutating func refer(to target: Reference.Target, at range: Range<Int>, as field: String) {
    references.append(Reference(target: target, range: range, role: .field(field)))
  }

  /// Reports a mistake in the value at the place.
  package mutating func report(
    _ id: Diagnostic.ID, _ message: Message, at range: Range<Int>, hint: Message? = nil
  ) {
    problems.add(.error(id, message, at: source.place(range), hint: hint))
  }

  /// Reports a missing field that another field makes necessary.
  package mutating func require<Value>(
    _ field: Field<Value>, because reason: Message, at range: Range<Int>
  ) {
    guard !holds(field) else { return }
    report(
      .missingField, "\(field.name) is missing, \(reason)", at: range,
      hint: "add '\(field.name): \(field.declaration.exampleValue)'")
  }

  /// Returns the place of the field's value; nil if the field is absent.
  package func range<Value>(of field: Field<Value>) -> Range<Int>? { node(field.name)?.range }

  /// Returns the place of the field's name; nil if the field is absent.
  package func keyRange<Value>(of field: Field<Value>) -> Range<Int>? {
    entries.first { $0.key.value == field.name }?.key.range
  }

  /// Returns whether the field has a value, legal or not.
  package func holds<Value>(_ field: Field<Value>) -> Bool { node(field.name) != nil }

  // MARK: - Nodes

  private func node(_ name: String) -> YAMLNode? {
    precondition(
      declarations.contains { $0.name == name }, "the field '\(name)' is read but not declared")
    guard let node = entries.first(where: { $0.key.value == name })?.value, !isEmpty(node) else {
      return nil
    }
    return node
  }

  func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      let isBlank = text.allSatisfy(\.isWhitespace)
      return isBlank || (!isQuoted && ["~", "null", "Null", "NULL"].contains(text))
    case .sequence(let items): return items.isEmpty
    case .mapping(let entries): return entries.isEmpty
    }
  }

  mutating func read<Value: ScalarValue>(
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
    if let bare = PrintedQuotes.text(inside: node, Value.self) {
      problems.addWarning(.printedQuotes(around: bare, at: source.place(node.range)))
    }
    guard let value = Value(scalar: text) else {
      problems.add(
        .invalidValue(name: name, text: text, type: Value.self, at: source.place(node.range)))
      return nil
    }
    return Located(value, at: node.range)
  }
}

extension String: ScalarValue {
  package static var fieldForm: FieldForm { .text(maximum: .max) }

  /// Creates the text without surrounding white space, which only quotes or a block can leave there.
  package init?(scalar: String) {
    guard scalar.first?.isWhitespace == true || scalar.last?.isWhitespace == true else {
      self = scalar
      return
    }
    let trimmed = scalar.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    self = String(trimmed[..<(end ?? trimmed.startIndex)])
  }

  package static var expectation: Message { "a text" }
}

extension Diagnostic {
  static func unknownField(
    _ key: Located<String>, among declarations: [FieldDeclaration], in source: SourceFile
  ) -> Diagnostic {
    let hint: Message =
      FieldDeclaration.named(key.value, among: declarations).map { "write '\($0)'" }
      ?? FieldDeclaration.near(to: key.value, among: declarations).map { "did you mean '\($0)'?" }
      ?? "use one of: \(declarations.map(\.name).joined(separator: ", "))"
    return .error(
      .unknownField, "'\(key.value)' is not a field here", at: source.place(key.range), hint: hint)
  }

  fileprivate static func missingField(
    _ declaration: FieldDeclaration, at location: TorvDiagnostics.SourceLocation
  ) -> Diagnostic {
    let example = declaration.exampleValue
    let others = declaration.form.legalValues.filter { !example.contains($0) }
    return .error(
      .missingField, "\(declaration.name) is missing", at: location,
      hint: others.isEmpty
        ? "add '\(declaration.name): \(example)'"
        : "add '\(declaration.name): \(example)', or another of: \(others.joined(separator: ", "))")
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
