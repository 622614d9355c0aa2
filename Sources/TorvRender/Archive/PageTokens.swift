/// Reads finished HTML tag by tag; what is between two start tags is handed on unread.
///
/// The markup is Torv's own: contents of `<script>` and `<style>` hold no tags, and `>` in an attribute stands in quotes.
struct PageTokens {
  /// A start tag; all ranges are of bytes of the page.
  struct Tag {
    let whole: Range<Int>
    let name: Range<Int>
    let attributes: [Attribute]
  }

  struct Attribute {
    /// The attribute with the blanks before it.
    let whole: Range<Int>
    let name: Range<Int>
    /// The value without its quotes; nil if there is none.
    let value: Range<Int>?
  }

  let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next start tag; nil if there is none.
  mutating func next() -> Tag? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < bytes.count {
      let following = bytes[start + 1]
      if isLetter(following) { return tag(at: start) }
      let isComment = bytes[start...].starts(with: "<!--".utf8)
      index = isComment ? end(of: "-->", from: start) : start + 1
    }
    index = bytes.count
    return nil
  }

  private mutating func tag(at start: Int) -> Tag {
    let name = run(from: start + 1) { !Self.ends($0) }
    var attributes: [Attribute] = []
    index = name.upperBound
    while index < bytes.count, let attribute = attribute() { attributes.append(attribute) }
    index = end(of: ">", from: index)
    let tag = Tag(whole: start..<index, name: name, attributes: attributes)
    for raw in ["script", "style"] where bytes[name].elementsEqual(raw.utf8) {
      index = end(of: "</", from: index)
    }
    return tag
  }

  /// Reads an attribute; nil if the tag has no more.
  private mutating func attribute() -> Attribute? {
    let start = index
    let name = run(from: run(from: start, while: Self.isGap).upperBound) {
      !Self.ends($0) && $0 != UInt8(ascii: "=")
    }
    guard !name.isEmpty else { return nil }
    index = name.upperBound
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(whole: start..<index, name: name, value: nil)
    }
    let first = index + 1
    let quote = first < bytes.count ? bytes[first] : 0
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = run(from: first) { !RelativeAddresses.isBlank($0) && $0 != UInt8(ascii: ">") }
      index = value.upperBound
      return Attribute(whole: start..<index, name: name, value: value)
    }
    let value = run(from: first + 1) { $0 != quote }
    index = min(value.upperBound + 1, bytes.count)
    return Attribute(whole: start..<index, name: name, value: value)
  }

  private func run(from start: Int, while holds: (UInt8) -> Bool) -> Range<Int> {
    var end = start
    while end < bytes.count, holds(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Returns the place behind the text; the end of the page if it does not come.
  private func end(of text: StaticString, from start: Int) -> Int {
    let wanted = text.withUTF8Buffer { Array($0) }
    var place = start
    while place < bytes.count {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) {
        return place + wanted.count
      }
      place += 1
    }
    return bytes.count
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    RelativeAddresses.isBlank(byte) || byte == UInt8(ascii: "/")
  }

  private static func ends(_ byte: UInt8) -> Bool { isGap(byte) || byte == UInt8(ascii: ">") }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
