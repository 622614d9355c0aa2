/// The text of the cells of all tables, made for libcmark to parse in one run.
///
/// A cell of mere words, as most are, needs no parser: its nodes are made here.
/// Each cell is a heading of its own, `# cell #`, since nothing in a heading can start a block.
/// Headings know the link definitions of the whole text, so that follows after the cells if it has any.
struct TableCells {
  private var bytes: [UInt8] = []
  private var lineCount = 0

  /// Parses the cells of the tables, adds their nodes to the tree, and notes in each cell which is its.
  static func parse(
    _ tables: inout [Int: Table], of lines: BodyLines, text: ArraySlice<UInt8>,
    into tree: inout MarkdownTree
  ) {
    var cells = TableCells()
    let order = tables.keys.sorted()
    for key in order { cells.write(&tables[key], from: lines, tree: &tree) }
    guard !cells.bytes.isEmpty else { return }
    if text.withUnsafeBufferPointer({ $0.holds("]:") }) {
      cells.bytes.append(0x0A)
      cells.bytes += text
    }
    let root = tree.nodes.count
    cells.bytes.withUnsafeBufferPointer {
      CmarkTree.append(parsing: $0, throughLine: cells.lineCount, to: &tree)
    }
    let nodes = Dictionary(
      tree.children(of: root).map { (Int(tree.nodes[$0].startLine), $0) },
      uniquingKeysWith: { first, _ in first })
    for key in order { assign(nodes, to: &tables[key]) }
  }

  private mutating func write(
    _ table: inout Table?, from lines: BodyLines, tree: inout MarkdownTree
  ) {
    guard table != nil else { return }
    if let lead = table?.lead { table?.lead?.line = write(lead, from: lines) }
    for index in 0..<(table?.cells.count ?? 0) {
      guard let range = table?.cells[index].range, !range.isEmpty else { continue }
      if !lines.bytes[range].contains(where: Self.isSpecial) {
        table?.cells[index].node = Self.append(words: lines.bytes[range], to: &tree)
        continue
      }
      lineCount += 1
      table?.cells[index].line = lineCount
      bytes += [UInt8(ascii: "#"), 0x20]
      for position in range {
        let isEscapedPipe =
          lines.bytes[position] == UInt8(ascii: "\\") && position + 1 < range.upperBound
          && lines.bytes[position + 1] == UInt8(ascii: "|")
        if !isEscapedPipe { bytes.append(lines.bytes[position]) }
      }
      bytes += [0x20, UInt8(ascii: "#"), 0x0A]
    }
  }

  /// Whether libcmark may take the byte for the start or the end of something other than text.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Appends the nodes that libcmark would make of `# words #`, and returns the heading's.
  private static func append(words: ArraySlice<UInt8>, to tree: inout MarkdownTree) -> Int {
    let index = tree.nodes.count
    var heading = MarkdownNode(kind: .heading)
    heading.end = index + 2
    var text = MarkdownNode(kind: .text)
    text.startColumn = 3
    text.endColumn = Int32(words.count) + 2
    text.text = tree.bytes.count..<(tree.bytes.count + words.count)
    text.parent = index
    text.end = index + 2
    tree.nodes.append(heading)
    tree.nodes.append(text)
    tree.bytes += words
    return index
  }

  /// Writes the lines above a table as a paragraph; those after its first are indented, since that
  /// keeps them from starting a block.
  private mutating func write(_ lead: TableLead, from lines: BodyLines) -> Int {
    bytes.append(0x0A)
    let first = lineCount + 2
    for (index, line) in lead.lines.enumerated() {
      if index > 0 { bytes += [0x20, 0x20, 0x20, 0x20] }
      bytes += lines.bytes[line]
    }
    bytes.append(0x0A)
    lineCount += lead.lines.count + 2
    return first
  }

  private static func assign(_ nodes: [Int: Int], to table: inout Table?) {
    if let line = table?.lead?.line { table?.lead?.node = nodes[line] }
    for index in 0..<(table?.cells.count ?? 0) {
      if let line = table?.cells[index].line, line > 0 { table?.cells[index].node = nodes[line] }
    }
  }
}
