import TorvDiagnostics

extension HTMLRenderer {
  /// Adds a heading to the outline, checks its level, and returns its id.
  mutating func addToOutline(_ index: Int) -> String {
    let node = tree.nodes[index]
    let title = plainTitle(of: index)
    let heading = Heading(
      level: node.number, id: anchors.take(for: title), title: title, range: lines.range(of: node))
    let previous = outline.last?.level ?? 1
    if heading.level == 1 {
      report.add(.bodyTitle(heading, at: source.place(heading.range)))
    } else if heading.level > previous + 1 {
      report.add(.skippedLevel(heading, after: previous, at: source.place(heading.range)))
    }
    outline.append(heading)
    return heading.id
  }

  /// Returns the words of a heading; an image counts as its alternative text, a footnote as nothing.
  private func plainTitle(of index: Int) -> String {
    var title: [UInt8] = []
    for node in tree.nodes[(index + 1)..<tree.nodes[index].end] {
      switch node.kind {
      case .text: title += withoutFootnotes(node.text)
      case .code: title += tree.bytes[node.text]
      case .softBreak, .lineBreak: title.append(0x20)
      default: break
      }
    }
    while title.last?.isWhitespace == true { title.removeLast() }
    return String(decoding: title, as: UTF8.self)
  }

  private func withoutFootnotes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !footnotes.isEmpty, tree.bytes[range].contains(UInt8(ascii: "[")) else {
      return tree.bytes[range]
    }
    var words: ArraySlice<UInt8> = []
    var index = range.lowerBound
    while index < range.upperBound {
      let label = FootnoteDefinition.label(at: index, to: range.upperBound) { tree.bytes[$0] }
      if let label, footnotes.noteOfKey[tree.string(label).lowercased()] != nil {
        index = label.upperBound + 1
      } else {
        words.append(tree.bytes[index])
        index += 1
      }
    }
    return words
  }
}

extension Diagnostic {
  fileprivate static func bodyTitle(_ heading: Heading, at place: SourceLocation) -> Diagnostic {
    .error(
      .headingLevel,
      "level-1 heading '\(heading.title)': a page has one title, and it comes from the front matter",
      at: place, hint: "write '## \(heading.title)', or take the line out")
  }

  fileprivate static func skippedLevel(
    _ heading: Heading, after previous: Int, at place: SourceLocation
  ) -> Diagnostic {
    .warning(
      .headingLevel,
      "heading '\(heading.title)' is of level \(heading.level), but the one above it of level \(previous)",
      at: place,
      hint: "write '\(String(repeating: "#", count: previous + 1)) \(heading.title)'")
  }
}
