import TorvDiagnostics

/// A run of `*`, `_`, `~` or `=` that libcmark left in the text.
struct StrayRun {
  let node: Int
  let range: Range<Int>
  let byte: UInt8
  let before: Neighbour
  let after: Neighbour

  init(_ range: Range<Int>, in node: Int, of tree: MarkdownTree) {
    self.node = node
    self.range = range
    byte = tree.bytes[range.lowerBound]
    (before, after) = Neighbour.around(range, in: node, of: tree)
  }

  /// Returns whether an editor means a run of this length as a mark: `****` rates a hotel, `_____` is a line in a form.
  static func isMark(_ byte: UInt8, count: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "*"): count <= 3
    default: count == 2
    }
  }

  /// Returns whether the run touches text on only one side, like a mark without its partner; `**)` is a note's sign.
  func lacksPartner(in tree: MarkdownTree) -> Bool {
    let next =
      range.upperBound < tree.nodes[node].text.upperBound ? tree.bytes[range.upperBound] : 0
    return (before == .space) != (after == .space) && next != UInt8(ascii: ")")
  }

  /// What the marks fail to do to the text between them, for messages.
  var effect: Message {
    switch (byte, range.count) {
    case (UInt8(ascii: "~"), _): "strikes nothing out"
    case (UInt8(ascii: "="), _): "marks nothing"
    case (_, 1): "emphasises nothing"
    default: "makes nothing bold"
    }
  }
}

extension HTMLRenderer {
  /// Returns whether two runs form a pair; for `==` and for a single mark, that depends on the characters around them.
  private func isPair(_ first: StrayRun, _ second: StrayRun) -> Bool {
    switch (first.byte, first.range.count) {
    case (UInt8(ascii: "="), _):
      first.after != .space && second.before != .space && first.before != .letter
    case (_, 1):
      first.before == .space && first.after != .space && second.before == .punctuation
        && second.after == .letter
    default: true
    }
  }

  /// Reports pairs of runs, and runs without a partner.
  mutating func report(_ runs: [StrayRun]) {
    for mark in ["*", "**", "***", "__", "~~", "=="] {
      var open: StrayRun?
      for run in runs where tree.bytes[run.range].elementsEqual(mark.utf8) {
        guard let first = open else {
          open = run
          continue
        }
        let isPair = isPair(first, run)
        if isPair { report(pair: first, run) }
        open = isPair ? nil : run
      }
      if let open, mark.utf8.count == 2, mark != "==", open.lacksPartner(in: tree) {
        report(single: open)
      }
    }
  }

  private mutating func report(pair first: StrayRun, _ second: StrayRun) {
    let mark = tree.string(first.range)
    guard first.node == second.node,
      let place = knownPlace(of: first.range.lowerBound..<second.range.upperBound, in: first.node),
      place.count >= 2 * mark.utf8.count
    else { return report(single: first) }
    let inside = (place.lowerBound + mark.utf8.count)..<(place.upperBound - mark.utf8.count)
    let words = source.bytes[inside]
    let trimmed = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }
      .joined(separator: " ")
    let message: Message = "'\(mark)' is shown as it is typed, and \(first.effect)"
    if first.byte == UInt8(ascii: "=") {
      reportStray(message, at: place, hint: "write '**\(trimmed)**'")
    } else if trimmed.isEmpty {
      reportStray(message, at: place, hint: "write '\\\(mark)' to show it")
    } else if let space = OddSpace(startOf: words) ?? OddSpace(endOf: words) {
      reportOddSpace(
        space, "inside '\(mark)'", at: place, hint: "write '\(mark)\(trimmed)\(mark)'")
    } else if first.after == .space || second.before == .space {
      reportStray(
        "\(message): it has a blank inside", at: place, hint: "write '\(mark)\(trimmed)\(mark)'")
    } else if second.after == .letter {
      let isBetweenLetters = second.before == .letter && mark == "__"
      reportStray(
        "\(message): a letter follows it", at: place,
        hint: isBetweenLetters
          ? "write '**\(trimmed)**'"
          : "write '\(mark)\(trimmed)\(mark) ' with a blank behind it, or let it end with the word")
    } else if first.before == .letter {
      reportStray(
        "\(message): a letter stands before it", at: place,
        hint: mark == "__"
          ? "write '**\(trimmed)**'"
          : "write ' \(mark)\(trimmed)\(mark)' with a blank before it, or let it begin with the word"
      )
    } else {
      reportStray(message, at: place, hint: "write '\\\(mark)' to show it")
    }
  }

  private mutating func report(single run: StrayRun) {
    guard let place = knownPlace(of: run.range, in: run.node) else { return }
    let mark = tree.string(run.range)
    reportStray(
      "'\(mark)' is shown as it is typed: it has no partner, and \(run.effect)", at: place,
      hint:
        "write '\(mark)' at both ends of the words, without blanks inside, or '\\\(mark)' to show it"
    )
  }
}
