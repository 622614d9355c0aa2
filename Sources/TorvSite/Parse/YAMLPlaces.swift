/// Converts libyaml's positions, which count characters (code points), into byte offsets of the file.
///
/// It walks on from the last position that was asked for. Positions come nearly in order, so converting all of them
/// costs one pass over the text.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var character = 0
  private var byte: Int

  /// Creates a converter that counts characters from the start of the range.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.byte = range.lowerBound
  }

  /// Returns the byte offset of a character of the range, or of its end.
  mutating func byte(ofCharacter wanted: Int) -> Int {
    var position = byte
    bytes.withUnsafeBufferPointer { buffer in
      for _ in character..<max(character, wanted) where position < range.upperBound {
        position += Self.length(ofCharacterWith: buffer[position])
      }
      for _ in min(character, wanted)..<character where position > range.lowerBound {
        position -= 1
        while position > range.lowerBound, Self.isContinuation(buffer[position]) { position -= 1 }
      }
    }
    character = wanted
    byte = min(position, range.upperBound)
    return byte
  }

  /// Returns the character's number of bytes; libyaml has checked that the text is UTF-8.
  private static func length(ofCharacterWith firstByte: UInt8) -> Int {
    if firstByte < 0x80 { return 1 }
    return firstByte < 0xE0 ? 2 : firstByte < 0xF0 ? 3 : 4
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
