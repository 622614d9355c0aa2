import TorvDiagnostics

extension HTMLRenderer {
  /// Adds a heading to the outline, checks its level, and returns its id.
  mutating func addToOutline(_ index: Int) -> String {
    let node = tree.nodes[index]
    let title = plainTitle(of: index)
    let heading = Heading(
      level: node.number, id: anchors.take(for: title), title: title, range: lines.range(of: node),
      plainTextOffset: plainText.count)
    let previous = outline.last?.level ?? 1
    if heading.level == 1 {
      let isUnderlined = node.endLine > node.startLine
      report.add(
        .bodyTitle(heading, isUnderlined: isUnderlined, at: source.place(heading.range)))
    } else if heading.level > previous + 1 {
      report.addWarning(.skippedLevel(heading, after: previous, at: source.place(heading.range)))
    }
    outline.append(heading)
    return heading.id
  }

  /// Returns whether a heading contains nothing that a reader could see.
  func isEmpty(heading index: Int) -> Bool {
    ((index + 1)..<tree.nodes[index].end).allSatisfy { child in
      let node = tree.nodes[child]
      switch node.kind {
      case .image: return false
      case .text, .code:
        let text = tree.bytes[node.text]
        return text.allSatisfy(\.isWhitespace)
          || text.first.map { $0 >= 0x80 } == true
            && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(\.isInvisible)
      default: return true
      }
    }
  }

  /// Reports an empty heading, which is left out.
  mutating func reportEmptyHeading(_ index: Int) {
    let range = lines.range(of: tree.nodes[index])
    report.addWarning(
      .warning(
        .headingLevel, "the heading has no text, and is left out", at: source.place(range),
        hint: "take out the line, or write the heading's text behind the '#'"))
  }

  /// Returns the words of a heading; an image counts as its alternative text, a footnote as nothing.
  private func plainTitle(of index: Int) -> String {
    var title: [UInt8] = []
    for child in (index + 1)..<tree.nodes[index].end {
      let node = tree.nodes[child]
      switch node.kind {
      case .text: title += words(of: child)
      case .code: title += tree.bytes[node.text]
      case .softBreak, .lineBreak: title.append(0x20)
      default: break
      }
    }
    while title.last?.isWhitespace == true { title.removeLast() }
    return String(decoding: title, as: UTF8.self)
  }

  /// Returns the bytes of a text in the current block without the marks of deletions and footnotes.
  func words(of index: Int) -> ArraySlice<UInt8> {
    let text = tree.nodes[index].text
    guard let marks = textMarks[index] else { return tree.bytes[text] }
    var words: ArraySlice<UInt8> = []
    var start = text.lowerBound
    for mark in marks {
      switch mark.kind {
      case .autolink: continue
      case .footnote(let label):
        guard footnotes.noteOfKey[tree.string(label).lowercased()] != nil else { continue }
      case .deletionStart, .deletionEnd: break
      }
      words += tree.bytes[start..<mark.range.lowerBound]
      start = mark.range.upperBound
    }
    return words + tree.bytes[start..<text.upperBound]
  }
}

extension Unicode.Scalar {
  /// Whether a reader can't see it.
  fileprivate var isInvisible: Bool {
    properties.isWhitespace || properties.generalCategory == .format
      || properties.generalCategory == .control
  }
}

extension Diagnostic {
  fileprivate static func bodyTitle(
    _ heading: Heading, isUnderlined: Bool, at place: SourceLocation
  ) -> Diagnostic {
    .error(
      .headingLevel,
      "level-1 heading '\(heading.title)': a page has one title, and it comes from the front matter",
      at: place,
      hint: isUnderlined
        ? "write '## \(heading.title)', and take out the line of '=' below it"
        : "write '## \(heading.title)', or take the line out")
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
