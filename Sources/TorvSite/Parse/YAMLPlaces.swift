/// Turns libyaml's places, which count characters (code points), into byte offsets of the file.
///
/// It walks from the last place that was asked for: places come nearly in order, so all of them
/// together cost one pass over the text.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var character = 0
  private var byte: Int

  /// Counts characters from the start of the range.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.byte = range.lowerBound
  }

  /// Returns the byte offset of a character, or the end of the range where there are fewer.
  mutating func byte(ofCharacter wanted: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      while character < wanted, byte < range.upperBound {
        byte += 1
        while byte < range.upperBound, Self.isContinuation(buffer[byte]) { byte += 1 }
        character += 1
      }
      while character > wanted, byte > range.lowerBound {
        byte -= 1
        while byte > range.lowerBound, Self.isContinuation(buffer[byte]) { byte -= 1 }
        character -= 1
      }
    }
    return byte
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
