import TorvDiagnostics

extension HTMLRenderer {
  /// Writes a text with its bare addresses, deletions and footnote references.
  mutating func writeExtendedText(_ range: Range<Int>, of index: Int) {
    var written = range.lowerBound
    for mark in textMarks[index] ?? [] where mark.range.lowerBound >= written {
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

  /// Returns the bytes in the file of part of a text node, or those of its block if they are not known.
  mutating func place(of range: Range<Int>, in index: Int) -> Range<Int> {
    knownPlace(of: range, in: index) ?? blockRange
  }

  /// Returns the bytes in the file of part of a text node; nil if libcmark's place is wrong.
  mutating func knownPlace(of range: Range<Int>, in index: Int) -> Range<Int>? {
    guard let alignment = alignment(of: index) else { return nil }
    let start = tree.nodes[index].text.lowerBound
    let first = alignment.offset(of: range.lowerBound - start)
    let last = alignment.offset(of: range.upperBound - 1 - start)
    // A NUL byte is longer for libcmark than in the file.
    guard first <= last, last < lines.body.upperBound else { return nil }
    return first..<(last + 1)
  }

  /// Returns where the bytes of a text node are in the file; caches the answer for the last node.
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

  /// Finds the extensions' marks in the texts of a block, in O(nodes + text).
  ///
  /// Addresses and footnotes come first, since a `~~` inside them deletes nothing; then come the deletions among the
  /// texts of each parent.
  mutating func findTextMarks(in block: Int) {
    textMarks = [:]
    var runs: [Int: [DeletionPairs.Run]] = [:]
    var linkEnd = block
    for index in block..<tree.nodes[block].end {
      let node = tree.nodes[index]
      if node.kind == .link { linkEnd = node.end }
      guard node.kind == .text else { continue }
      let marks = marks(of: index, isInLink: index < linkEnd)
      if !marks.isEmpty { textMarks[index] = marks }
      guard features.contains(.strikethrough) else { continue }
      let free = deletionRuns(of: index, outside: marks)
      if !free.isEmpty { runs[node.parent, default: []] += free }
    }
    for (parent, runs) in runs {
      for (node, mark) in DeletionPairs.marks(pairing: runs, in: parent, of: tree) {
        textMarks[node, default: []].append(mark)
      }
    }
    guard !runs.isEmpty else { return }
    for index in textMarks.keys {
      textMarks[index]?.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// Returns the addresses and footnotes of a text node; an escaped bracket doesn't begin a footnote.
  private mutating func marks(of index: Int, isInLink: Bool) -> [TextMark] {
    var wanted = features.intersection([.autolinks, .footnotes])
    if isInLink { wanted.remove(.autolinks) }
    guard !wanted.isEmpty else { return [] }
    let text = tree.nodes[index].text
    let marks = tree.bytes.withUnsafeBufferPointer { bytes in
      TextMark.marks(in: text, of: bytes, finding: wanted)
    }
    guard wanted.contains(.footnotes), !marks.isEmpty, !isAsWritten(index) else { return marks }
    return marks.filter { mark in
      guard case .footnote = mark.kind else { return true }
      return !isEscaped(mark.range.lowerBound, of: index)
    }
  }

  /// Returns the runs of exactly two `~` outside other marks, except those that are escaped.
  private mutating func deletionRuns(
    of index: Int, outside marks: [TextMark]
  ) -> [DeletionPairs.Run] {
    var marks = marks[...]
    return DeletionPairs.runs(of: index, in: tree).filter { run in
      while let mark = marks.first, mark.range.upperBound <= run.range.lowerBound {
        marks.removeFirst()
      }
      let isCovered = marks.first.map { $0.range.overlaps(run.range) } ?? false
      return !isCovered && !isEscaped(run.range.lowerBound, of: index)
    }
  }

  /// Returns whether a byte of a text node is written with a backslash or as an entity.
  mutating func isEscaped(_ position: Int, of index: Int) -> Bool {
    guard !isAsWritten(index) else { return false }
    return alignment(of: index)?.isEscaped(position - tree.nodes[index].text.lowerBound) ?? false
  }
}
