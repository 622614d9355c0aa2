import TorvDiagnostics

extension HTMLRenderer {
  mutating func writeFootnoteReference(_ range: Range<Int>, label: Range<Int>, of index: Int) {
    let name = tree.string(label)
    guard let note = footnotes.noteOfKey[name.lowercased()], !isInLink else {
      output.text(tree.bytes[range])
      let place = place(of: range, in: index)
      let isDefinition = beginsParagraph(range, in: index)
      report.add(
        isInLink
          ? .footnoteInLink(name, at: source.place(place))
          : .undefinedFootnote(
            name, footnotes.notes.map(\.definition.label),
            isDefinition: isDefinition, at: source.place(place)))
      return
    }
    let (number, count) = footnotes.refer(to: note)
    let id = count == 1 ? "fnref:\(number)" : "fnref:\(number)-\(count)"
    output.markup(
      "<sup class=\"footnote-ref\"><a href=\"#fn:\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
    )
  }

  /// Returns whether a paragraph begins with these bytes of a text node, and the node has more text after them.
  private func beginsParagraph(_ range: Range<Int>, in index: Int) -> Bool {
    let text = tree.nodes[index].text
    return range.lowerBound == text.lowerBound && range.upperBound < text.upperBound
      && tree.nodes[index - 1].kind == .paragraph
  }

  /// Returns whether the walk must skip a list because it contains only the texts of footnotes.
  func isHidden(list index: Int) -> Bool {
    tree.children(of: index).allSatisfy { footnotes.noteOfItem[$0] != nil }
  }

  /// Writes the footnotes in the order of their first references, and reports those without one.
  mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    var written = 0
    while written < footnotes.order.count {
      if written == 0 { openFootnotes() }
      writeFootnote(footnotes.order[written])
      written += 1
    }
    if written > 0 { output.markup("</ol>\n</section>\n") }
    checkUnusedFootnotes()
  }

  /// Reports the footnotes without a reference, and the mistakes in their texts, which are not shown.
  private mutating func checkUnusedFootnotes() {
    let unused = footnotes.notes.indices.filter { footnotes.notes[$0].number == nil }
    guard !unused.isEmpty else { return }
    let shown = (output, plainText, footnotes, outline, anchors)
    for index in unused {
      let note = footnotes.notes[index]
      render((note.item + 1)..<tree.nodes[note.item].end)
      guard footnotes.noteOfKey[note.definition.key] == index else { continue }
      report.addWarning(
        .unusedFootnote(note.definition.label, at: source.place(note.definition.labelRange)))
    }
    (output, plainText, footnotes, outline, anchors) = shown
  }

  private mutating func openFootnotes() {
    output.newLine()
    output.markup(
      "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"fn:heading\">\n")
    output.markup("<h2 id=\"fn:heading\">")
    output.text(labels.footnotes)
    output.markup("</h2>\n<ol>\n")
  }

  private mutating func writeFootnote(_ note: Int) {
    let item = footnotes.notes[note].item
    output.markup("<li id=\"fn:\(footnotes.notes[note].number ?? 0)\">\n")
    let lastChild = Array(tree.children(of: item)).last
    backReferences = lastChild.map { (paragraph: $0, note: note) }
    render((item + 1)..<tree.nodes[item].end)
    if backReferences != nil || lastChild == nil {
      output.newLine()
      output.markup("<p>")
      output.insert(.backReferences(note))
      output.markup("</p>\n")
    }
    backReferences = nil
    output.markup("</li>\n")
  }

  /// Leaves a slot for the arrows back to the text, at the end of a footnote's last paragraph.
  mutating func closeFootnote(paragraph: Int) {
    guard let (last, note) = backReferences, last == paragraph else { return }
    output.markup(" ")
    output.insert(.backReferences(note))
    backReferences = nil
  }

  /// Returns the arrows that lead back to each reference to a note.
  func backReferenceHTML(of note: Int) -> HTMLBuffer {
    var html = HTMLBuffer()
    let number = footnotes.notes[note].number ?? 0
    for count in 1...max(1, footnotes.notes[note].references) {
      let suffix = count == 1 ? "" : "-\(count)"
      html.markup(
        "\(count == 1 ? "" : " ")<a class=\"footnote-back\" href=\"#fnref:\(number)\(suffix)\"")
      html.markup(" role=\"doc-backlink\" aria-label=\"")
      html.text(labels.backToText)
      html.markup(count == 1 ? "\">↩</a>" : " \(count)\">↩<sup>\(count)</sup></a>")
    }
    return html
  }
}

extension Diagnostic {
  fileprivate static func undefinedFootnote(
    _ label: String, _ labels: [String], isDefinition: Bool, at place: SourceLocation
  ) -> Diagnostic {
    .error(
      .footnote, "footnote '\(label)' is not defined", at: place,
      hint: isDefinition
        ? "write '[^\(label)]:' if the text of the footnote stands here"
        : NearMiss.nearest(to: label, in: labels).map { "did you mean '[^\($0)]'?" }
          ?? "add a line '[^\(label)]: …', or write '\\[' if it is no footnote")
  }

  fileprivate static func footnoteInLink(_ label: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .footnote, "footnote '\(label)' is inside the text of a link", at: place,
      hint: "put it after the link")
  }

  fileprivate static func unusedFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .footnote, "footnote '\(label)' is never referred to, so it is not shown", at: place,
      hint: "refer to it with '[^\(label)]', or take it out")
  }

  static func misplacedFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .footnote, "footnote '\(label)' is defined inside a list item, which is left empty",
      at: place,
      hint: "start a line of its own with '[^\(label)]:'")
  }

  static func duplicateFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .footnote, "footnote '\(label)' is defined a second time", at: place,
      hint: "give it a label of its own")
  }
}
