package import TorvDiagnostics

/// The line after which a text is for members: `<!-- members -->`, alone, outside lists and quotes.
///
/// It is the one HTML comment that a text may have.
package struct MembersLine: Sendable {
  /// The bytes of the line in the file.
  package let range: Range<Int>
  /// How much of the document's plain text stands above it.
  let plainTextOffset: Int

  /// How it is written in messages.
  static let text = "<!-- members -->"

  /// Returns whether some HTML is the line, whatever blanks it has.
  static func isWritten(as html: some Collection<UInt8>) -> Bool {
    html.filter { !$0.isWhitespace }.elementsEqual("<!--members-->".utf8)
  }
}

extension HTMLRenderer {
  /// Returns whether a block of HTML is the line; notes it, or reports the second of two.
  mutating func noteMembersLine(_ node: MarkdownNode) -> Bool {
    guard MembersLine.isWritten(as: tree.bytes[node.text]) else { return false }
    let range = lines.range(of: node)
    if node.parent != 0 {
      report.add(.membersLineInside(at: source.place(range)))
    } else if membersLine != nil {
      report.add(.secondMembersLine(at: source.place(range)))
    } else {
      membersLine = MembersLine(
        range: lines.content(ofLine: Int(node.startLine)),
        plainTextOffset: plainText.count)
    }
    return true
  }
}

extension HTMLRenderer {
  /// Returns whether the line stands in code that is none on purpose, after an indent or a fence that nothing closes,
  /// and reports it.
  ///
  /// What stands after it would be published to all.
  mutating func hasMembersLine(inCode node: MarkdownNode) -> Bool {
    guard tree.bytes[node.text].contains(UInt8(ascii: "<")) else { return false }
    let numbers = Int(node.startLine)...Int(max(node.startLine, node.endLine))
    for number in numbers {
      let content = lines.content(ofLine: number)
      guard MembersLine.isWritten(as: lines.bytes[content]) else { continue }
      let start = lines.bytes[content].firstIndex { !$0.isSpaceOrTab } ?? content.lowerBound
      report.add(.membersLineInCode(at: source.place(start..<content.upperBound)))
      return true
    }
    return false
  }
}

extension MarkdownDocument {
  /// The words after the members' line without markup; none where there is no such line.
  package var plainTextForMembers: ArraySlice<UInt8> {
    plainTextBytes[(membersLine?.plainTextOffset ?? plainTextBytes.count)...]
  }

  /// Parses what stands above the members' line of a body by itself, as everybody sees it; nil where there is none.
  ///
  /// What is whole only together with the part for members, a footnote or the address of a link, is an
  /// error. `known` are the diagnostics of the whole body.
  package func openPart(
    in source: SourceFile, body: Range<Int>, labels: MarkdownLabels, reservedIDs: [String] = [],
    known: [Diagnostic]
  ) -> Diagnosed<MarkdownDocument>? {
    guard let membersLine else { return nil }
    let part = MarkdownDocument.parse(
      source, body: body.lowerBound..<max(body.lowerBound, membersLine.range.lowerBound),
      labels: labels, reservedIDs: reservedIDs)
    // A label that has lost its address is a link that is cut off.
    var diagnostics = Set(part.diagnostics).subtracting(known)
      .filter { $0.id != .strayMarkup }.sorted().map(Diagnostic.cutOff)
    let above = plainTextBytes[..<membersLine.plainTextOffset]
    if diagnostics.isEmpty, !part.value.plainTextBytes.starts(with: above) {
      diagnostics.append(.linkCutOff(at: source.place(membersLine.range)))
    }
    let rest = source.bytes[max(membersLine.range.upperBound, body.lowerBound)..<body.upperBound]
    if rest.allSatisfy(\.isWhitespace) {
      diagnostics.append(.nothingForMembers(at: source.place(membersLine.range)))
    }
    return Diagnosed(part.value, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func membersLineInside(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "'\(MembersLine.text)' stands inside a list or a quote", at: place,
      hint: "put it on a line of its own at the left margin, between two blank lines")
  }

  fileprivate static func secondMembersLine(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "'\(MembersLine.text)' stands here a second time", at: place,
      hint: "remove it; all that stands after the first one is for members")
  }

  /// Returns the error for the line in the middle of a text.
  static func membersLineInText(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "'\(MembersLine.text)' stands in the middle of a text", at: place,
      hint: "put it on a line of its own at the left margin, between two blank lines")
  }

  fileprivate static func membersLineInCode(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "'\(MembersLine.text)' stands in code, so nothing is for members", at: place,
      hint: "put it at the left margin, and close the code above it with the fence that opened it")
  }

  fileprivate static func cutOff(_ diagnostic: Diagnostic) -> Diagnostic {
    .error(
      .membersLine,
      "what everybody may read is not whole without what stands after '\(MembersLine.text)': "
        + diagnostic.message,
      at: diagnostic.location, hint: "move what it needs above the line '\(MembersLine.text)'")
  }

  fileprivate static func linkCutOff(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "a link above '\(MembersLine.text)' has its address below", at: place,
      hint: "move the line '[label]: address' above the line '\(MembersLine.text)'")
  }

  fileprivate static func nothingForMembers(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "nothing stands after '\(MembersLine.text)'", at: place,
      hint: "write below it what is for members, or remove the line")
  }
}
