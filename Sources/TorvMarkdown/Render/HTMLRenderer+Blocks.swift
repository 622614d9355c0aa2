import TorvDiagnostics

extension HTMLRenderer {
  mutating func enterBlock(_ index: Int) -> Step {
    let node = tree.nodes[index]
    switch node.kind {
    case .blockQuote: enterQuote(index)
    case .bulletList:
      output.newLine()
      output.markup("<ul>\n")
    case .orderedList:
      if !footnotes.isEmpty, isHidden(list: index) { return .skip }
      output.newLine()
      output.markup(node.number == 1 ? "<ol>\n" : "<ol start=\"\(node.number)\">\n")
    case .item:
      if !footnotes.isEmpty, footnotes.noteOfItem[index] != nil { return .skip }
      enterItem(index)
    case .codeBlock:
      writeCodeBlock(node)
      return .skip
    case .htmlBlock:
      writeHTMLBlock(node)
      return .skip
    case .thematicBreak:
      output.newLine()
      output.markup("<hr />\n")
      return .skip
    case .paragraph: return enterParagraph(index)
    case .heading: return enterHeading(index)
    case .table:
      if let table = tables[index] { writeTable(table) }
      return .skip
    default: break
    }
    return .descend(to: index + 1)
  }

  private mutating func enterQuote(_ index: Int) {
    output.newLine()
    quoteDepth += 1
    if features.contains(.alerts), enterAlert(index) { return }
    output.markup("<blockquote>\n")
  }

  mutating func closeQuote(_ index: Int) {
    output.newLine()
    quoteDepth -= 1
    output.markup(alerts[index] == nil ? "</blockquote>\n" : "</aside>\n")
  }

  private mutating func enterItem(_ index: Int) {
    output.newLine()
    let isTask = features.contains(.tasks) && findTask(in: index)
    output.markup(isTask ? "<li class=\"task\">" : "<li>")
  }

  private mutating func writeCodeBlock(_ node: MarkdownNode) {
    output.newLine()
    let info = tree.bytes[node.title]
    if info.isEmpty {
      output.markup("<pre><code>")
    } else {
      output.markup("<pre><code class=\"language-")
      output.text(info.prefix { !$0.isWhitespace })
      output.markup("\">")
    }
    output.text(tree.bytes[node.text])
    output.markup("</code></pre>\n")
    if !isPlain { checkCode(node) }
    plainText += tree.bytes[node.text]
  }

  private mutating func writeHTMLBlock(_ node: MarkdownNode) {
    output.newLine()
    if !isPlain, noteMembersLine(node) { return }
    output.markup("<!-- raw HTML omitted -->")
    output.newLine()
    guard !isPlain else { return }
    report.add(.rawHTML(tree.string(node.text), at: source.place(lines.range(of: node))))
  }

  private mutating func enterParagraph(_ index: Int) -> Step {
    startBlock(index)
    let start = textStarts.isEmpty ? index + 1 : textStarts[index] ?? index + 1
    if start > index + 1, start == tree.nodes[index].end { return .skip }
    if !isPlain, let image = figureImage(in: index) {
      writeFigure(image)
      return .skip
    }
    if !isTight(index) {
      output.newLine()
      output.markup("<p>")
    }
    if !tasks.isEmpty, let task = tasks[index] { openTask(task) }
    return .descend(to: start)
  }

  mutating func closeParagraph(_ index: Int) {
    if !tasks.isEmpty, tasks[index] != nil { output.markup("</label>") }
    if backReferences != nil { closeFootnote(paragraph: index) }
    if !isTight(index) { output.markup("</p>\n") }
    plainText.append(0x0A)
  }

  /// Returns whether the paragraph belongs to a tight list, and so is written without `<p>`.
  func isTight(_ index: Int) -> Bool {
    let parent = tree.nodes[index].parent
    guard parent >= 0, tree.nodes[parent].kind == .item,
      footnotes.isEmpty || footnotes.noteOfItem[parent] == nil
    else { return false }
    return tree.nodes[tree.nodes[parent].parent].isTight
  }

  private mutating func enterHeading(_ index: Int) -> Step {
    startBlock(index)
    if !isPlain, isEmpty(heading: index) {
      reportEmptyHeading(index)
      return .skip
    }
    output.newLine()
    let level = tree.nodes[index].number
    output.markup("<h")
    output.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: level))
    if !isPlain {
      output.markup(" id=\"")
      output.markup(addToOutline(index))
      output.markup("\"")
    }
    output.markup(">")
    return .descend(to: index + 1)
  }

  mutating func closeHeading(_ index: Int) {
    let level = tree.nodes[index].number
    output.markup("</h")
    output.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: level))
    output.markup(">\n")
    plainText.append(0x0A)
  }

  private mutating func startBlock(_ index: Int) {
    let node = tree.nodes[index]
    startBlock(
      .node(node, quoteDepth: quoteDepth), at: index, fallback: lines.range(of: node))
  }

  /// Records the block whose inline nodes come next, and the bytes to point at if no place is found.
  mutating func startBlock(_ source: BlockSource, at index: Int, fallback: Range<Int>) {
    block = source
    blockRange = fallback
    blockPlaces = nil
    if !features.isDisjoint(with: .textual) { findTextMarks(in: index) }
    if !isPlain { proofread(index) }
  }
}
