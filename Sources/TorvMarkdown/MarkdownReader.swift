import TorvDiagnostics

/// Brings a body to the tree that is rendered: hides footnote labels from libcmark and parses.
struct MarkdownReader {
  let source: SourceFile
  var lines: BodyLines
  var tree = MarkdownTree()
  var tables: [Int: Table] = [:]
  var footnotes = Footnotes()
  var report = DiagnosticReport()
  private var masked: ArraySlice<UInt8> = []

  init(_ source: SourceFile, body: Range<Int>, features: MarkdownFeatures) {
    self.source = source
    lines = BodyLines(source, body: body)
    var text = source.bytes[body]
    if features.contains(.footnotes) {
      text = parseWithFootnotes()
    } else {
      parse(text)
    }
    guard features.contains(.tables) else { return }
    tables = TableFinder(tree: tree, lines: lines).tables()
    if !tables.isEmpty { TableCells.parse(&tables, of: lines, text: text, into: &tree) }
  }

  private mutating func parse(_ text: ArraySlice<UInt8>) {
    tree = MarkdownTree()
    text.withUnsafeBufferPointer { CmarkTree.append(parsing: $0, to: &tree) }
  }

  /// Parses with the labels of footnotes hidden, and returns the text that was parsed.
  ///
  /// All lines that look like a footnote's are tried; where some turn out to be code or other text,
  /// they are left as they are in a second and last run.
  private mutating func parseWithFootnotes() -> ArraySlice<UInt8> {
    var definitions = (1...lines.count).compactMap { FootnoteDefinition(line: $0, of: lines) }
    var items = hide(definitions)
    if items.count < definitions.count {
      definitions.removeAll { items[$0.line] == nil }
      items = hide(definitions)
    }
    for definition in definitions {
      guard let item = items[definition.line], !footnotes.add(definition, item: item) else {
        continue
      }
      report.add(
        .duplicateFootnote(definition.label, at: source.place(definition.labelRange)))
    }
    return masked
  }

  /// Parses with the labels hidden; returns by line the list items that stand in their places.
  private mutating func hide(_ definitions: [FootnoteDefinition]) -> [Int: Int] {
    let mask = FootnoteMask(definitions, in: lines)
    masked = mask.bytes[...]
    lines.shifts = mask.shifts
    parse(masked)
    return footnoteItems(of: definitions)
  }

  /// Returns by line the list items that stand where a footnote's label was hidden.
  private func footnoteItems(of definitions: [FootnoteDefinition]) -> [Int: Int] {
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
}
