/// Finds the destination of a link or an image in the source, given the byte that ends it.
struct DestinationFinder {
  let bytes: [UInt8]
  /// The bytes of the block that contains the link.
  let block: Range<Int>

  /// How many bytes, at most, are searched for a destination and a title.
  private static let reach = 4_096

  /// Returns the bytes of the destination, or nil if it is written elsewhere (`[text][label]`).
  func destination(endingAt last: Int) -> Range<Int>? {
    let first = max(block.lowerBound, last - Self.reach)
    switch bytes[last] {
    case UInt8(ascii: ">"):
      let open = (first..<last).last { bytes[$0] == UInt8(ascii: "<") }
      return open.map { ($0 + 1)..<last }
    case UInt8(ascii: ")"):
      var index = last
      while index > first {
        index -= 1
        guard bytes[index] == UInt8(ascii: "("), index > block.lowerBound,
          bytes[index - 1] == UInt8(ascii: "]")
        else { continue }
        if let range = destination(after: index, last: last) { return range }
      }
      return nil
    default:
      return nil
    }
  }

  /// Returns the bytes of the destination of a link definition, after its colon.
  func destination(from colon: Int) -> Range<Int> {
    bareOrPointed(from: skipSpace(from: colon, to: block.upperBound), to: block.upperBound)
  }

  /// Reads `(destination "title")` and returns the destination if it ends at the last byte.
  private func destination(after open: Int, last: Int) -> Range<Int>? {
    var index = skipSpace(from: open + 1, to: last)
    let range = bareOrPointed(from: index, to: last)
    index = range.upperBound
    if index < last, bytes[index] == UInt8(ascii: ">") { index += 1 }
    index = skipSpace(from: index, to: last)
    if index < last, let close = Self.closingQuote(of: bytes[index]) {
      index += 1
      while index < last, bytes[index] != close {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index = skipSpace(from: index + 1, to: last)
    }
    return index == last ? range : nil
  }

  /// Returns where `(destination "title")` ends, or nil if the parenthesis opens something else.
  func linkEnd(openedAt open: Int) -> Int? {
    let limit = min(block.upperBound, open + Self.reach)
    var index = skipSpace(from: open + 1, to: limit)
    if index < limit, bytes[index] == UInt8(ascii: "<") {
      index = bareOrPointed(from: index, to: limit).upperBound + 1
    } else if let end = balancedEnd(from: index, to: limit) {
      index = end
    } else {
      return nil
    }
    let destinationEnd = index
    index = skipSpace(from: index, to: limit)
    if index < limit, index > destinationEnd, let close = Self.closingQuote(of: bytes[index]) {
      index += 1
      while index < limit, bytes[index] != close {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index = skipSpace(from: index + 1, to: limit)
    }
    return index < limit && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// Returns the end of a destination without `<>`, whose parentheses must be balanced.
  private func balancedEnd(from start: Int, to limit: Int) -> Int? {
    var depth = 0
    var index = start
    while index < limit, bytes[index] > 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return index
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 ? min(index, limit) : nil
  }

  private func bareOrPointed(from start: Int, to last: Int) -> Range<Int> {
    var index = start
    guard index < last else { return index..<index }
    if bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < last, bytes[index] != UInt8(ascii: ">") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return (start + 1)..<max(start + 1, min(index, last))
    }
    while index < last, bytes[index] > 0x20 {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return start..<min(index, last)
  }

  /// Skips white space, and the `>` marks of a quote after a line end.
  private func skipSpace(from start: Int, to last: Int) -> Int {
    var index = start
    var isLineStart = false
    while index < last {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        isLineStart = true
      } else if !(bytes[index].isWhitespace || isLineStart && bytes[index] == UInt8(ascii: ">")) {
        break
      }
      index += 1
    }
    return min(index, last)
  }

  private static func closingQuote(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}
