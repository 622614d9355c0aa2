import TorvDiagnostics

extension HTMLRenderer {
  /// Checks a code block that is not between two fences: it is never closed, or it is indented.
  mutating func checkCode(_ node: MarkdownNode) {
    let start = lines.offset(line: Int(node.startLine), column: Int(node.startColumn))
    let opening = lines.bytes[start..<lines.content(ofLine: Int(node.startLine)).upperBound]
    let fence = Self.fence(opening)
    let isFenced = fence > 0 && !isFirstLine(opening, ofCode: node)
    if isFenced, isClosed(node, by: opening.prefix(fence)) { return }
    if !hasMembersLine(inCode: node), isFenced {
      let mark = String(decoding: opening.prefix(fence), as: UTF8.self)
      reportStray(
        "nothing closes the code that begins here, so all below it is shown as code",
        at: start..<(start + fence),
        hint: "write '\(mark)' on a line of its own where the code ends")
    }
  }

  /// Returns the length of the fence that a text begins with; 0 if there is none.
  private static func fence(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return 0
    }
    let count = text.prefix { $0 == first }.count
    return count >= 3 ? count : 0
  }

  /// Returns whether the code begins with the text: if so, it is indented, since a fence is not part of its code.
  private func isFirstLine(_ text: ArraySlice<UInt8>, ofCode node: MarkdownNode) -> Bool {
    tree.bytes[node.text].prefix { $0 != 0x0A }.elementsEqual(text)
  }

  private func isClosed(_ node: MarkdownNode, by fence: ArraySlice<UInt8>) -> Bool {
    guard node.endLine > node.startLine, let mark = fence.first else { return false }
    let start = lines.textStart(ofLine: Int(node.endLine), quoteDepth: quoteDepth)
    let last = lines.bytes[start..<max(start, lines.content(ofLine: Int(node.endLine)).upperBound)]
    let count = last.prefix { $0 == mark }.count
    return count >= fence.count && last.dropFirst(count).allSatisfy(\.isSpaceOrTab)
  }
}
