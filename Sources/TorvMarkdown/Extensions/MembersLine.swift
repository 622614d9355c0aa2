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
  package static func isWritten(as html: some Collection<UInt8>) -> Bool {
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
    var diagnostics = Set(part.diagnostics).subtracting(known).sorted().map(Diagnostic.cutOff)
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
