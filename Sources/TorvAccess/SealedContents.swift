/// The contents of one sealed file: a page's text, a picture or a download, with its type and name for the reader.
package struct SealedContents: Hashable, Sendable {
  /// The media type: `text/html; charset=utf-8`.
  package let type: String
  /// The file name under which a download is saved; nil for pages and pictures.
  package let name: String?
  package let bytes: [UInt8]

  /// Creates the contents; characters in type and name that don't fit on a line become `_`.
  package init(type: String, name: String? = nil, bytes: [UInt8]) {
    self.type = Self.line(type)
    self.name = name.map(Self.line)
    self.bytes = bytes
  }

  /// Returns the text with `_` for control characters, which could end the line of the header or disguise a file
  /// name.
  private static func line(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { !isHarmful($0) }
    guard !isHarmless else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(isHarmful(scalar) ? "_" : scalar) }
    return String(line)
  }

  /// Whether it is a control character, a line or paragraph separator, or one that changes the direction of writing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension SealedContents {
  /// The bytes that are sealed: the header with its size before it, the contents, and zeros up to the size class.
  var text: [UInt8] {
    var header = "type: \(type)\nsize: \(bytes.count)\n"
    if let name { header += "name: \(name)\n" }
    let count = 4 + header.utf8.count + bytes.count
    let size = SizeClass.size(for: count)
    var text = BigEndian.bytes(header.utf8.count)
    text.reserveCapacity(size)
    text += header.utf8
    text += bytes
    text += repeatElement(0, count: size - count)
    return text
  }

  /// Reads the contents back from the bytes that were sealed.
  package static func read(_ text: [UInt8]) -> Result<SealedContents, SealedFileFlaw> {
    let behind = text.dropFirst(4)
    let headerSize = BigEndian.number(text.prefix(4))
    guard behind.count >= headerSize else { return .failure(.incompleteHeader) }
    let fields = fields(of: behind.prefix(headerSize))
    guard let type = fields["type"], let size = fields["size"].flatMap(size) else {
      return .failure(.incompleteHeader)
    }
    let contents = behind.dropFirst(headerSize)
    guard size <= contents.count else { return .failure(.sizeTooLarge) }
    return .success(
      SealedContents(type: type, name: fields["name"], bytes: Array(contents.prefix(size))))
  }

  /// Returns the values of a header by their names; if a name occurs twice, the first counts.
  private static func fields(of header: ArraySlice<UInt8>) -> [String: String] {
    var fields: [String: String] = [:]
    for line in header.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[colon...].dropFirst().first == UInt8(ascii: " ")
      else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      if fields[name] == nil {
        fields[name] = String(decoding: line[colon...].dropFirst(2), as: UTF8.self)
      }
    }
    return fields
  }

  /// Returns a number of bytes that is written only in digits; nil for anything else.
  private static func size(_ text: String) -> Int? {
    text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) ? Int(text) : nil
  }
}
