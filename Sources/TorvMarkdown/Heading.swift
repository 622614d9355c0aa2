/// A heading of the body, as the outline and the anchors need it.
package struct Heading: Sendable, Hashable {
  /// 1 to 6 as written; the body's own headings start at 2.
  package let level: Int
  /// The fragment that links to it, unique in the document.
  package let id: String
  /// The title without any markup.
  package let title: String
  /// The heading's byte range in the file.
  package let range: Range<Int>
  /// Where its words begin in the document's plain text.
  let plainTextOffset: Int
}

extension MarkdownDocument {
  /// A part of a document: a heading, and the text up to the next one.
  package struct Section: Sendable {
    /// Nil for the text above the first heading.
    package let heading: Heading?
    /// The words below the heading without markup in UTF-8, one line for each block.
    package let text: ArraySlice<UInt8>
  }

  /// The document by headings, from a place in its plain text on; a part that begins before it begins there.
  private func sections(from start: Int) -> [Section] {
    var sections: [Section] = []
    let starts = outline.map(\.plainTextOffset) + [plainTextBytes.count]
    if start < starts[0] {
      sections.append(Section(heading: nil, text: plainTextBytes[start..<starts[0]]))
    }
    for (number, heading) in outline.enumerated() where starts[number + 1] > start {
      let line = plainTextBytes[starts[number]..<starts[number + 1]]
      let text = (line.firstIndex(of: 0x0A) ?? line.endIndex)..<line.endIndex
      sections.append(
        Section(heading: heading, text: plainTextBytes[text.clamped(to: start..<line.endIndex)]))
    }
    return sections
  }

  /// The whole document by headings.
  package var sections: [Section] { sections(from: 0) }

  /// What stands after the members' line, by headings.
  package var sectionsForMembers: [Section] {
    sections(from: membersLine?.plainTextOffset ?? plainTextBytes.count)
  }
}
