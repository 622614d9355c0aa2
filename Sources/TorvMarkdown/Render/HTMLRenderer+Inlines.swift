import TorvDiagnostics

extension HTMLRenderer {
  mutating func enterInline(_ index: Int) -> Step {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: writeText(index)
    case .softBreak:
      output.bytes.append(0x0A)
      plainText.append(0x20)
    case .lineBreak:
      output.markup("<br />\n")
      plainText.append(0x20)
    case .code:
      output.markup("<code>")
      output.text(tree.bytes[node.text])
      output.markup("</code>")
      plainText += tree.bytes[node.text]
    case .htmlInline:
      output.markup("<!-- raw HTML omitted -->")
      if !isPlain { reportInlineHTML(node) }
    case .emphasis:
      output.markup("<em>")
      return .descend(to: index + 1)
    case .strong:
      output.markup("<strong>")
      return .descend(to: index + 1)
    case .link:
      enterLink(index)
      return .descend(to: index + 1)
    case .image: writeImage(index, titleAsCaption: false)
    default: break
    }
    return .skip
  }

  private mutating func writeText(_ index: Int) {
    var range = tree.nodes[index].text
    if !tasks.isEmpty { range = range.dropFirst(taskMarkLength(of: index)) }
    if !features.isDisjoint(with: .textual) {
      writeExtendedText(range, of: index)
    } else {
      output.text(tree.bytes[range])
      plainText += tree.bytes[range]
    }
  }

  private mutating func reportInlineHTML(_ node: MarkdownNode) {
    let start = place(line: node.startLine, column: node.startColumn) {
      $0 == UInt8(ascii: "<")
    }
    let literal = tree.bytes[node.text]
    let range = start.map { $0..<($0 + literal.count) } ?? blockRange
    let isInCell = isInCell
    report.add(
      MembersLine.isWritten(as: literal)
        ? .membersLineInText(at: source.place(range))
        : .rawHTML(
          String(decoding: literal, as: UTF8.self), isInCell: isInCell, at: source.place(range)))
  }

  var isInCell: Bool {
    if case .cell = block { return true }
    return false
  }

  /// Returns the file offset of an inline place in the current block whose byte passes the test.
  mutating func place(line: Int32, column: Int32, where isRight: (UInt8) -> Bool) -> Int? {
    let bytes = source.bytes
    return withPlaces { $0.offset(line: line, column: column) { isRight(bytes[$0]) } }
  }

  /// Calls the body with the places of the current block, which are computed at the first call.
  mutating func withPlaces<Result>(_ body: (inout InlinePlaces) -> Result?) -> Result? {
    guard var places = blockPlaces ?? block?.places(in: lines) else { return nil }
    blockPlaces = nil
    defer { blockPlaces = places }
    return body(&places)
  }
}
