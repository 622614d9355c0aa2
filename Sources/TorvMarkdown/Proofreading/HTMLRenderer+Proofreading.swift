import TorvDiagnostics

/// Parts of a block that may be marks without effect, noted while reading it.
struct ProofreadingNotes {
  /// For each open bracket: whether it is written with a backslash.
  var brackets: [Bool] = []
  /// Runs of `*`, `_` and `~` that open and close nothing.
  var runs: [StrayRun] = []
  /// Lines that begin like list items in other programs.
  var listLines: [ListLine] = []
  /// Whether some line has a pipe or a tab.
  var mayBeTable = false
  var hasBackquote = false
}

extension HTMLRenderer {
  /// Reports marks in the text of a block that libcmark left as typed, as a careful proof-reader would.
  ///
  /// O(text). Most texts contain nothing that could be a mark, and cost only one look at each byte.
  mutating func proofread(_ block: Int) {
    let isParagraph = tree.nodes[block].kind == .paragraph
    var notes = ProofreadingNotes()
    var isLineStart = isParagraph
    for index in (block + 1)..<tree.nodes[block].end {
      switch tree.nodes[index].kind {
      case .softBreak, .lineBreak:
        isLineStart = isParagraph
        continue
      case .text:
        if isLineStart, tree.nodes[index].parent == block {
          readLineStart(index, of: block, &notes)
        }
        readMarks(of: index, &notes)
      default: break
      }
      isLineStart = false
    }
    if !notes.runs.isEmpty { report(notes.runs) }
    if !notes.listLines.isEmpty { report(notes.listLines, of: block) }
    guard notes.mayBeTable, !isInCell else { return }
    if isParagraph {
      reportUnmadeTable(block, orList: !notes.listLines.isEmpty)
    } else {
      reportUnderlinedRow(block)
    }
  }

  /// Reports a mark that the page shows as typed; the range is in the file.
  mutating func reportStray(
    _ message: Message, at range: Range<Int>, hint: @autoclosure () -> Message?
  ) {
    report.addWarning(.warning(.strayMarkup, message, at: source.place(range), hint: hint()))
  }

  /// Reports an odd space that keeps a mark from having effect.
  mutating func reportOddSpace(
    _ space: OddSpace, _ position: Message, at range: Range<Int>, hint: Message? = nil
  ) {
    reportStray(
      "\(space.scalar.nameInMessages) stands \(position), so the mark is shown as it is typed",
      at: range, hint: hint ?? "write an ordinary space there")
  }

  // MARK: - Marks in the text

  /// Reads the marks in a text outside its addresses, footnotes and deletions.
  private mutating func readMarks(of index: Int, _ notes: inout ProofreadingNotes) {
    let text = tree.nodes[index].text
    guard let first = firstSuspect(in: text, &notes) else { return }
    var marks = (textMarks[index] ?? [])[...]
    var position = first
    while position < text.upperBound {
      while let mark = marks.first, mark.range.upperBound <= position { marks.removeFirst() }
      if let mark = marks.first, mark.range.contains(position) {
        position = mark.range.upperBound
        continue
      }
      position = readMark(at: position, of: index, &notes)
    }
  }

  /// Returns the position of the first byte that may be a mark; notes pipes and tabs.
  private func firstSuspect(in text: Range<Int>, _ notes: inout ProofreadingNotes) -> Int? {
    var first: Int?
    var mayBeTable = false
    tree.bytes.withUnsafeBufferPointer { bytes in
      for position in text {
        switch bytes[position] {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: ")"), UInt8(ascii: "="),
          UInt8(ascii: "{"):
          if first == nil { first = position }
        case UInt8(ascii: "|"), 0x09: mayBeTable = true
        default: break
        }
      }
    }
    if mayBeTable { notes.mayBeTable = true }
    return first
  }

  /// Reads the mark at a position, if there is one, and returns the position to read next.
  private mutating func readMark(
    at position: Int, of index: Int, _ notes: inout ProofreadingNotes
  ) -> Int {
    let end = tree.nodes[index].text.upperBound
    let byte = tree.bytes[position]
    let next = position + 1 < end ? tree.bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="),
      UInt8(ascii: "`"):
      let run = position..<(tree.bytes[position..<end].firstIndex { $0 != byte } ?? end)
      if byte == UInt8(ascii: "`") {
        noteBackquotes(run, of: index, &notes)
      } else if StrayRun.isMark(byte, count: run.count), !isEscaped(run, of: index) {
        notes.runs.append(StrayRun(run, in: index, of: tree))
      }
      return run.upperBound
    case UInt8(ascii: "["):
      let isEscaped = isEscaped(position, of: index)
      notes.brackets.append(isEscaped)
      if next == UInt8(ascii: "^"), !isEscaped { checkLabel(at: position, of: index) }
      if !isEscaped { checkForeignBrackets(at: position, of: index) }
    case UInt8(ascii: "]"):
      guard !isEscaped(position, of: index) else { break }
      let isOpen = notes.brackets.popLast() == false
      if isOpen { checkBracket(at: position, of: index) }
    case UInt8(ascii: "{") where (next == UInt8(ascii: "#") || next == UInt8(ascii: ".")):
      checkAttributes(at: position, of: index)
    case UInt8(ascii: ")") where next == UInt8(ascii: "[") && !isEscaped(position + 1, of: index):
      checkSwappedLink(at: position, of: index)
    default: break
    }
    return position + 1
  }

  /// Returns whether any of the bytes are written with a backslash or as an entity.
  mutating func isEscaped(_ range: Range<Int>, of index: Int) -> Bool {
    guard !isAsWritten(index) else { return false }
    for position in range where isEscaped(position, of: index) { return true }
    return false
  }

  private mutating func noteBackquotes(
    _ run: Range<Int>, of index: Int, _ notes: inout ProofreadingNotes
  ) {
    guard !notes.hasBackquote, !isEscaped(run, of: index) else { return }
    notes.hasBackquote = true
    let mark = tree.string(run)
    reportStray(
      "'\(mark)' is shown as it is typed: no other closes the code", at: place(of: run, in: index),
      hint: "write '\(mark)' where the code ends, or '\\\(mark)' to show it")
  }

  // MARK: - What other programs read

  /// Reports `[[page]]`, a link in other programs, and `^[text]`, a footnote.
  private mutating func checkForeignBrackets(at position: Int, of index: Int) {
    let range = tree.nodes[index].text
    let end = min(range.upperBound, position + 200)
    let isDouble = position + 1 < end && tree.bytes[position + 1] == UInt8(ascii: "[")
    let isNote = position > range.lowerBound && tree.bytes[position - 1] == UInt8(ascii: "^")
    guard isDouble || isNote else { return }
    let close = nextBracket.place(from: position, in: tree.bytes) { $0 == UInt8(ascii: "]") }
    guard close < end else { return }
    if isDouble, close + 1 < end, tree.bytes[close + 1] == UInt8(ascii: "]"),
      close > position + 2, let place = knownPlace(of: position..<(close + 2), in: index)
    {
      reportStray(
        "no link comes of this, and it is shown as it is typed: its brackets are doubled",
        at: place,
        hint: "write '[text](path)', with the path from this file")
    } else if isNote, let place = knownPlace(of: (position - 1)..<(close + 1), in: index) {
      reportStray(
        "'^[' is shown as it is typed: a footnote has a label", at: place,
        hint: "write '[^1]' here, and the text on a line that begins with '[^1]:'")
    }
  }

  /// Reports `{#id}` and `{.class}`.
  private mutating func checkAttributes(at position: Int, of index: Int) {
    let rest = tree.bytes[position..<tree.nodes[index].text.upperBound].prefix(80)
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")), close > position + 2,
      !rest[..<close].contains(where: \.isSpaceOrTab), !isEscaped(position, of: index),
      let place = knownPlace(of: position..<(close + 1), in: index)
    else { return }
    reportStray(
      "'\(tree.string(position..<(close + 1)))' is shown as it is typed", at: place,
      hint: "delete it; headings get their addresses by themselves")
  }

  /// Reports a footnote label that contains blanks.
  private mutating func checkLabel(at position: Int, of index: Int) {
    let text = tree.bytes[position..<tree.nodes[index].text.upperBound].prefix(200)
    guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { return }
    let words = tree.string((position + 2)..<close).split { $0.isWhitespace }
    guard !words.isEmpty, let place = knownPlace(of: position..<(close + 1), in: index) else {
      return
    }
    reportStray(
      "'\(tree.string(position..<(close + 1)))' is shown as it is typed: the label of a footnote has no blanks",
      at: place, hint: "write '[^\(words.joined(separator: "-"))]'")
  }
}
