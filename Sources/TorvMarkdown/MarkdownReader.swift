import TorvDiagnostics

/// Brings a body to the tree that is rendered: hides footnote labels from libcmark and parses.
struct MarkdownReader {
  let source: SourceFile
  var lines: BodyLines
  var tree = MarkdownTree()
  var footnotes = Footnotes()
  var report = DiagnosticReport()

  init(_ source: SourceFile, body: Range<Int>, features: MarkdownFeatures) {
    self.source = source
    lines = BodyLines(source, body: body)
    guard features.contains(.footnotes) else {
      parse(source.bytes, body)
      return
    }
    parseWithFootnotes()
  }

  private mutating func parse(_ bytes: [UInt8], _ range: Range<Int>) {
    tree = MarkdownTree()
    bytes.withUnsafeBufferPointer {
      CmarkTree.append(parsing: UnsafeBufferPointer(rebasing: $0[range]), to: &tree)
    }
  }

  /// Parses with all lines hidden that look like a footnote's; where some turn out to be code or
  /// other text, they are shown in a second and last run.
  private mutating func parseWithFootnotes() {
    var definitions = (1...lines.count).compactMap { FootnoteDefinition(line: $0, of: lines) }
    for _ in 1...2 {
      let mask = FootnoteMask(definitions, in: lines)
      parse(mask.bytes, 0..<mask.bytes.count)
      lines.shifts = mask.shifts
      let items = footnoteItems(of: definitions)
      let confirmed = definitions.filter { items[$0.line] != nil }
      guard confirmed.count < definitions.count else { return add(definitions, items) }
      definitions = confirmed
    }
    add(definitions, footnoteItems(of: definitions))
  }

  private mutating func add(_ definitions: [FootnoteDefinition], _ items: [Int: Int]) {
    for definition in definitions {
      guard let item = items[definition.line] else { continue }
      if !footnotes.add(definition, item: item) {
        let place = source.place(definition.labelRange)
        report.add(.duplicateFootnote(definition.label, at: place))
      }
    }
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
