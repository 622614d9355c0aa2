import TorvDiagnostics
import TorvSite

/// What Torv wrote as JSON in its cache, read as YAML.
extension YAMLNode {
  /// The members of an object; nil if it is none.
  var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries
  }

  /// The items of a list; nil if it is none.
  var items: [YAMLNode]? {
    guard case .sequence(let items) = kind else { return nil }
    return items
  }

  /// The text or the digits of a value; nil if it is none.
  var text: String? {
    guard case .scalar(let text, _) = kind else { return nil }
    return text
  }

  /// The number that the digits are.
  var integer: Int? { text.flatMap { Int($0) } }

  /// The value of a member.
  subscript(_ name: String) -> YAMLNode? { entries?.first { $0.key.value == name }?.value }
}
