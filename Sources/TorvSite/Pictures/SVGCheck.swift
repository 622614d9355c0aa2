import Glibc
import TorvDiagnostics

/// Finds the content that an SVG drawing must not have: programs, and references that fetch something from elsewhere.
///
/// As an image it could do neither, but the file can also be opened by itself, on the site's own address.
struct SVGCheck {
  private let text: [UInt8]

  init(_ file: PictureBytes) {
    text = file.bytes.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
  }

  var flaw: PictureFlaw? {
    guard text.holds("<svg") else { return .malformed(.svg) }
    guard text.holds("</svg") || text.holds("/>") else { return .truncated(.svg) }
    for (word, what) in Self.forbidden where text.holds(word) { return .active(what) }
    return tagFlaw
  }

  /// The size in the root element: `width` and `height`, or else the `viewBox` (SVG 2, 7.2 and 8.6).
  var size: PictureSize? {
    guard let root = text.firstRange(of: Array("<svg".utf8)) else { return nil }
    var rest = text[root.upperBound...]
    var values: [String: String] = [:]
    while let (name, value) = Self.attribute(&rest) { values[name] = value }
    let width = values["width"].flatMap(Self.pixels)
    let height = values["height"].flatMap(Self.pixels)
    if let width, let height { return PictureSize(width: width, height: height) }
    let box = (values["viewbox"] ?? "").split { $0.isWhitespace || $0 == "," }.map { Double($0) }
    guard box.count == 4, let boxWidth = box[2], let boxHeight = box[3], boxWidth > 0,
      boxHeight > 0, boxWidth < Self.longestSide, boxHeight < Self.longestSide,
      let boxedWidth = Self.side(height.map { Double($0) * boxWidth / boxHeight } ?? boxWidth),
      let boxedHeight = Self.side(width.map { Double($0) * boxHeight / boxWidth } ?? boxHeight)
    else { return nil }
    return PictureSize(width: width ?? boxedWidth, height: height ?? boxedHeight)
  }

  private static let longestSide = 100_000.0

  /// Returns a length of at least 0 in whole pixels; nil if no drawing is that long.
  private static func side(_ length: Double) -> Int? {
    length < longestSide ? Int(length.rounded()) : nil
  }

  /// Returns a CSS length in pixels; nil for a percentage or for anything that is not a length.
  private static func pixels(_ length: String) -> Int? {
    let units: [String: Double] = [
      "": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
    ]
    let unit = length.drop { $0.isNumber || $0 == "." || $0 == "+" }
    guard let factor = units[unit.trimmed(\.isWhitespace)],
      let number = Double(length.prefix(length.count - unit.count))
    else { return nil }
    return side(number * factor)
  }

  private static let forbidden: [(String, Message)] = [
    ("<script", "a script"), (":script", "a script"), ("<foreignobject", "HTML in it"),
    ("<!entity", "entities of its own"), ("<?xml-stylesheet", "a style sheet from elsewhere"),
    ("@import", "a style sheet from elsewhere"), ("javascript:", "a script"),
  ]

  /// The first flaw in the attributes of the tags.
  private var tagFlaw: PictureFlaw? {
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return .truncated(.svg) }
        rest = rest[end.upperBound...]
        continue
      }
      while let name = Self.attribute(&rest) {
        if let flaw = Self.flaw(ofAttribute: name.name, value: name.value) { return flaw }
      }
    }
    return text.holds("url(http") || text.holds("url('http") || text.holds("url(\"http")
      || text.holds("url(//") ? .active("a file from elsewhere") : nil
  }

  /// Takes the next attribute of a tag with its value; nil at the end of the tag.
  private static func attribute(
    _ rest: inout ArraySlice<UInt8>
  ) -> (name: String, value: String)? {
    while let first = rest.first, first != UInt8(ascii: ">") {
      rest = rest.drop { $0 <= 0x20 }
      let word = rest.prefix { $0 > 0x20 && !"=>\"'".utf8.contains($0) }
      rest = rest[word.endIndex...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else {
        // A quote without a name can't be in a tag; skip it so that the walk ends.
        if word.isEmpty, rest.first != UInt8(ascii: ">") { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        continue
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest[min(value.endIndex + 1, rest.endIndex)...]
      return (String(decoding: word, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  private static func flaw(ofAttribute name: String, value: String) -> PictureFlaw? {
    let plainName = name.split(separator: ":").last.map(String.init) ?? name
    if plainName.hasPrefix("on") { return .active("a script") }
    guard plainName == "href" || plainName == "src" else { return nil }
    let isInside = value.hasPrefix("#") || value.hasPrefix("data:image/")
    return isInside ? nil : .active("a link to '\(value.prefix(60))'")
  }
}

extension [UInt8] {
  /// Returns whether the word, of at least one byte, occurs in the bytes.
  fileprivate func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return withUnsafeBytes { bytes in
      word.withUnsafeBytes { word in
        guard let text = bytes.baseAddress, let wanted = word.baseAddress else { return false }
        let last = bytes.count - word.count
        var place = 0
        while place <= last, let start = memchr(text + place, Int32(word[0]), last - place + 1) {
          if memcmp(start, wanted, word.count) == 0 { return true }
          place = UnsafeRawPointer(start) - text + 1
        }
        return false
      }
    }
  }
}
