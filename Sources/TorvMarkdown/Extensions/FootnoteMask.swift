/// Edits that write each `[^label]:` of a body as a list item marker, which libcmark knows.
///
/// The text of a footnote is indented by four columns, like that of an item after `01) `: so libcmark
/// decides what belongs to the footnote.
struct FootnoteMask {
  let edits: [TextMask.Edit]
  /// By line: how many bytes shorter the line is here than in the file.
  let shifts: [Int: Int]

  init(_ definitions: [FootnoteDefinition], in lines: BodyLines) {
    let marker = Self.marker(for: lines)
    edits = definitions.map { TextMask.Edit(range: $0.marker, bytes: marker) }
    shifts = Dictionary(
      definitions.map { ($0.line, $0.marker.count - marker.count) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns a kind of marker that the author doesn't use, so that footnotes don't join one of the author's lists.
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
