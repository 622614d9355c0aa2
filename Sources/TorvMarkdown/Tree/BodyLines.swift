import TorvDiagnostics

/// Converts libcmark's lines and columns, which are counted within the body, into byte offsets in the file.
struct BodyLines {
  let bytes: [UInt8]
  let body: Range<Int>
  /// The offset where each line of the body starts, as cmark counts lines.
  private let starts: [Int]
  /// By line: how many bytes shorter cmark saw the line, because a footnote's label was cut.
  var shifts: [Int: Int] = [:]

  init(_ source: SourceFile, body: Range<Int>) {
    bytes = source.bytes
    self.body = body
    starts = Self.lineStarts(source, body: body)
  }

  /// Returns the start of each line; unlike `SourceFile`, cmark also ends a line at a lone CR.
  private static func lineStarts(_ source: SourceFile, body: Range<Int>) -> [Int] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<body.upperBound])
      var starts = [body.lowerBound]
      starts.reserveCapacity(body.count / 32)
      var next = body.lowerBound
      while let end = bytes.firstIndex(of: 0x0A, from: next) {
        next = end + 1
        starts.append(next)
      }
      next = body.lowerBound
      var hasLoneReturn = false
      while let end = bytes.firstIndex(of: 0x0D, from: next) {
        next = end + 1
        if next == bytes.count || bytes[next] != 0x0A {
          starts.append(next)
          hasLoneReturn = true
        }
      }
      return hasLoneReturn ? starts.sorted() : starts
    }
  }

  /// The number of lines.
  var count: Int { starts.count }

  /// Returns the bytes of a line (the first is 1) with its line end; clamped to the body.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return body.upperBound..<body.upperBound }
    return starts[number - 1]..<(number < starts.count ? starts[number] : body.upperBound)
  }

  /// Returns the bytes of a line without its line end.
  func content(ofLine number: Int) -> Range<Int> {
    let line = line(number)
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return line.lowerBound..<end
  }

  /// Returns the offset of a place, never outside its line.
  func offset(line number: Int, column: Int) -> Int {
    let line = line(number)
    let shift = column > 1 ? shifts[number] ?? 0 : 0
    return min(line.lowerBound + max(column - 1, 0) + shift, line.upperBound)
  }

  /// Returns the bytes from a node's start to its end; libcmark's end column is that of the last byte.
  func range(of node: MarkdownNode) -> Range<Int> {
    let start = offset(line: Int(node.startLine), column: Int(node.startColumn))
    let end = min(
      offset(line: Int(node.endLine), column: Int(node.endColumn) + 1),
      content(ofLine: Int(node.endLine)).upperBound)
    return start..<max(start, end)
  }

  /// Returns whether the file contains exactly this text at a node's start, without a backslash or an entity.
  func isWritten(_ text: StaticString, atStartOf node: MarkdownNode) -> Bool {
    let start = offset(line: Int(node.startLine), column: Int(node.startColumn))
    return text.withUTF8Buffer { bytes[start..<body.upperBound].starts(with: $0) }
  }

  /// Returns the bytes of each line of a paragraph or heading as libcmark sees them, with their line ends.
  func textLines(of node: MarkdownNode, quoteDepth: Int) -> [Range<Int>] {
    let first = Int(node.startLine)
    return (first...max(first, Int(node.endLine))).map { number in
      let start =
        number == first
        ? offset(line: number, column: Int(node.startColumn))
        : textStart(ofLine: number, quoteDepth: quoteDepth)
      return start..<max(start, line(number).upperBound)
    }
  }

  /// Returns the same bytes without the line ends.
  func textContents(of node: MarkdownNode, quoteDepth: Int) -> [Range<Int>] {
    zip(Int(node.startLine)..., textLines(of: node, quoteDepth: quoteDepth)).map { number, range in
      range.lowerBound..<max(range.lowerBound, content(ofLine: number).upperBound)
    }
  }

  /// Returns where the text of a paragraph's second or later line starts, after indentation and `>` marks.
  ///
  /// cmark strips white space from such a line, and at most as many marks as there are quotes around.
  func textStart(ofLine number: Int, quoteDepth: Int) -> Int {
    let line = content(ofLine: number)
    var index = line.lowerBound
    var marks = 0
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: ">"), marks < quoteDepth {
        marks += 1
      } else if !bytes[index].isSpaceOrTab {
        break
      }
      index += 1
    }
    return index
  }
}
