import TorvDiagnostics

extension HTMLRenderer {
  /// Reports `[ ]` at the beginning of a line if it doesn't become a checkbox.
  mutating func checkTaskBox(_ index: Int, beginsItem: Bool) {
    let range = tree.nodes[index].text
    let text = tree.bytes[range]
    guard let close = text.prefix(16).firstIndex(of: UInt8(ascii: "]")) else { return }
    let inside = tree.string((range.lowerBound + 1)..<close)
    guard let box = Self.box(inside) else { return }
    let brackets = range.lowerBound..<(close + 1)
    guard let place = knownPlace(of: brackets, in: index) else { return }
    let written = tree.string(brackets)
    let rest = text[(close + 1)...]
    guard beginsItem else {
      guard rest.first?.isSpaceOrTab == true, inside == " " || inside.lowercased() == "x",
        rest.dropFirst().first != UInt8(ascii: ":")
      else { return }
      return reportStray(
        "'\(written)' is shown as it is typed: a box begins an item of a list", at: place,
        hint: "write '- \(box)'")
    }
    let message: Message = "'\(written)' is shown as it is typed, and no box comes of it"
    if let space = OddSpace(startOf: tree.bytes[(range.lowerBound + 1)..<close]) {
      reportOddSpace(space, "in the box", at: place, hint: "write '\(box)'")
    } else if let space = OddSpace(startOf: rest) {
      reportOddSpace(
        space, "after '\(written)'", at: place.upperBound..<(place.upperBound + space.length))
    } else if rest.isEmpty || rest.allSatisfy(\.isWhitespace) {
      guard tree.nodes[index].end == tree.nodes[tree.nodes[index].parent].end else { return }
      reportStray("\(message): it has no text", at: place, hint: "write the task behind it")
    } else if rest.first?.isSpaceOrTab == true {
      reportStray(message, at: place, hint: "write '\(box)'")
    } else if Neighbour(startOf: rest) == .letter {
      reportStray("\(message): a blank follows a box", at: place, hint: "write '\(box) '")
    }
  }

  /// Returns the box that the text in the brackets is meant to be; nil if it is not meant as a box.
  private static func box(_ inside: String) -> String? {
    switch inside.lowercased() {
    case "x", "v", "✓", "✔", "✗", "√", "ok": "[x]"
    default:
      inside.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0 == "\u{200B}" })
        ? "[ ]" : nil
    }
  }
}
