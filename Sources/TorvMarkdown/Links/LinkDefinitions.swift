/// The places of the destinations in `[label]: destination` lines, by label.
///
/// libcmark doesn't record these places. Code lines that look like a definition are harmless: a place
/// counts only if it contains the URL that libcmark found.
struct LinkDefinitions {
  private var destinations: [String: Range<Int>] = [:]

  var isEmpty: Bool { destinations.isEmpty }

  /// The labels, in lower case.
  var labels: some Sequence<String> { destinations.keys }

  /// Finds the lines, after indentation and `>` marks, in O(body); the first of several equal labels counts.
  init(in lines: BodyLines) {
    for number in 1...lines.count {
      let start = lines.textStart(ofLine: number, quoteDepth: .max)
      let end = lines.content(ofLine: number).upperBound
      guard start < end, lines.bytes[start] == UInt8(ascii: "["),
        let close = Self.closingBracket(after: start, to: end, in: lines.bytes),
        close + 1 < end, lines.bytes[close + 1] == UInt8(ascii: ":")
      else { continue }
      let finder = DestinationFinder(bytes: lines.bytes, block: lines.body)
      let range = finder.destination(from: close + 2)
      let key = Self.key(lines.bytes[(start + 1)..<close])
      if destinations[key] == nil { destinations[key] = range }
    }
  }

  /// Returns the bytes of the destination for a label.
  func destination(of label: ArraySlice<UInt8>) -> Range<Int>? {
    destinations[Self.key(label)]
  }

  private static func closingBracket(after start: Int, to end: Int, in bytes: [UInt8]) -> Int? {
    var index = start + 1
    while index < end, bytes[index] != UInt8(ascii: "]") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < end ? index : nil
  }

  /// Returns the label as it is compared: case and white space don't matter, as in CommonMark.
  private static func key(_ label: ArraySlice<UInt8>) -> String {
    label.split(whereSeparator: \.isWhitespace)
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
      .joined(separator: " ")
  }
}
