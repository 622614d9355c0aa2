import TorvDiagnostics

/// What a quote that starts with `[!NOTE]` or the like is about.
enum Alert: String, CaseIterable {
  case note, tip, important, warning, caution

  func title(in labels: MarkdownLabels) -> String {
    switch self {
    case .note: labels.note
    case .tip: labels.tip
    case .important: labels.important
    case .warning: labels.warning
    case .caution: labels.caution
    }
  }
}

extension HTMLRenderer {
  /// Opens the quote as an alert if its first line is an alert's marker.
  mutating func enterAlert(_ quote: Int) -> Bool {
    guard let (paragraph, name) = alertMarker(in: quote) else { return false }
    guard let alert = Alert(rawValue: name.lowercased()) else {
      reportUnknownAlert(name, in: paragraph)
      return false
    }
    alerts[quote] = alert
    let afterMarker = paragraph + 2
    textStarts[paragraph] = min(afterMarker + 1, tree.nodes[paragraph].end)
    let title = alert.title(in: labels)
    output.markup("<aside class=\"alert alert-\(alert.rawValue)\" role=\"note\">\n")
    output.markup("<p class=\"alert-title\">")
    output.text(title)
    output.markup("</p>\n")
    plainText += title.utf8
    plainText.append(0x0A)
    return true
  }

  /// Returns the paragraph that starts with `[!NAME]` on a line of its own, and the name.
  private func alertMarker(in quote: Int) -> (paragraph: Int, name: String)? {
    let paragraph = quote + 1
    let marker = paragraph + 1
    guard marker < tree.nodes[quote].end, tree.nodes[paragraph].kind == .paragraph,
      tree.nodes[marker].kind == .text
    else { return nil }
    let text = tree.bytes[tree.nodes[marker].text]
    guard text.count > 3, text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]),
      text.last == UInt8(ascii: "]"), isWritten(text, at: tree.nodes[paragraph]),
      text.dropFirst(2).dropLast().allSatisfy(\.isASCIILetter)
    else { return nil }
    if marker + 1 < tree.nodes[paragraph].end {
      let next = tree.nodes[marker + 1].kind
      guard next == .softBreak || next == .lineBreak else { return nil }
    }
    return (paragraph, String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self))
  }

  /// Whether the file has the text at a block's start as it is, without a backslash or an entity.
  private func isWritten(_ text: ArraySlice<UInt8>, at block: MarkdownNode) -> Bool {
    let start = lines.offset(line: Int(block.startLine), column: Int(block.startColumn))
    return lines.bytes[start..<lines.body.upperBound].starts(with: text)
  }

  /// Whether no backslash and no entity stands behind the text of a node.
  func isAsWritten(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    return node.text.count == Int(node.endColumn - node.startColumn) + 1
  }

  private mutating func reportUnknownAlert(_ name: String, in paragraph: Int) {
    let node = tree.nodes[paragraph]
    let start = lines.offset(line: Int(node.startLine), column: Int(node.startColumn))
    let range = (start + 2)..<(start + 2 + name.utf8.count)
    report.add(.unknownAlert(name, at: source.place(range)))
  }
}

extension Diagnostic {
  fileprivate static func unknownAlert(_ name: String, at place: SourceLocation) -> Diagnostic {
    let names = Alert.allCases.map { $0.rawValue.uppercased() }
    return .error(
      .unknownAlert, "'\(name)' is no kind of alert", at: place,
      hint: NearMiss.hint(
        for: name, in: names, otherwise: "write one of \(names.joined(separator: ", "))"))
  }
}
