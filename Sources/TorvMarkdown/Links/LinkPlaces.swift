/// Where a link or an image is in the file.
struct LinkPlaces {
  /// The whole link, from `[`, `![` or `<` to its end.
  let whole: Range<Int>
  /// Its destination, or the whole link if the destination is written elsewhere.
  var destination: Range<Int>
  /// The label of a reference such as `[text][label]`, `[label][]` or `[label]`.
  let label: Range<Int>?

  /// Uses the block for all places, if nothing better is known.
  init(block: Range<Int>) {
    whole = block
    destination = block
    label = nil
  }

  /// Finds the destination or the label of a link, given its first and last byte.
  init(first: Int, last: Int, block: Range<Int>, in bytes: [UInt8]) {
    whole = first..<(last + 1)
    let finder = DestinationFinder(bytes: bytes, block: block)
    let inline = finder.destination(endingAt: last)
    destination = inline ?? whole
    label =
      inline == nil && bytes[last] == UInt8(ascii: "]")
      ? Self.label(first: first, last: last, in: bytes) : nil
  }

  private static func label(first: Int, last: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard let open = openingBracket(before: last, from: first, in: bytes) else { return nil }
    guard open + 1 == last, open > first, bytes[open - 1] == UInt8(ascii: "]") else {
      return (open + 1)..<last
    }
    let text = bytes[first] == UInt8(ascii: "!") ? first + 2 : first + 1
    return text < open - 1 ? text..<(open - 1) : nil
  }

  private static func openingBracket(before last: Int, from first: Int, in bytes: [UInt8]) -> Int? {
    // A label has at most 999 characters.
    let limit = max(first, last - 4_000)
    return (limit..<last).last { index in
      bytes[index] == UInt8(ascii: "[")
        && !(index > first && bytes[index - 1] == UInt8(ascii: "\\"))
    }
  }
}
