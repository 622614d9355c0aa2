import TorvDiagnostics

extension HTMLRenderer {
  /// Checks the text at the start of a paragraph's line for a mark that libcmark left there.
  mutating func readLineStart(_ index: Int, of block: Int, _ notes: inout ProofreadingNotes) {
    let range = tree.nodes[index].text
    let text = tree.bytes[range]
    guard let first = text.first, Self.mayBeMark(first), !isEscaped(range.lowerBound, of: index)
    else { return }
    let isFirst = index == block + 1
    let odd = text.leadingOddSpaces
    guard odd == 0 else {
      return checkOddStart(of: index, count: odd, isFirst: isFirst, in: block, &notes)
    }
    let length = LineMark.length(text)
    if length > 0, let space = OddSpace(startOf: text.dropFirst(length)),
      !(first.isASCIIDigit && LineMark.isOrdinal(before: text.dropFirst(length + space.length))),
      let place = knownPlace(
        of: range.lowerBound..<(range.lowerBound + length + space.length), in: index)
    {
      let mark = tree.string(range.lowerBound..<(range.lowerBound + length))
      reportOddSpace(
        space, "after '\(mark)'", at: (place.lowerBound + length)..<place.upperBound)
    } else if text.starts(with: ":::".utf8), let place = knownPlace(of: range, in: index) {
      reportStray(
        "':::' is shown as it is typed: a box is a quote that begins with its name", at: place,
        hint: "write '> [!NOTE]', and '> ' before each line of the box")
    } else if first == UInt8(ascii: "#") {
      checkHeadingMark(text, of: index)
    } else if first == UInt8(ascii: "[") {
      checkOpeningBracket(index, isFirst: isFirst, in: block)
    } else if isFirst || !endsInHyphen(index - 2),
      let line = ListLine(
        text, node: index, isFirst: isFirst, beforeMarkup: isBeforeMarkup(index, in: block)),
      !isEscaped(line.range, of: index)
    {
      notes.listLines.append(line)
    }
  }

  private static func mayBeMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC2,
      0xE1...0xE3, 0xEF:
      true
    default: false
    }
  }

  /// Returns whether a text ends in a hyphen, so that a hyphen on the next line is in the same word: «ind-», «-salg».
  private func endsInHyphen(_ index: Int) -> Bool {
    tree.nodes[index].kind == .text && tree.bytes[tree.nodes[index].text].last == UInt8(ascii: "-")
  }

  private func isBeforeMarkup(_ index: Int, in block: Int) -> Bool {
    let next = tree.nodes[index].end
    return next < tree.nodes[block].end && !tree.nodes[next].kind.isLineEnd
  }

  private mutating func checkHeadingMark(_ text: ArraySlice<UInt8>, of index: Int) {
    let count = text.prefix { $0 == UInt8(ascii: "#") }.count
    // A single '#' begins a hashtag.
    guard (2...6).contains(count), count < text.count,
      let place = knownPlace(of: text.startIndex..<(text.startIndex + count), in: index)
    else { return }
    let mark = String(repeating: "#", count: count)
    reportStray(
      "'\(mark)' is shown as it is typed: in a heading a blank follows it", at: place,
      hint: "write '\(mark) '")
  }

  /// Reports odd spaces at the start of a line, if they keep the text after them from being a mark or the line from
  /// being empty.
  private mutating func checkOddStart(
    of index: Int, count: Int, isFirst: Bool, in block: Int, _ notes: inout ProofreadingNotes
  ) {
    let range = tree.nodes[index].text
    let rest = tree.bytes[range].dropFirst(count)
    guard let space = OddSpace(startOf: tree.bytes[range]),
      let place = knownPlace(of: range.lowerBound..<(range.lowerBound + count), in: index)
    else { return }
    if rest.allSatisfy(\.isSpaceOrTab) {
      let next = tree.nodes[index].end
      let isAlone = next == tree.nodes[block].end || tree.nodes[next].kind.isLineEnd
      guard isAlone, !(isFirst && next == tree.nodes[block].end) else { return }
      reportStray(
        "\(space.scalar.nameInMessages) stands on a line that looks empty, so no new paragraph begins",
        at: place, hint: "write an ordinary space there")
    } else if LineMark.begins(rest) {
      // If it is a fence, nothing else about it needs reporting.
      notes.hasBackquote = true
      let mark = String(decoding: rest.prefix { !$0.isSpaceOrTab && $0 < 0x80 }, as: UTF8.self)
      let number = tree.string(range.prefix(count)).unicodeScalars.count
      reportOddSpace(
        space, "before '\(mark)'", at: place,
        hint: number > 1 ? "write \(number) ordinary spaces there" : nil)
    }
  }

  // MARK: - Lists

  /// Reports lines of a paragraph that begin like list items.
  mutating func report(_ found: [ListLine], of block: Int) {
    let parent = tree.nodes[block].parent
    let inItem = parent >= 0 && tree.nodes[parent].kind == .item
    var counts: [ListLine.Kind: Int] = [:]
    for line in found { counts[line.kind, default: 0] += 1 }
    for line in found where line.isMeant(inItem: inItem, among: counts[line.kind] ?? 0) {
      guard let place = knownPlace(of: line.range, in: line.node) else { continue }
      let mark = tree.string(line.range).filter { !$0.isWhitespace }
      reportStray(
        line.kind == .hyphen || line.kind == .number || line.kind == .star
          ? "'\(mark)' is shown as it is typed: in a list a blank follows it"
          : "'\(mark)' begins no list in Markdown, and the lines run together", at: place,
        hint: "write '\(line.mark)'")
    }
  }

  // MARK: - Boxes

  /// Checks a `[` at the beginning of a line for a misplaced alert or a malformed task.
  private mutating func checkOpeningBracket(_ index: Int, isFirst: Bool, in block: Int) {
    let text = tree.bytes[tree.nodes[index].text]
    if text.dropFirst().first == UInt8(ascii: "!") {
      checkMisplacedAlert(index, in: block)
    } else if !(isFirst && tasks[block] != nil) {
      let parent = tree.nodes[block].parent
      let beginsItem = isFirst && tree.nodes[parent].kind == .item && block == parent + 1
      checkTaskBox(index, beginsItem: beginsItem)
    }
  }
}
