import Foundation

/// A JSON document, read by Foundation's parser, which accepts only well-formed JSON.
package indirect enum JSONTree: Equatable {
  case object([String: JSONTree])
  case list([JSONTree])
  case text(String)
  case number(Double)
  case null

  /// Returns the document; throws if the bytes are not well-formed JSON.
  package static func parse(_ bytes: [UInt8]) throws -> JSONTree {
    JSONTree(try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]))
  }

  private init(_ value: Any) {
    switch value {
    case let members as [String: Any]: self = .object(members.mapValues(JSONTree.init))
    case let entries as [Any]: self = .list(entries.map(JSONTree.init))
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .number(number.doubleValue)
    default: self = .null
    }
  }

  /// The member of an object; nil if there is none.
  package subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The entries of a list; empty if this is not a list.
  package var entries: [JSONTree] {
    guard case .list(let entries) = self else { return [] }
    return entries
  }

  /// The text, if it is one.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
