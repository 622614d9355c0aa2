/// The text of all tables' cells, written for libcmark to parse above the body or by itself.
///
/// Most cells contain only words and need no parser: their nodes are created here.
/// Each other cell is written as a heading, `# cell #`, since nothing in a heading can start a block, and headings
/// know the link definitions of the body below them.
struct TableCells {
  /// The lines above the body.
  private(set) var bytes: [UInt8] = []
  private(set) var lineCount = 0

  /// Writes the cells that need a parser, with stand-ins for some bytes, and stores its line in each cell.
  init(of tables: inout [Int: Table], in lines: BodyLines, standIns: StandIns) {
    for key in tables.keys.sorted() {
      guard let index = tables.index(forKey: key) else { continue }
      write(&tables.values[index].cells, in: lines, standIns: standIns)
    }
  }

  private mutating func write(_ cells: inout [Table.Cell], in lines: BodyLines, standIns: StandIns)
  {
    for index in cells.indices {
      let range = cells[index].range
      guard lines.bytes[range].contains(where: Self.isSpecial) else { continue }
      lineCount += 1
      cells[index].line = lineCount
      bytes += [UInt8(ascii: "#"), 0x20]
      for piece in BlockSource.pieces(of: range, in: lines.bytes) {
        bytes += standIns.text(of: piece, in: lines.bytes)
      }
      bytes += [0x20, UInt8(ascii: "#"), 0x0A]
    }
  }

  /// Stores in each cell the node that libcmark created for it, and appends nodes for the cells with only words.
  func assignNodes(
    _ nodes: some Sequence<Int>, of tables: inout [Int: Table], in lines: BodyLines,
    tree: inout MarkdownTree
  ) {
    let nodes = Dictionary(
      nodes.map { (Int(tree.nodes[$0].startLine), $0) }, uniquingKeysWith: { first, _ in first })
    for index in tables.values.indices {
      Self.assign(nodes, to: &tables.values[index].cells, in: lines, tree: &tree)
    }
  }

  private static func assign(
    _ nodes: [Int: Int], to cells: inout [Table.Cell], in lines: BodyLines,
    tree: inout MarkdownTree
  ) {
    for index in cells.indices where !cells[index].range.isEmpty {
      let cell = cells[index]
      cells[index].node =
        cell.line > 0 ? nodes[cell.line] : append(words: lines.bytes[cell.range], to: &tree)
    }
  }

  /// Returns whether libcmark may take the byte for the start or the end of something other than text.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Appends the nodes that libcmark would create for `# words #`, and returns the index of the heading.
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
}
