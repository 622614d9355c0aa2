extension Character {
  /// The character as a terminal can show it without harm.
  ///
  /// Control and format characters would garble the terminal or move the caret: a tab becomes one
  /// space, others «·».
  var visible: Character {
    if let byte = asciiValue, byte >= 0x20, byte < 0x7F { return self }
    guard let scalar = unicodeScalars.first else { return self }
    if scalar == "\t" { return " " }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "·"
    default: return self
    }
  }

  /// The number of columns that the character takes on a terminal: two for emoji and East Asian signs.
  var terminalWidth: Int {
    guard let scalar = unicodeScalars.first, !scalar.isASCII else { return 1 }
    let isWide =
      scalar.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
      || Self.wideRanges.contains { $0.contains(scalar.value) }
    return isWide ? 2 : 1
  }

  /// The blocks whose characters are wide (Unicode Standard Annex 11).
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
