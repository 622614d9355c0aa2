/// Finds the next of some bytes, and remembers it, so that searches from one place after the other take linear time.
struct NextByte {
  /// Where the last search found none; it ends with what was found.
  private var searched = 0..<0

  /// Returns the place of the first byte from `start` on that is looked for, or the end of the text.
  ///
  /// All searches must be for the same bytes in the same text.
  mutating func place(
    from start: Int, in text: [UInt8], where isWanted: (UInt8) -> Bool
  ) -> Int {
    if !searched.contains(start) {
      searched = start..<(text[start...].firstIndex(where: isWanted) ?? text.count)
    }
    return searched.upperBound
  }
}
