/// Plain data for lenient templates, as JSON has it; numbers are given as the text that is written.
package enum TemplateValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case text(String)
  case list([TemplateValue])
  case dictionary([String: TemplateValue])

  /// Whether a section over it is rendered.
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
