import TorvDiagnostics

extension FieldReader {
  /// Returns the values of a list, or perhaps a single value; illegal values are reported and left out.
  mutating func values<Value: ScalarValue & Hashable>(
    in node: YAMLNode, of name: String, isSingleAllowed: Bool
  ) -> [Located<Value>] {
    if isSingleAllowed, case .scalar = node.kind {
      return read(node, name: name).map { [$0] } ?? []
    }
    guard case .sequence(let items) = node.kind else {
      let written: String
      if case .scalar(let text, _) = node.kind {
        written = text
      } else {
        written = source.text(node.range)
      }
      reportNoList(node, name: name, hint: listHint(written, as: Value.self))
      return []
    }
    var values: [Located<Value>] = []
    var known: Set<Value> = []
    for item in items {
      guard !isEmpty(item) else {
        report(
          .invalidValue, "an entry of \(name) is empty", at: item.range,
          hint: "write something after the dash or the comma, or take the entry out")
        continue
      }
      if reportRunTogether(item, name: name, as: Value.self) { continue }
      guard let value: Located<Value> = read(item, name: name) else { continue }
      guard known.insert(value.value).inserted else {
        report(
          .duplicateValue, "'\(source.text(value.range))' stands twice in \(name)",
          at: value.range, hint: "remove one of them")
        continue
      }
      values.append(value)
    }
    return values
  }

  /// Returns a hint for turning the text into the list that was meant: with brackets, or a space after each dash.
  private func listHint<Value: ScalarValue>(_ text: String, as type: Value.Type) -> Message {
    guard !text.contains("\n") else {
      return "begin each entry with '- ', with a space behind the dash"
    }
    guard !(type is String.Type) else { return "write '[\(YAMLSpelling.quoted(text))]'" }
    let parts = text.replacing(" og ", with: ",").split { ",;/".contains($0) }
      .map { $0.trimmed { $0.isWhitespace || "-•\"'“”„»«".contains($0) } }.filter { !$0.isEmpty }
    let mended = parts.map { Value(scalar: $0) == nil ? Value.mended($0) ?? "…" : $0 }
    return "write '[\(mended.joined(separator: ", "))]'"
  }

  /// Reports a value that is not a list, or the unusual space beside its dash that kept it from being one.
  private mutating func reportNoList(_ node: YAMLNode, name: String, hint: Message) {
    let text = YAMLText(source: source, range: 0..<source.bytes.count)
    if let space = text.misleadingSpace(in: text.lineRange(at: node.range.lowerBound)) {
      problems.add(.unicodeSpace(space, text))
    } else {
      report(.invalidValue, "\(name) must be a list", at: node.range, hint: hint)
    }
  }

  /// Reports a list entry that is really several entries without commas: `[organisering finansiering]`.
  private mutating func reportRunTogether<Value: ScalarValue>(
    _ item: YAMLNode, name: String, as type: Value.Type
  ) -> Bool {
    guard !(type is String.Type), case .scalar(let text, _) = item.kind, Value(scalar: text) == nil
    else { return false }
    let parts = text.split { $0.isWhitespace || $0 == ";" }.map(String.init)
    guard parts.count > 1, parts.allSatisfy({ Value(scalar: $0) != nil }) else { return false }
    report(
      .invalidValue, "\(name) '\(text)' is not \(Value.expectation)", at: item.range,
      hint: "write '\(parts.joined(separator: ", "))', with a comma between the entries")
    return true
  }

  /// Returns the value of each mapping in the field's list; nil if it holds no list (then reported).
  mutating func groups<Value: FieldGroup>(
    in node: YAMLNode, of field: FieldDeclaration
  ) -> [Value]? {
    guard case .sequence(let items) = node.kind else {
      reportNoList(
        node, name: field.name, hint: "start each entry on a line of its own with '- '")
      return nil
    }
    return items.compactMap { group(in: $0, of: field) }
  }

  /// Returns the value of the mapping that the field holds, or that is an entry of its list.
  mutating func group<Value: FieldGroup>(in node: YAMLNode, of field: FieldDeclaration) -> Value? {
    let fields = field.fields
    guard case .mapping(let entries) = node.kind else {
      let names = fields.map(\.name).joined(separator: ", ")
      let what: Message = field.isList ? "an entry of \(field.name)" : "\(field.name)"
      report(
        .invalidValue, "\(what) must have the fields \(names)", at: node.range,
        hint: "write '\(fields.first?.name ?? "name"): …'")
      return nil
    }
    var reader = FieldReader(
      entries, in: source, declared: fields, place: firstKey(of: node), limit: problems.room)
    let value = Value(from: &reader)
    problems.add(contentsOf: reader.problems)
    references += reader.references
    files += reader.files
    pastDates += reader.pastDates
    return value
  }

  private func firstKey(of node: YAMLNode) -> Range<Int> {
    guard case .mapping(let entries) = node.kind, let first = entries.first else {
      return node.range
    }
    return first.key.range
  }
}

/// Words that an editor explains, each with its explanation, in the order of the file.
struct Explanations: FieldValue {
  let entries: [(word: Located<String>, text: String)]

  static let fieldForm = FieldForm.explanations

  static func read(
    _ node: YAMLNode, of field: FieldDeclaration, in fields: inout FieldReader
  ) -> Explanations? {
    let hint: Message = "write '\(field.name): \(field.example)'"
    guard case .mapping(let entries) = node.kind else {
      fields.report(
        .invalidValue, "\(field.name) must say what each mark means", at: node.range, hint: hint)
      return nil
    }
    return Explanations(
      entries: entries.compactMap { entry in
        guard !fields.isEmpty(entry.value) else {
          fields.report(
            .missingField, "\(field.name) does not say what '\(entry.key.value)' means",
            at: entry.key.range, hint: hint)
          return nil
        }
        let text: Located<String>? = fields.read(entry.value, name: field.name)
        return text.map { (entry.key, $0.value) }
      })
  }
}
