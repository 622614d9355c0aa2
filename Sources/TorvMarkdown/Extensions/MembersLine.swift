package import TorvDiagnostics

/// The line after which a text is for members: `<!-- members -->`, alone, outside lists and quotes.
///
/// It is the only HTML comment that a text may contain.
package struct MembersLine: Sendable {
  /// The bytes of the line in the file.
  package let range: Range<Int>
  /// How many bytes of the document's plain text come before it.
  let plainTextOffset: Int

  /// Its spelling in messages.
  static let text = "<!-- members -->"

  /// Returns whether some HTML is the line, ignoring blanks.
  static func isWritten(as html: some Collection<UInt8>) -> Bool {
    html.filter { !$0.isWhitespace }.elementsEqual("<!--members-->".utf8)
  }
}

extension HTMLRenderer {
  /// Returns whether a block of HTML is the line; records it, or reports it if it is nested or a second one.
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
  /// Returns whether the line is in code that the author didn't intend (indented, or after a fence that is never
  /// closed), and reports it.
  ///
  /// Otherwise the text after it would be published to everybody.
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
  /// The words after the members' line without markup; empty if there is no such line.
  package var plainTextForMembers: ArraySlice<UInt8> {
    plainTextBytes[(membersLine?.plainTextOffset ?? plainTextBytes.count)...]
  }

  /// Parses the part of a body above the members' line by itself, as everybody sees it; nil if there is no such line.
  ///
  /// Anything up there that needs the part for members, such as a footnote or the address of a link, is an
  /// error. `known` are the diagnostics of the whole body.
  package func openPart(
    in source: SourceFile, body: Range<Int>, labels: MarkdownLabels, reservedIDs: [String] = [],
    known: [Diagnostic]
  ) -> Diagnosed<MarkdownDocument>? {
    guard let membersLine else { return nil }
    let part = MarkdownDocument.parse(
      source, body: body.lowerBound..<max(body.lowerBound, membersLine.range.lowerBound),
      labels: labels, reservedIDs: reservedIDs)
    // A label without its address is reported as a link that is cut off.
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
      "what everybody may read is not whole without what stands after '\(MembersLine.text)': \(diagnostic.words)",
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
