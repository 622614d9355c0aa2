import TorvDiagnostics

/// The kind of alert that a quote starting with `[!NOTE]` or the like is.
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
    let paragraph = quote + 1
    let text = paragraph + 1
    guard text < tree.nodes[quote].end, tree.nodes[paragraph].kind == .paragraph,
      let marker = AlertMarker(tree.bytes[tree.nodes[text].text]),
      lines.isWritten("[!", atStartOf: tree.nodes[paragraph])
    else { return false }
    let isAlone =
      text + 1 == tree.nodes[paragraph].end || tree.nodes[text + 1].kind.isLineEnd
    guard let alert = marker.alert, isAlone, !marker.hasRest else {
      report(marker, isAlone: isAlone, in: paragraph)
      return false
    }
    alerts[quote] = alert
    textStarts[paragraph] = min(text + 2, tree.nodes[paragraph].end)
    let title = alert.title(in: labels)
    output.markup("<aside class=\"alert alert-\(alert.rawValue)\" role=\"note\">\n")
    output.markup("<p class=\"alert-title\">")
    output.text(title)
    output.markup("</p>\n")
    plainText += title.utf8
    plainText.append(0x0A)
    return true
  }

  /// Returns whether the source of a text node contains no backslash escape and no entity.
  func isAsWritten(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    return node.text.count == Int(node.endColumn - node.startColumn) + 1
  }

  /// Reports a marker at the beginning of a quote that doesn't become an alert.
  private mutating func report(_ marker: AlertMarker, isAlone: Bool, in paragraph: Int) {
    let node = tree.nodes[paragraph]
    let start = lines.offset(line: Int(node.startLine), column: Int(node.startColumn))
    let name = (start + 2)..<(start + 2 + marker.name.utf8.count)
    if marker.alert == nil {
      report.add(.unknownAlert(marker.name, labels, at: source.place(name)))
    } else if marker.isFoldMark, isAlone {
      report.add(
        .misplacedAlert(
          "a sign behind '[!\(marker.name)]' keeps it from being a box",
          at: source.place(start..<(name.upperBound + 2)), hint: "write '[!\(marker.name)]'"))
    } else {
      report.add(
        .misplacedAlert(
          "text stands behind '[!\(marker.name)]', so it is no box",
          at: source.place(start..<(name.upperBound + 1)),
          hint: "put the text on the next line, behind a '>'"))
    }
  }

  /// Reports an alert marker at the beginning of a line that doesn't begin a quote.
  mutating func checkMisplacedAlert(_ index: Int, in block: Int) {
    guard textStarts[block] == nil || index != block + 1,
      let marker = AlertMarker(tree.bytes[tree.nodes[index].text]),
      let name = marker.alert.map({ $0.rawValue.uppercased() })
        ?? AlertMarker.meant(by: marker.name, labels)?.name,
      !(quoteDepth > 0 && index == block + 1 && tree.nodes[block - 1].kind == .blockQuote),
      let place = knownPlace(
        of: tree.nodes[index].text.prefix(marker.name.utf8.count + 3), in: index)
    else { return }
    report.add(
      quoteDepth > 0
        ? .misplacedAlert(
          "'[!\(marker.name)]' is shown as it is typed: a box begins with it, and a quote is one box",
          at: source.place(place),
          hint: "put a line without '>' above it, and begin a quote with it")
        : .misplacedAlert(
          "'[!\(marker.name)]' is shown as it is typed: a box is a quote", at: source.place(place),
          hint: "write '> [!\(name)]', and '> ' before each line of the box"))
  }
}

extension Diagnostic {
  fileprivate static func unknownAlert(
    _ name: String, _ labels: MarkdownLabels, at place: SourceLocation
  ) -> Diagnostic {
    let names = Alert.allCases.map { $0.rawValue.uppercased() }
    let meant = AlertMarker.meant(by: name, labels)
    return .error(
      .unknownAlert, "'\(name)' is no kind of alert", at: place,
      hint: meant.map { $0.isCertain ? "write '\($0.name)'" : "did you mean '\($0.name)'?" }
        ?? "write one of \(names.joined(separator: ", "))")
  }

  fileprivate static func misplacedAlert(
    _ message: Message, at place: SourceLocation, hint: Message
  ) -> Diagnostic {
    .error(.unknownAlert, message, at: place, hint: hint)
  }
}
