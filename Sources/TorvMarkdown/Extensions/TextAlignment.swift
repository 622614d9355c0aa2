/// Where each byte of a text node is in the file: not one to one if the text contains `\*` or `&amp;`.
struct TextAlignment {
  /// By byte of the text: its offset in the file.
  private var offsets: [Int] = []
  private var escaped: [Bool] = []

  /// Walks the text and its source side by side; O(text).
  init(of text: ArraySlice<UInt8>, startingAt start: Int, in source: [UInt8]) {
    offsets.reserveCapacity(text.count)
    var position = start
    var index = text.startIndex
    while index < text.endIndex {
      let (length, written) = Self.step(text[index...], at: position, in: source)
      for _ in 0..<min(length, text.endIndex - index) {
        offsets.append(position)
        escaped.append(written > 1 || length > 1)
      }
      index += length
      position += written
    }
  }

  /// Returns the offset in the file of a byte of the text, counted from 0.
  func offset(of index: Int) -> Int {
    offsets.indices.contains(index) ? offsets[index] : (offsets.last.map { $0 + 1 } ?? 0)
  }

  /// Returns whether a byte of the text, counted from 0, is written with a backslash or as an entity.
  func isEscaped(_ index: Int) -> Bool {
    escaped.indices.contains(index) && escaped[index]
  }

  /// Returns how many bytes of text the next piece of source stands for, and how many source bytes that piece has.
  private static func step(
    _ text: ArraySlice<UInt8>, at position: Int, in source: [UInt8]
  ) -> (length: Int, written: Int) {
    guard position + 1 < source.count else { return (1, 1) }
    let next = source[position + 1]
    if source[position] == UInt8(ascii: "\\"), next.isASCIIPunctuation { return (1, 2) }
    guard source[position] == UInt8(ascii: "&"), next == UInt8(ascii: "#") || next.isASCIILetter,
      let end = entityEnd(after: position, in: source)
    else { return (1, 1) }
    let entity = source[position..<end]
    if text.starts(with: entity) { return (1, 1) }
    // An entity stands for at most eight bytes; after them, the text goes on as written.
    let rest = source[end...].prefix(4)
    let length = (1...8).first { length in
      let tail = text.dropFirst(length).prefix(4)
      return length <= text.count && rest.prefix(tail.count).elementsEqual(tail)
    }
    return (length ?? 1, entity.count)
  }

  private static func entityEnd(after start: Int, in source: [UInt8]) -> Int? {
    for index in (start + 1)..<min(start + 34, source.count) {
      if source[index] == UInt8(ascii: ";") { return index + 1 }
      guard source[index].isASCIIAlphanumeric || source[index] == UInt8(ascii: "#") else {
        return nil
      }
    }
    return nil
  }
}
