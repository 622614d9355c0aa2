import TorvDiagnostics

/// The flaw in the `(…)` after a link's text that keeps it from being a link.
struct BrokenLink {
  enum Flaw {
    /// The address contains a blank.
    case blank(address: Range<Int>)
    /// The title is in typographic quotation marks, or in straight ones with more quotation marks inside.
    case title(Range<Int>)
    /// The parenthesis is never closed; the address begins here.
    case unclosed(from: Int)
    /// The parentheses are fine; the flaw is in the link's text.
    case text
  }

  let flaw: Flaw

  /// Reads from the opening parenthesis, at most to `end`, the end of the line; `closing` is the place of the next
  /// closing parenthesis, at or after `end` if there is none before.
  init(openedAt open: Int, to end: Int, closing: Int, in bytes: [UInt8]) {
    let start = open + 1 + bytes[(open + 1)..<end].leadingBlanks
    guard closing < end else {
      flaw = .unclosed(from: start)
      return
    }
    var depth = 0
    var close: Int?
    var firstBlank: Int?
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: ")"): close = close ?? index
      case 0x20, 0x09: firstBlank = firstBlank ?? (close == nil ? index : nil)
      default: break
      }
      if close != nil { break }
    }
    guard let close else {
      flaw = .unclosed(from: start)
      return
    }
    guard let firstBlank, let rest = Self.words(firstBlank..<close, in: bytes) else {
      flaw = .text
      return
    }
    if Self.isQuotationMark(bytes[rest]) {
      flaw = .title(rest)
    } else {
      flaw = .blank(address: start..<Self.addressEnd(start..<close, in: bytes))
    }
  }

  /// Returns whether the bytes are an address (a path, a file name or a URL) rather than words.
  static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if ["/", "./", "../", "#", "http:", "https:", "www.", "mailto:", "tel:"]
      .contains(where: text.hasPrefix)
    {
      return true
    }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return false }
    return endings.contains(String(path[path.index(after: dot)...]))
  }

  private static let endings: Set<String> = [
    "md", "pdf", "csv", "xls", "xlsx", "doc", "docx", "ppt", "pptx", "odt", "ods", "odp", "txt",
    "zip", "ics", "png", "jpg", "jpeg", "webp", "svg", "gif", "html", "htm", "dk", "com", "org",
    "net", "eu", "info",
  ]

  /// Returns the address at a place, to the first blank, without sentence punctuation at its end.
  static func address(from start: Int, to end: Int, in bytes: [UInt8]) -> Range<Int> {
    var end = bytes[start..<end].firstIndex(where: \.isSpaceOrTab) ?? end
    while end > start, ".,;:!? \t\r\n".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Returns the range without the blanks around it; nil if it contains only blanks.
  private static func words(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes[range].firstIndex(where: { !$0.isSpaceOrTab }),
      let last = bytes[range].lastIndex(where: { !$0.isSpaceOrTab })
    else { return nil }
    return first..<(last + 1)
  }

  /// Returns the end of an address that contains blanks: before the title, if there is one.
  private static func addressEnd(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
    let end = words(range, in: bytes)?.upperBound ?? range.upperBound
    guard bytes[end - 1] == UInt8(ascii: "\""),
      let open = bytes[range.lowerBound..<(end - 1)].lastIndex(of: UInt8(ascii: "\"")),
      let address = words(range.lowerBound..<open, in: bytes), address.upperBound < open
    else { return end }
    return address.upperBound
  }

  private static func isQuotationMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes.prefix(4), as: UTF8.self).first.map(quotationMarks.contains) ?? false
  }

  static let quotationMarks: Set<Character> = ["\"", "'", "“", "”", "„", "»", "«", "’", "‘"]
}

extension HTMLRenderer {
  private static let noLink: Message = "no link comes of this, and it is shown as it is typed: "

  /// How many bytes are searched for an address, so that the time stays linear.
  private static let reach = 1_000

  /// Checks whether an address or a label follows brackets that libcmark took for text.
  mutating func checkBracket(at position: Int, of index: Int) {
    guard let place = knownPlace(of: position..<(position + 1), in: index),
      source.bytes[place.lowerBound] == UInt8(ascii: "]")
    else { return }
    let bracket = place.lowerBound
    let next = bracket + 1
    // Most brackets are followed by something else.
    guard next < source.bytes.count,
      source.bytes[next] >= 0x80 || "([ \t".utf8.contains(source.bytes[next])
    else { return }
    let end = textEnd(after: bracket)
    guard next < end else { return }
    let blanks = next + source.bytes[next..<end].leadingBlanks
    let odd = blanks + source.bytes[blanks..<end].leadingOddSpaces
    switch source.bytes[next] {
    case UInt8(ascii: "("):
      let closing = nextParenthesis.place(from: next, in: source.bytes) {
        $0 == UInt8(ascii: ")")
      }
      report(
        BrokenLink(openedAt: next, to: end, closing: closing, in: source.bytes), at: bracket,
        to: end)
    case UInt8(ascii: "["): checkLabelOfLink(at: next, to: end)
    case _ where odd > next && odd < end && source.bytes[odd] == UInt8(ascii: "("):
      guard let close = source.bytes[odd..<end].firstIndex(of: UInt8(ascii: ")")),
        BrokenLink.isAddress(source.bytes[(odd + 1)..<close]),
        !source.bytes[(odd + 1)..<close].contains(where: \.isSpaceOrTab)
      else { return }
      reportStray(
        "\(Self.noLink)a blank stands between ']' and '('", at: bracket..<(odd + 1),
        hint: "write ']('")
    default: break
    }
  }

  private mutating func report(_ link: BrokenLink, at bracket: Int, to end: Int) {
    switch link.flaw {
    case .blank(let address):
      let text = source.text(address)
      guard BrokenLink.isAddress(source.bytes[address]) else {
        return reportStray(
          "\(Self.noLink)'\(text)' is no address", at: bracket..<(bracket + 1),
          hint: "write an address in the parentheses, or '\\]' if no link is meant")
      }
      let scheme = text.lowercased().prefix { $0 != ":" && $0 != "." }
      report.add(
        .error(
          .strayMarkup, "\(Self.noLink)its address has a blank", at: source.place(address),
          hint: ["http", "https", "www"].contains(scheme)
            ? "write '\(text.replacing(" ", with: "%20"))'"
            : ["tel", "sms", "mailto"].contains(scheme)
              ? "write '\(text.filter { !$0.isWhitespace })'"
              : "write '<\(text.drop { $0 == "<" })>'"))
    case .title(let range):
      var words = source.text(range)
      while let last = words.last, BrokenLink.quotationMarks.contains(last) { words.removeLast() }
      words = String(words.drop { BrokenLink.quotationMarks.contains($0) })
        .replacing("\\\"", with: "\"").replacing("\"", with: "\\\"")
      reportStray(
        "\(Self.noLink)its title is not in straight quotation marks with none inside",
        at: range, hint: "write '\"\(words)\"'")
    case .unclosed(let start):
      report.addWarning(Self.unclosed(from: start, to: end, in: source))
    case .text:
      reportStray(
        "\(Self.noLink)its text holds another link, or a bracket without a partner",
        at: bracket..<(bracket + 2), hint: "take the inner link or the bracket out of its text")
    }
  }

  private static func unclosed(from start: Int, to end: Int, in source: SourceFile) -> Diagnostic {
    let address = BrokenLink.address(from: start, to: end, in: source.bytes)
    return .warning(
      .strayMarkup, "\(noLink)no ')' closes its address", at: source.place(address),
      hint: "write '\(source.text(address)))'")
  }

  /// Reports `[text][label]` without a line `[label]: address`.
  private mutating func checkLabelOfLink(at open: Int, to end: Int) {
    guard let close = source.bytes[open..<end].prefix(200).firstIndex(of: UInt8(ascii: "]")) else {
      return
    }
    let label = source.bytes[(open + 1)..<close]
    guard !label.isEmpty else {
      return reportStray(
        "\(Self.noLink)the label before '[]' has no address", at: open..<(close + 1),
        hint: "write the address here in parentheses")
    }
    guard label.contains(where: { $0.isASCIILetter || $0 >= 0x80 }),
      label.first != UInt8(ascii: "^")
    else { return }
    let name = String(decoding: label, as: UTF8.self)
    guard !BrokenLink.isAddress(label) else {
      return reportStray(
        "\(Self.noLink)an address stands in parentheses", at: open..<(close + 1),
        hint: "write '(\(name))'")
    }
    let definitions = linkDefinitions ?? LinkDefinitions(in: lines)
    linkDefinitions = definitions
    guard definitions.destination(of: label) == nil else { return }
    reportStray(
      "\(Self.noLink)'\(name)' has no address", at: (open + 1)..<close,
      hint: NearMiss.hint(
        for: name, in: definitions.labels,
        otherwise: "add a line '[\(name)]: address', or write the address here in parentheses"))
  }

  /// Reports `(text)[address]`.
  mutating func checkSwappedLink(at position: Int, of index: Int) {
    guard let place = knownPlace(of: position..<(position + 2), in: index),
      source.bytes[place].elementsEqual(")[".utf8)
    else { return }
    let start = max(lines.body.lowerBound, place.lowerBound - 300)
    let before = source.bytes[start..<place.lowerBound]
    let after = source.bytes[(place.lowerBound + 2)...].prefix(300)
    guard let close = after.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == 0x0A }),
      after[close] != 0x0A, BrokenLink.isAddress(after[..<close]),
      let open = before.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == 0x0A }),
      before[open] != 0x0A
    else { return }
    let words = String(decoding: before[(open + 1)...], as: UTF8.self)
    let address = String(decoding: after[..<close], as: UTF8.self)
    reportStray(
      "\(Self.noLink)its brackets are exchanged",
      at: open..<(close + 1), hint: "write '[\(words)](\(address))'")
  }

  /// Returns the end of the line, or of the table cell, that contains a byte of the current block.
  private mutating func textEnd(after position: Int) -> Int {
    if case .cell(let cell) = block { return cell.range.upperBound }
    let lineEnd = nextLineEnd.place(from: position, in: source.bytes) { $0 == 0x0A || $0 == 0x0D }
    return min(lineEnd, position + Self.reach, lines.body.upperBound)
  }
}
