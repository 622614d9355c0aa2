/// A character that looks like a space or like nothing; Markdown knows only the space and the tab.
///
/// On a Danish Mac, Option and the space bar give a no-break space, and `#`, `|` and `[` are typed with Option too.
struct OddSpace {
  let scalar: Unicode.Scalar

  /// How many bytes it takes.
  var length: Int { UTF8.width(scalar) }

  /// Reads an odd space at the start of a text; nil if there is none.
  init?(startOf text: ArraySlice<UInt8>) {
    guard let first = text.first, (0xC2...0xEF).contains(first),
      let scalar = String(decoding: text.prefix(3), as: UTF8.self).unicodeScalars.first,
      Self.isOne(scalar)
    else { return nil }
    self.scalar = scalar
  }

  /// Reads an odd space at the end of a text; nil if there is none.
  init?(endOf text: ArraySlice<UInt8>) {
    guard let last = text.last, last >= 0x80,
      let scalar = String(decoding: text.suffix(3), as: UTF8.self).unicodeScalars.last,
      Self.isOne(scalar)
    else { return nil }
    self.scalar = scalar
  }

  private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}", "\u{2060}", "\u{FEFF}": true
    default: scalar.properties.generalCategory == .spaceSeparator && scalar != " "
    }
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes of odd spaces the text begins with.
  var leadingOddSpaces: Int {
    var rest = self
    while let space = OddSpace(startOf: rest) { rest = rest.dropFirst(space.length) }
    return count - rest.count
  }

  /// How many spaces and tabs the text begins with.
  var leadingBlanks: Int { prefix(while: \.isSpaceOrTab).count }
}
