/// The value of a field as text: one value, or the entries of a list.
enum FieldText: Hashable, Sendable {
  case value(String)
  case list([String])

  /// Reads the value of a node in front matter, with all white space in a text as single spaces; nil if it is empty.
  init?(_ node: YAMLNode) {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      guard isQuoted || !YAMLNode.isEmptyUnlessQuoted(text) else { return nil }
      self = .value(text.onOneLine)
    case .sequence(let items):
      self = .list(
        items.map { item in
          if case .scalar(let text, _) = item.kind { text.onOneLine } else { "" }
        })
    case .mapping: return nil
    }
  }

  /// The value for people: `vejle`, or `vejle, aeroe`.
  var shown: String {
    switch self {
    case .value(let text): text
    case .list(let entries): entries.joined(separator: ", ")
    }
  }

  /// Returns the value as it is written after the name of a field of the form, as ``FieldsFormatter`` leaves it.
  func spelled(as form: FieldForm) -> String {
    switch self {
    case .value(let text):
      form.valueForm?.isTyped(text) == true ? text : YAMLSpelling.spelled(text)
    case .list(let entries):
      "[\(entries.map { Self.spelledEntry($0, as: form.element) }.joined(separator: ", "))]"
    }
  }

  private static func spelledEntry(_ text: String, as form: FieldForm) -> String {
    guard !form.isTyped(text) else { return text }
    let spelled = YAMLSpelling.spelled(text)
    return spelled == text && !YAMLSpelling.canBePlain(text, inBrackets: true)
      ? YAMLSpelling.quoted(text) : spelled
  }
}

extension String {
  /// The text without line breaks, and with a single space for all other white space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
