/// Finds the tables of a text in the nodes that libcmark takes for paragraphs and headings.
///
/// In GFM a table is a block: a row is not a line of a paragraph, so other blocks may follow it directly. To make
/// libcmark see that, the tables' lines are written as empty headings (`mask`) and the text is parsed again; the nodes
/// that libcmark then finds below a table show where it really ends.
struct TableFinder {
  private let lines: BodyLines
  /// The tables by the number of the header's line.
  private(set) var tables: [Int: Table] = [:]
  /// The header lines of supposed tables that turned out not to be tables.
  private var rejected: Set<Int> = []

  init(_ lines: BodyLines) {
    self.lines = lines
  }

  /// Returns whether some line may be the delimiter row of a table; O(body).
  static func mayFindTables(in lines: BodyLines) -> Bool {
    (1...lines.count).contains { number in
      let content = lines.bytes[lines.content(ofLine: number)]
      var hasMark = false
      var hasDash = false
      for byte in content {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: ">") where !hasMark && !hasDash: break
        default: guard byte.isWhitespace else { return false }
        }
      }
      return hasMark && hasDash
    }
  }

  /// The edits that write each table line as an empty heading of the same length.
  var mask: [TextMask.Edit] {
    tables.values.flatMap { table in
      table.lines.map { line in
        TextMask.Edit(
          range: line,
          bytes: [UInt8(ascii: "#")] + [UInt8](repeating: 0x20, count: max(0, line.count - 1)))
      }
    }
  }

  /// Updates the tables from the tree that libcmark built with those known so far; returns whether they changed.
  ///
  /// With `onlyEnding`, tables can only get shorter. O(nodes + lines).
  mutating func update(with tree: MarkdownTree, onlyEnding: Bool) -> Bool {
    let heads = heads(in: tree)
    if endTables(at: heads, in: tree) { return true }
    guard !onlyEnding else { return false }
    var hasChanged = false
    for (line, head) in heads where extendTable(at: line, head: head, in: tree) {
      hasChanged = true
    }
    return findTables(in: tree) || hasChanged
  }

  /// Returns the nodes of the tables' headers by line; the nodes of a table's other lines follow its header directly.
  func heads(in tree: MarkdownTree) -> [Int: Int] {
    guard !tables.isEmpty else { return [:] }
    var heads: [Int: Int] = [:]
    for index in tree.firstBlock..<tree.nodes.count where tree.nodes[index].kind == .heading {
      let line = Int(tree.nodes[index].startLine)
      if tables[line] != nil { heads[line] = index }
    }
    return heads
  }

  /// Ends each table at the first line that is not a sibling of its header; returns whether any table ended.
  private mutating func endTables(at heads: [Int: Int], in tree: MarkdownTree) -> Bool {
    var hasChanged = false
    for (line, table) in tables {
      let count = heads[line].map { lineCount(of: table, head: $0, in: tree) } ?? 0
      guard count < table.lines.count else { continue }
      hasChanged = true
      if count < 2 {
        tables[line] = nil
        rejected.insert(line)
      } else {
        tables[line]?.end(afterLines: count)
      }
    }
    return hasChanged
  }

  private func lineCount(of table: Table, head: Int, in tree: MarkdownTree) -> Int {
    var count = 0
    while count < table.lines.count, head + count < tree.nodes.count {
      let node = tree.nodes[head + count]
      guard node.kind == .heading, node.parent == tree.nodes[head].parent,
        Int(node.startLine) == table.firstLine + count
      else { break }
      count += 1
    }
    return count
  }

  /// Adds the lines of a paragraph directly below a table to the table as rows.
  private mutating func extendTable(at line: Int, head: Int, in tree: MarkdownTree) -> Bool {
    guard let table = tables[line], !table.isComplete else { return false }
    let next = head + table.lines.count
    guard next < tree.nodes.count, tree.nodes[next].parent == tree.nodes[head].parent,
      Int(tree.nodes[next].startLine) == table.nextLine, isText(tree.nodes[next])
    else { return false }
    let rows = textLines(of: next, in: tree)
    tables[line]?.add(rows, in: lines.bytes)
    return !rows.isEmpty
  }

  /// Returns whether a node is a paragraph, or would be one without the `---` or `===` below it.
  private func isText(_ node: MarkdownNode) -> Bool {
    node.kind == .paragraph || (node.kind == .heading && node.endLine > node.startLine)
  }

  private mutating func findTables(in tree: MarkdownTree) -> Bool {
    var hasChanged = false
    for index in tree.textBlocks {
      let node = tree.nodes[index]
      guard isText(node), node.endLine > node.startLine, let table = table(in: index, of: tree)
      else { continue }
      tables[table.firstLine] = table
      hasChanged = true
    }
    return hasChanged
  }

  /// Returns the paragraphs that are tables, by the number of the header's line; nil if some table is not a whole
  /// paragraph, or has a line that could be something other than a row.
  ///
  /// If it returns paragraphs, the tree has the right blocks without a mask. O(nodes + lines).
  func paragraphs(in tree: MarkdownTree) -> [Int: Int]? {
    var paragraphs: [Int: Int] = [:]
    for index in tree.children(of: 0) where tree.nodes[index].kind == .paragraph {
      let node = tree.nodes[index]
      guard let table = tables[Int(node.startLine)], table.nextLine == Int(node.endLine) + 1
      else { continue }
      let mayBeNothingElse = (table.firstLine..<table.nextLine).allSatisfy {
        lines.bytes[lines.line($0)].first == UInt8(ascii: "|")
      }
      if mayBeNothingElse { paragraphs[table.firstLine] = index }
    }
    return paragraphs.count == tables.count ? paragraphs : nil
  }

  private func table(in index: Int, of tree: MarkdownTree) -> Table? {
    let node = tree.nodes[index]
    let first = lines.offset(line: Int(node.startLine), column: 1)
    let last = lines.line(Int(node.endLine)).upperBound
    guard lines.bytes[first..<last].contains(UInt8(ascii: "|")) else { return nil }
    let ranges = textLines(of: index, in: tree)
    for row in ranges.indices.dropFirst() {
      let firstLine = Int(node.startLine) + row - 1
      guard let alignments = delimiters(ranges[row]), !rejected.contains(firstLine) else {
        continue
      }
      let header = TableRow(ranges[row - 1], in: lines.bytes)
      guard header.cells.count == alignments.count, hasPipe(ranges[row]) || hasPipe(ranges[row - 1])
      else { continue }
      return Table(
        firstLine: firstLine, header: header, lines: Array(ranges[(row - 1)...]),
        alignments: alignments, in: lines.bytes)
    }
    return nil
  }

  /// Returns the lines of a paragraph or heading without their line ends.
  ///
  /// The underline of a heading is included only if it wouldn't start a block of its own after a table: `---` would be
  /// a rule there, and `-` a list.
  private func textLines(of index: Int, in tree: MarkdownTree) -> [Range<Int>] {
    let node = tree.nodes[index]
    var ranges = lines.textContents(of: node, quoteDepth: tree.quoteDepth(of: index))
    if node.kind == .heading, let underline = ranges.last {
      let text = lines.bytes[underline].filter { !$0.isWhitespace }
      if text.first == UInt8(ascii: "-"), text.count != 2 { ranges.removeLast() }
    }
    return ranges
  }

  private func delimiters(_ range: Range<Int>) -> [Table.Alignment]? {
    guard let first = lines.bytes[range].first, "|:-".utf8.contains(first) else { return nil }
    return TableRow(range, in: lines.bytes).alignments(in: lines.bytes)
  }

  private func hasPipe(_ range: Range<Int>) -> Bool {
    lines.bytes[range].contains(UInt8(ascii: "|"))
  }
}
