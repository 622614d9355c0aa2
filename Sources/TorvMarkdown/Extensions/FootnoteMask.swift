/// Each `[^label]:` of a body written as the marker of a list item, which libcmark knows.
///
/// The text of a footnote is indented by four columns, and so is that of an item after `01) `: what
/// belongs to the footnote is then libcmark's to decide.
struct FootnoteMask {
  let edits: [TextMask.Edit]
  /// By line: how many bytes shorter the line is than in the file.
  let shifts: [Int: Int]

  init(_ definitions: [FootnoteDefinition], in lines: BodyLines) {
    let marker = Self.marker(for: lines)
    edits = definitions.map { TextMask.Edit(range: $0.marker, bytes: marker) }
    shifts = Dictionary(
      definitions.map { ($0.line, $0.marker.count - marker.count) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns a kind of marker that the author does not use, so that no list of theirs is joined.
  private static func marker(for lines: BodyLines) -> [UInt8] {
    var used: Set<UInt8> = []
    for number in 1...lines.count {
      let content = lines.content(ofLine: number)
      let start = lines.textStart(ofLine: number, quoteDepth: .max)
      var index = start
      while index < content.upperBound, lines.bytes[index].isASCIIDigit { index += 1 }
      if index > start, index < content.upperBound { used.insert(lines.bytes[index]) }
    }
    return Array((used.contains(UInt8(ascii: ")")) ? "01. " : "01) ").utf8)
  }
}
