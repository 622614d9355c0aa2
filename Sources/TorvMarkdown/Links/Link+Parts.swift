extension Link {
  /// Splits a destination at the first `#` and at the first `?` before it.
  init(kind: Kind, destination: ArraySlice<UInt8>, range: Range<Int>) {
    let hash = destination.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = destination[..<(hash ?? destination.endIndex)]
    let mark = beforeHash.firstIndex(of: UInt8(ascii: "?"))
    let path = beforeHash[..<(mark ?? beforeHash.endIndex)]
    let whole = String(decoding: destination, as: UTF8.self)
    let isPath = path.count == destination.count && !path.contains(UInt8(ascii: "%"))
    self.init(
      kind: kind,
      destination: whole,
      // Most destinations are a path and no more, and then both are one text in memory.
      path: isPath ? whole : Self.percentDecoded(path),
      query: mark.map { String(decoding: beforeHash[($0 + 1)...], as: UTF8.self) },
      fragment: hash.map { Self.percentDecoded(destination[($0 + 1)...]) },
      range: range)
  }

  /// Returns the text with escapes such as `%C3%A6` decoded.
  package static func percentDecoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
    var decoded: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = text[index + 1].hexadecimalDigit, let low = text[index + 2].hexadecimalDigit
      {
        decoded.append(high * 16 + low)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
