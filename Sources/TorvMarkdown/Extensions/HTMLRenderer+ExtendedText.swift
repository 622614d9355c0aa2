import TorvDiagnostics

extension HTMLRenderer {
  /// Writes a text with its bare addresses, deletions and footnote references.
  mutating func writeExtendedText(_ range: Range<Int>, of index: Int) {
    var written = range.lowerBound
    let marks = marks(in: range, of: index)
    for mark in marks {
      output.text(tree.bytes[written..<mark.range.lowerBound])
      plainText += tree.bytes[written..<mark.range.lowerBound]
      written = mark.range.upperBound
      write(mark, of: index)
    }
    output.text(tree.bytes[written..<range.upperBound])
    plainText += tree.bytes[written..<range.upperBound]
  }

  private mutating func write(_ mark: TextMark, of index: Int) {
    switch mark.kind {
    case .deletionStart: output.markup("<del>")
    case .deletionEnd: output.markup("</del>")
    case .autolink(let prefix): writeAutolink(mark.range, prefix: prefix, of: index)
    case .footnote(let label): writeFootnoteReference(mark.range, label: label, of: index)
    }
  }

  private mutating func writeAutolink(_ range: Range<Int>, prefix: StaticString, of index: Int) {
    let url = String(describing: prefix) + tree.string(range)
    output.markup("<a href=\"")
    output.bytes.appendURL(url.utf8)
    output.markup(url.hasPrefix("mailto:") ? "\">" : "\" rel=\"external\">")
    output.text(tree.bytes[range])
    output.markup("</a>")
    plainText += tree.bytes[range]
    externalLinks.append(ExternalLink(kind: .link, url: url, range: place(of: range, in: index)))
  }

  /// Returns the bytes in the file of a part of a text node.
  mutating func place(of range: Range<Int>, in index: Int) -> Range<Int> {
    guard let alignment = alignment(of: index) else { return blockRange }
    let start = tree.nodes[index].text.lowerBound
    let first = alignment.offset(of: range.lowerBound - start)
    return first..<max(first, alignment.offset(of: range.upperBound - 1 - start) + 1)
  }

  /// Returns where the bytes of a text node stand in the file; kept for the node last asked for.
  private mutating func alignment(of index: Int) -> TextAlignment? {
    if let (node, alignment) = lastAlignment, node == index { return alignment }
    let node = tree.nodes[index]
    guard let first = tree.bytes[node.text].first else { return nil }
    let start = place(line: node.startLine, column: node.startColumn) {
      $0 == first || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&")
    }
    guard let start else { return nil }
    let alignment = TextAlignment(of: tree.bytes[node.text], startingAt: start, in: source.bytes)
    lastAlignment = (index, alignment)
    return alignment
  }

  private mutating func marks(in range: Range<Int>, of index: Int) -> [TextMark] {
    if features.contains(.strikethrough) { findDeletions(among: tree.nodes[index].parent) }
    var marks: [TextMark] = []
    tree.bytes.withUnsafeBufferPointer { bytes in
      let autolinks = AutolinkScanner(bytes: bytes, text: range)
      var position = range.lowerBound
      var free = position
      while position < range.upperBound {
        if let mark = mark(at: position, in: bytes, from: free, with: autolinks) {
          marks.append(mark)
          free = mark.range.upperBound
          position = free
        } else {
          position += 1
        }
      }
    }
    guard features.contains(.footnotes), !isAsWritten(index) else { return marks }
    return marks.filter { mark in
      guard case .footnote = mark.kind else { return true }
      return !isEscaped(mark.range.lowerBound, of: index)
    }
  }

  /// Pairs the `~~` among the texts of a parent, those left out that a backslash makes mere text.
  private mutating func findDeletions(among parent: Int) {
    guard deletions.parent != parent else { return }
    let runs = DeletionPairs.runs(in: parent, of: tree).filter { run in
      isAsWritten(run.node) || !isEscaped(run.range.lowerBound, of: run.node)
    }
    deletions = DeletionPairs(runs, in: parent, of: tree)
  }

  /// Whether a byte of a text node is written with a backslash or as an entity.
  private mutating func isEscaped(_ position: Int, of index: Int) -> Bool {
    alignment(of: index)?.isEscaped(position - tree.nodes[index].text.lowerBound) ?? false
  }

  private func mark(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, from free: Int,
    with autolinks: AutolinkScanner
  ) -> TextMark? {
    switch bytes[position] {
    case UInt8(ascii: "~"):
      guard let isOpening = deletions.opens[position] else { return nil }
      return TextMark(
        kind: isOpening ? .deletionStart : .deletionEnd, range: position..<(position + 2))
    case UInt8(ascii: "["):
      guard features.contains(.footnotes) else { return nil }
      return footnoteReference(at: position, in: bytes, to: autolinks.text.upperBound)
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      return canAutolink ? autolinks.webAddress(at: position) : nil
    case UInt8(ascii: ":"):
      return canAutolink ? autolinks.webAddress(colonAt: position, from: free) : nil
    case UInt8(ascii: "@"):
      return canAutolink ? autolinks.mailAddress(at: position, from: free) : nil
    default: return nil
    }
  }

  private var canAutolink: Bool { !isInLink && features.contains(.autolinks) }
}
