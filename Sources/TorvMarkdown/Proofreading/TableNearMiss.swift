import TorvDiagnostics

/// The flaw that keeps a paragraph's lines from being the table that they look like.
struct TableNearMiss {
  enum Flaw {
    /// The delimiter row below the header contains something other than plain hyphens.
    case delimiters(OddSpace?)
    /// The delimiter row and the header have different numbers of cells; the row below may agree with one of them.
    case count(header: Int, delimiters: Int, row: Int?)
    /// Nothing is above the delimiter row.
    case noHeader
    /// There is no delimiter row.
    case noDelimiters
    /// The cells are separated by tabs, as copied from a spreadsheet.
    case tabs(example: String)
  }

  let flaw: Flaw
  /// The line to point at.
  let range: Range<Int>
  /// How many columns the table should have.
  let columns: Int

  /// Reads the lines of a paragraph; nil if they don't look like a table.
  init?(_ lines: [Range<Int>], in bytes: [UInt8]) {
    let rows = lines.map { Line($0, in: bytes) }
    if let index = rows.firstIndex(where: \.isDelimiters),
      index == 0 || rows[index - 1].hasPipe || rows[index].hasPipe
    {
      guard let flaw = Self.flaw(ofDelimiters: index, in: rows, bytes) else { return nil }
      self.flaw = flaw
      range = rows[index].range
      columns = index > 0 ? rows[index - 1].cellCount : rows[index].cellCount
    } else if let index = rows.indices.first(where: { Self.isHeader($0, in: rows) }) {
      flaw = .noDelimiters
      range = rows[index].range
      columns = rows[index].cellCount
    } else if let index = rows.indices.dropLast().first(where: {
      rows[$0].tabCount > 0 && rows[$0].tabCount == rows[$0 + 1].tabCount
    }) {
      flaw = .tabs(example: rows[index].markdown(in: bytes))
      range = rows[index].range
      columns = rows[index].tabCount + 1
    } else {
      return nil
    }
  }

  private static func flaw(ofDelimiters index: Int, in rows: [Line], _ bytes: [UInt8]) -> Flaw? {
    let row = rows[index]
    if row.hasOddCharacters { return .delimiters(OddSpace.first(in: bytes[row.range])) }
    guard index > 0 else { return row.hasPipe ? .noHeader : nil }
    let header = rows[index - 1].cellCount
    guard header != row.cellCount else { return nil }
    let next = index + 1 < rows.count ? rows[index + 1].cellCount : nil
    return .count(header: header, delimiters: row.cellCount, row: next)
  }

  /// Returns whether a line looks like a table's header: the next line looks like a row too, or it has pipes at both
  /// ends.
  private static func isHeader(_ index: Int, in rows: [Line]) -> Bool {
    let row = rows[index]
    guard row.cellCount > 1 || row.beginsWithPipe else { return false }
    if row.beginsWithPipe, row.endsWithPipe, row.cellCount > 1 { return true }
    guard index + 1 < rows.count, rows[index + 1].cellCount == row.cellCount else { return false }
    return row.beginsWithPipe && rows[index + 1].beginsWithPipe
      || row.hasPipeBetweenBlanks && rows[index + 1].hasPipeBetweenBlanks
  }
}

extension TableNearMiss {
  /// A line, read as a row.
  private struct Line {
    let range: Range<Int>
    let cellCount: Int
    private(set) var hasPipe = false
    private(set) var hasPipeBetweenBlanks = false
    let beginsWithPipe: Bool
    let endsWithPipe: Bool
    /// Whether it contains only pipes, colons, blanks, and dashes of any kind.
    private(set) var isDelimiters: Bool
    /// For a delimiter row: whether it contains a character that only looks like a hyphen or a space.
    private(set) var hasOddCharacters = false
    /// How many tabs separate its cells.
    private(set) var tabCount = 0

    init(_ range: Range<Int>, in bytes: [UInt8]) {
      self.range = range
      let text = bytes[range]
      cellCount = text.contains(UInt8(ascii: "|")) ? TableRow(range, in: bytes).cells.count : 1
      beginsWithPipe = text.first == UInt8(ascii: "|")
      endsWithPipe = text.count > 1 && text.last == UInt8(ascii: "|")
      var dashes = 0
      var others = 0
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "|"):
          hasPipe = true
          let isBetween =
            index > range.lowerBound && bytes[index - 1] == 0x20 && index + 1 < range.upperBound
            && bytes[index + 1] == 0x20
          if isBetween { hasPipeBetweenBlanks = true }
        case UInt8(ascii: "-"): dashes += 1
        case UInt8(ascii: ":"), 0x20: break
        case 0x09: tabCount += 1
        case 0x80...:
          let rest = bytes[index..<range.upperBound]
          if let space = OddSpace(startOf: rest) {
            index += space.length - 1
            hasOddCharacters = true
          } else if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
            (0x90...0x95).contains(bytes[index + 2])
          {
            index += 2
            dashes += 1
            hasOddCharacters = true
          } else {
            others += 1
          }
        default: others += 1
        }
        index += 1
      }
      isDelimiters = dashes > 0 && others == 0
      if isDelimiters { tabCount = 0 } else { hasOddCharacters = false }
    }

    /// Returns the spreadsheet row as a Markdown table row.
    func markdown(in bytes: [UInt8]) -> String {
      let cells = bytes[range].split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).replacing("|", with: "\\|")
      }
      return "| \(cells.joined(separator: " | ")) |"
    }
  }

  /// Returns the delimiter row for this number of columns.
  static func delimiters(_ columns: Int) -> String {
    "|" + String(repeating: " --- |", count: columns)
  }
}

extension OddSpace {
  /// Returns the first odd space in a text.
  fileprivate static func first(in text: ArraySlice<UInt8>) -> OddSpace? {
    text.indices.lazy.compactMap { OddSpace(startOf: text[$0...]) }.first
  }
}

extension HTMLRenderer {
  /// Reports a paragraph that looks like a table but isn't one.
  ///
  /// If `mayBeList` is true, tabs are not reported: a list's lines have them after their marks.
  mutating func reportUnmadeTable(_ block: Int, orList mayBeList: Bool) {
    let texts = lines.textContents(of: tree.nodes[block], quoteDepth: quoteDepth)
    guard let miss = TableNearMiss(texts, in: lines.bytes) else { return }
    let delimiters = TableNearMiss.delimiters(miss.columns)
    switch miss.flaw {
    case .delimiters(let space?):
      reportOddSpace(
        space, "in the row below the table's header", at: miss.range, hint: "write '\(delimiters)'")
    case .delimiters(nil):
      reportStray(
        "no table comes of this: the row below its header is to have hyphens", at: miss.range,
        hint: "write '\(delimiters)'")
    case .count(let header, let count, let row):
      reportStray(
        header == 1
          ? "no table comes of this: its header has 1 cell, and the row below \(count)"
          : "no table comes of this: its header has \(header) cells, and the row below \(count)",
        at: miss.range,
        hint: row == count
          ? "give the header \(count) cells, as the rows have" : "write '\(delimiters)'")
    case .noHeader:
      reportStray(
        "no table comes of this: it has no header", at: miss.range,
        hint: "write a row with the names of the columns above it")
    case .noDelimiters:
      reportStray(
        "no table comes of this: the row below its header is missing", at: miss.range,
        hint: "add '\(delimiters)', a line of its own, below the header")
    case .tabs where mayBeList: break
    case .tabs(let example):
      reportStray(
        "tabs stand between the words, and the lines run together", at: miss.range,
        hint:
          "for a table, write '\(example)', below it '\(delimiters)', and then the other lines like the first"
      )
    }
  }

  /// Reports a table header that a line of `-` or `=` below it turns into a heading.
  mutating func reportUnderlinedRow(_ block: Int) {
    let node = tree.nodes[block]
    guard node.endLine > node.startLine else { return }
    let texts = lines.textLines(of: node, quoteDepth: quoteDepth)
    guard texts.count > 1, let underline = texts.last else { return }
    let content = lines.content(ofLine: Int(node.endLine)).upperBound
    let text = texts[texts.count - 2]
    let row = lines.bytes[text].reversed().drop(while: \.isWhitespace)
    guard lines.bytes[text].first == UInt8(ascii: "|"), row.first == UInt8(ascii: "|"),
      row.count > 1
    else { return }
    let columns = TableRow(text, in: lines.bytes).cells.count
    reportStray(
      "a heading comes of this, and no table: the line below has no '|'",
      at: underline.lowerBound..<max(underline.lowerBound, content),
      hint: "write '\(TableNearMiss.delimiters(columns))'")
  }
}
