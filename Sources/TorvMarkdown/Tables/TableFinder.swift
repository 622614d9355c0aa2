/// Finds the paragraphs of a tree that are tables.
struct TableFinder {
  let tree: MarkdownTree
  let lines: BodyLines

  /// Returns the tables by the index of their paragraph; O(nodes + lines).
  func tables() -> [Int: Table] {
    var tables: [Int: Table] = [:]
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      guard node.kind.holdsInlines else {
        index += 1
        continue
      }
      // A heading over more than one line is one by the `---` or `===` below it.
      if node.endLine > node.startLine, let table = table(in: node) { tables[index] = table }
      index = node.end
    }
    return tables
  }

  private func table(in node: MarkdownNode) -> Table? {
    let numbers = Int(node.startLine)...Int(node.endLine)
    guard
      lines.bytes[
        lines.offset(
          line: numbers.lowerBound, column: 1)..<lines.line(numbers.upperBound).upperBound
      ]
      .contains(UInt8(ascii: "|"))
    else { return nil }
    let depth = quoteDepth(of: node)
    let ranges = numbers.map { number in
      number == numbers.lowerBound
        ? lines.offset(
          line: number, column: Int(node.startColumn))..<lines.content(ofLine: number).upperBound
        : lines.textStart(
          ofLine: number, quoteDepth: depth)..<lines.content(ofLine: number).upperBound
    }
    for index in 1..<ranges.count {
      guard let alignments = delimiters(ranges[index]) else { continue }
      let header = TableRow(ranges[index - 1], in: lines.bytes)
      guard header.cells.count == alignments.count,
        hasPipe(ranges[index]) || hasPipe(ranges[index - 1])
      else { continue }
      return table(in: node, ranges, delimiterRow: index, header: header, alignments)
    }
    return nil
  }

  private func table(
    in node: MarkdownNode, _ ranges: [Range<Int>], delimiterRow: Int, header: TableRow,
    _ alignments: [Table.Alignment]
  ) -> Table {
    var rows = ranges[(delimiterRow + 1)...]
    var endsWithRule = false
    if node.kind == .heading, let underline = rows.last {
      let text = lines.bytes[underline].filter { !$0.isWhitespace }
      endsWithRule = text.count >= 3 && text.first == UInt8(ascii: "-")
      if endsWithRule { rows.removeLast() }
    }
    var cells = header.cells.map { Table.Cell(range: $0) }
    var surplus: [Range<Int>] = []
    for range in rows {
      let row = TableRow(range, in: lines.bytes).cells
      cells += row.prefix(alignments.count).map { Table.Cell(range: $0) }
      for _ in 0..<max(0, alignments.count - row.count) {
        cells.append(Table.Cell(range: range.upperBound..<range.upperBound))
      }
      if let extra = row.dropFirst(alignments.count).first(where: { !$0.isEmpty }) {
        surplus.append(extra.lowerBound..<range.upperBound)
      }
    }
    let lead = (0..<(delimiterRow - 1)).map { index in
      ranges[index].lowerBound..<lines.line(Int(node.startLine) + index).upperBound
    }
    return Table(
      lead: lead.isEmpty ? nil : TableLead(lines: lead), alignments: alignments, cells: cells,
      endsWithRule: endsWithRule, surplus: surplus)
  }

  private func delimiters(_ range: Range<Int>) -> [Table.Alignment]? {
    guard let first = lines.bytes[range].first, "|:-".utf8.contains(first) else { return nil }
    return TableRow(range, in: lines.bytes).alignments(in: lines.bytes)
  }

  private func hasPipe(_ range: Range<Int>) -> Bool {
    lines.bytes[range].contains(UInt8(ascii: "|"))
  }

  private func quoteDepth(of node: MarkdownNode) -> Int {
    var depth = 0
    var parent = node.parent
    while parent >= 0 {
      if tree.nodes[parent].kind == .blockQuote { depth += 1 }
      parent = tree.nodes[parent].parent
    }
    return depth
  }
}
