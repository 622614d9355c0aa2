/// Plain data for lenient templates, as in JSON; a number is given as the text to write.
package enum TemplateValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case text(String)
  case list([TemplateValue])
  case dictionary([String: TemplateValue])

  /// Whether a section with this value is rendered.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    case .text: true
    case .list(let elements): !elements.isEmpty
    case .dictionary: true
    }
  }
}
