/// The tags of an HTML page in Torv's style: attributes in double quotes, no tag left open.
struct HTMLPage: Sendable {
  struct Tag: Sendable {
    let name: String
    let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  let tags: [Tag]
  let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    var tags: [Tag] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let first = rest.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { continue }
      tags.append(Self.tag(&rest))
    }
    self.tags = tags
  }

  /// The ids of the page's elements.
  var ids: [String] { tags.compactMap { $0["id"] } }

  /// The addresses that the page refers to, with entities decoded.
  var addresses: [String] {
    tags.flatMap { tag in tag.attributes.filter { ["href", "src"].contains($0.name) }.map(\.value) }
  }

  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// Returns the content of the `meta` element with the name.
  func meta(_ name: String) -> String? {
    all("meta").first { $0["name"] == name || $0["property"] == name }?["content"]
  }

  /// Reads a tag after its `<`; a `>` in a quoted value does not end it.
  private static func tag(_ rest: inout ArraySlice<UInt8>) -> Tag {
    let name = take(from: &rest) { !" \n\t/>".utf8.contains($0) }
    var attributes: [(name: String, value: String)] = []
    while true {
      _ = take(from: &rest) { " \n\t/".utf8.contains($0) }
      guard let next = rest.first, next != UInt8(ascii: ">") else { break }
      let attribute = take(from: &rest) { !" \n\t/>=".utf8.contains($0) }
      var value = ""
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst(2)
        value = take(from: &rest) { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst()
      }
      attributes.append(
        (attribute, value.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")))
    }
    return Tag(name: name, attributes: attributes)
  }

  private static func take(
    from rest: inout ArraySlice<UInt8>, while isPart: (UInt8) -> Bool
  ) -> String {
    let part = rest.prefix(while: isPart)
    rest = rest[part.endIndex...]
    return String(decoding: part, as: UTF8.self)
  }
}
