import TorvDiagnostics

/// Turns a body into the tree that is rendered.
///
/// Syntax that libcmark doesn't know is rewritten as syntax that it knows, before it decides on blocks and emphasis
/// (`TextMask`): first footnotes; then the tables that it took for paragraphs, and the addresses and labels in which
/// it would see emphasis. Most texts are parsed once, since their tables are whole paragraphs and their addresses
/// have no marks.
struct MarkdownReader {
  let source: SourceFile
  var lines: BodyLines
  var tree = MarkdownTree()
  var tables: [Int: Table] = [:]
  var footnotes = Footnotes()
  var report = DiagnosticReport()
  private let features: MarkdownFeatures
  private var definitions: [FootnoteDefinition] = []
  private var footnoteEdits: [TextMask.Edit] = []

  /// How many times tables may grow or be found, and how many times they may shrink after that: only an attack needs
  /// anywhere near as many.
  private static let limits = (growing: 6, ending: 6)

  init(_ source: SourceFile, body: Range<Int>, features: MarkdownFeatures) {
    self.source = source
    self.features = features
    lines = BodyLines(source, body: body)
    if features.contains(.footnotes) { parseWithFootnotes() } else { parse(source.bytes[body]) }
    refine()
    noteFootnotes()
  }

  private mutating func parse(_ text: ArraySlice<UInt8>, after leadingLines: Int = 0) {
    tree = MarkdownTree()
    text.withUnsafeBufferPointer { CmarkTree.append(parsing: $0, after: leadingLines, to: &tree) }
  }

  /// Parses with the labels of footnotes hidden.
  ///
  /// It tries every line that looks like a footnote definition; if some turn out to be code or other text,
  /// a second and last run leaves those unchanged.
  private mutating func parseWithFootnotes() {
    definitions = (1...lines.count).compactMap { FootnoteDefinition(line: $0, of: lines) }
    hideDefinitions()
    let items = footnoteItems()
    guard items.count < definitions.count else { return }
    definitions.removeAll { items[$0.line] == nil }
    hideDefinitions()
  }

  private mutating func hideDefinitions() {
    let mask = FootnoteMask(definitions, in: lines)
    lines.shifts = mask.shifts
    footnoteEdits = mask.edits
    parse(TextMask.text(of: lines, with: mask.edits)[...])
  }

  /// Returns, by line, the list items at the places where a footnote's label was hidden.
  private func footnoteItems() -> [Int: Int] {
    guard !definitions.isEmpty else { return [:] }
    let columns = Dictionary(
      definitions.map { ($0.line, $0.marker.lowerBound - lines.line($0.line).lowerBound + 1) },
      uniquingKeysWith: { first, _ in first })
    var items: [Int: Int] = [:]
    for (index, node) in tree.nodes.enumerated() where node.kind == .item {
      if columns[Int(node.startLine)] == Int(node.startColumn) {
        items[Int(node.startLine)] = index
      }
    }
    return items
  }

  private mutating func noteFootnotes() {
    let items = footnoteItems()
    for definition in definitions {
      guard let item = items[definition.line] else { continue }
      let place = source.place(definition.labelRange)
      if !footnotes.add(definition, item: item) {
        report.add(.duplicateFootnote(definition.label, at: place))
      } else if definition.isInsideItem {
        report.add(.misplacedFootnote(definition.label, at: place))
      }
    }
  }
}

extension MarkdownReader {
  /// Parses again with the tables, addresses and labels that the first tree shows, until nothing changes.
  private mutating func refine() {
    let mayHoldTables = features.contains(.tables) && TableFinder.mayFindTables(in: lines)
    var finder = TableFinder(lines)
    var standIns = StandIns(features: features)
    guard mayHoldTables || standIns.mayBeNeeded else { return }
    for round in 0..<(Self.limits.growing + Self.limits.ending) {
      let hasNewTables =
        mayHoldTables && finder.update(with: tree, onlyEnding: round >= Self.limits.growing)
      let hasNewStandIns = standIns.update(with: tree, tables: finder.tables, lines: lines)
      guard hasNewTables || hasNewStandIns else { return settle(finder) }
      if round == 0, !standIns.isInText, readCells(of: finder, standIns) { return }
      parse(with: finder, standIns)
    }
    // Tables that never settle are treated as text.
    parse(with: TableFinder(lines), standIns)
  }

  private mutating func parse(with finder: TableFinder, _ standIns: StandIns) {
    tables = finder.tables
    let cells = TableCells(of: &tables, in: lines, standIns: standIns)
    let edits = footnoteEdits + finder.mask + standIns.edits
    parse((cells.bytes + TextMask.text(of: lines, with: edits))[...], after: cells.lineCount)
    let nodes = Array(tree.children(of: 0).prefix { $0 < tree.firstBlock })
    cells.assignNodes(nodes, of: &tables, in: lines, tree: &tree)
    standIns.restore(&tree.bytes)
  }

  /// If each table is a paragraph of the first tree, parses only the cells and returns true.
  private mutating func readCells(of finder: TableFinder, _ standIns: StandIns) -> Bool {
    guard let paragraphs = finder.paragraphs(in: tree) else { return false }
    var byLine = finder.tables
    let cells = TableCells(of: &byLine, in: lines, standIns: standIns)
    // Cells with links may need the definitions of the body.
    if cells.bytes.contains(UInt8(ascii: "[")), !LinkDefinitions(in: lines).isEmpty { return false }
    let root = tree.nodes.count
    cells.bytes.withUnsafeBufferPointer { CmarkTree.append(parsing: $0, to: &tree) }
    cells.assignNodes(Array(tree.children(of: root)), of: &byLine, in: lines, tree: &tree)
    standIns.restore(&tree.bytes)
    for (line, paragraph) in paragraphs {
      tree.nodes[paragraph].kind = .table
      tables[paragraph] = byLine[line]
    }
    return true
  }

  /// Merges the lines of each table into one node, and stores the tables by that node.
  private mutating func settle(_ finder: TableFinder) {
    let byLine = tables
    tables = [:]
    for (line, head) in finder.heads(in: tree) {
      guard let table = byLine[line] else { continue }
      tree.nodes[head].kind = .table
      tree.nodes[head].end = head + table.lines.count
      tree.nodes[head].endLine = Int32(table.nextLine - 1)
      tables[head] = table
    }
  }
}
