import TorvDiagnostics

/// The place and reason of a libyaml failure, in libyaml's words; the editor gets them in plain words.
///
/// libyaml says what its grammar expected. The editor's likely mistake is guessed from the lines around the place: a
/// forgotten space, a title with a colon in it, a quote that is never closed.
struct YAMLFailure {
  let problem: String
  let context: String
  /// The byte at which libyaml noticed the problem.
  let byte: Int
  /// The byte where the construct begins that libyaml was reading.
  let contextByte: Int

  /// Returns one error, or one for each line with a tab in its indentation.
  func diagnostics(in source: SourceFile, range: Range<Int>) -> [Diagnostic] {
    let text = YAMLText(source: source, range: range)
    if text.bytes(at: byte) == UInt8(ascii: "\t") { return tabs(in: text) }
    return [explanation(in: text)]
  }

  private func tabs(in text: YAMLText) -> [Diagnostic] {
    let lines = text.linesIndentedWithTabs(from: text.source.line(ofByte: byte))
    if lines.isEmpty { return [.tabIndentation(at: text.place(byte..<byte + 1))] }
    var report = DiagnosticReport()
    for line in lines { report.add(.tabIndentation(at: text.place(line))) }
    return report.finished()
  }

  private func explanation(in text: YAMLText) -> Diagnostic {
    if let space = misleadingSpace(in: text) { return .unicodeSpace(space, text) }
    if let cut = cutAbove(in: text) { return cut }
    if context.hasSuffix("a tag") || problem == "found undefined tag handle" {
      return .tag(text.word(at: contextByte), at: text.place(text.wordRange(at: contextByte)))
    }
    if context.hasSuffix("an alias") || context.hasSuffix("an anchor") {
      return .alias(text.word(at: contextByte), at: text.place(text.wordRange(at: contextByte)))
    }
    return switch problem {
    case "mapping values are not allowed in this context": unexpectedColon(in: text)
    case "could not find expected ':'": missingColon(in: text)
    case "block sequence entries are not allowed in this context": misplacedEntry(in: text)
    case "found character that cannot start any token", "did not find expected node content":
      forbiddenStart(in: text)
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosedQuote(at: contextByte, in: text)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      unknownEscape(in: text)
    case "did not find expected ',' or ']'": unclosedBracket("]", in: text)
    case "did not find expected ',' or '}'": unclosedBracket("}", in: text)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      unexpectedText(in: text)
    case "did not find expected comment or line break": textAfterBar(in: text)
    default: unexplained(in: text)
    }
  }

  private func unexplained(in text: YAMLText) -> Diagnostic {
    if problem.contains("UTF-8") || problem.contains("Unicode") {
      return .invalidEncoding(at: text.place(byte..<byte + 1))
    }
    if problem.contains("control characters") {
      return .controlCharacter(at: text.place(byte..<byte + 1))
    }
    return .invalid(problem, at: text.place(byte..<byte))
  }
}

extension YAMLFailure {
  /// Finds a no-break or similar space where YAML needs a plain one: at the start of a line, after a colon or a dash.
  private func misleadingSpace(in text: YAMLText) -> Range<Int>? {
    let line = text.lineRange(at: byte)
    let above = text.contentLine(before: line)
    return ([text.lineRange(at: contextByte), line] + (above.map { [$0] } ?? [])).lazy
      .compactMap(text.misleadingSpace(in:)).first
  }

  /// Reports `summary: Vi blev nr. #2 i` above a line that continues it.
  private func cutAbove(in text: YAMLText) -> Diagnostic? {
    let line = text.lineRange(at: byte)
    guard let above = text.contentLine(before: line), let value = text.valueStart(in: above),
      text.indentation(of: line) > text.indentation(of: above),
      !"\"'|>[{".utf8.contains(text.source.bytes[value]),
      let mark = (value..<above.upperBound - 1).first(where: {
        text.source.bytes[$0] == UInt8(ascii: "#") && text.source.bytes[$0 - 1] == 0x20
          && text.source.bytes[$0 + 1] != 0x20
      })
    else { return nil }
    return .error(
      .cutOffValue, "'#' begins a comment here, and the value goes on below it",
      at: text.place(mark..<text.trimmedEnd(above)),
      hint: "put the whole value in quotes, from the first line to the last")
  }

  /// Reports `title: Vejle: byen`, `title:Vejle` on the line before, or a line indented for no reason.
  private func unexpectedColon(in text: YAMLText) -> Diagnostic {
    let line = text.lineRange(at: byte)
    if let value = text.valueStart(in: line), value < byte {
      return .unquotedColon(key: text.key(in: line), text, value..<text.trimmedEnd(line))
    }
    guard let previous = text.contentLine(before: line) else {
      return .invalid(problem, at: text.place(byte..<byte + 1))
    }
    if let colon = text.tightColon(in: previous) { return .missingSpace(after: colon, text) }
    if text.indentation(of: line) > text.indentation(of: previous) {
      return .tooFarIndented(at: text.place(text.content(of: line)))
    }
    return .notAField(text, text.content(of: previous))
  }

  /// Reports `title:Vejle`, or a line of prose among the fields.
  private func missingColon(in text: YAMLText) -> Diagnostic {
    let line = text.lineRange(at: contextByte)
    if let colon = text.tightColon(in: line) { return .missingSpace(after: colon, text) }
    return .notAField(text, contextByte..<max(contextByte, text.trimmedEnd(line)))
  }

  /// Reports `themes: - handel`.
  private func misplacedEntry(in text: YAMLText) -> Diagnostic {
    .error(
      .invalidYAML, "'-' begins a list entry here, in the middle of a line",
      at: text.place(byte..<byte + 1),
      hint: "begin each entry on a line of its own, or put the text in quotes")
  }

  /// Reports `title: @vejle`, `title: ]`.
  private func forbiddenStart(in text: YAMLText) -> Diagnostic {
    guard let character = text.character(at: byte) else {
      return .error(
        .invalidYAML, "text ends where a value was expected", at: text.place(byte..<byte),
        hint: "write the value, or take the line out")
    }
    return .error(
      .invalidYAML, "'\(character)' cannot begin a value",
      at: text.place(byte..<byte + character.utf8.count),
      hint: "put the whole value in quotes")
  }

  private func unclosedQuote(at quote: Int, in text: YAMLText) -> Diagnostic {
    let mark = text.character(at: quote).map(String.init) ?? "\""
    return .error(
      .invalidYAML, "quote that begins here is never closed",
      at: text.place(quote..<text.trimmedEnd(text.lineRange(at: quote))),
      hint: "write \(mark) at the end of the text")
  }

  /// Reports `"C:\temp"`.
  private func unknownEscape(in text: YAMLText) -> Diagnostic {
    .error(
      .invalidYAML, "'\(text.source.text(byte..<byte + 2))' has no meaning between double quotes",
      at: text.place(byte..<byte + 2),
      hint: "write the backslash twice, or put the text in single quotes")
  }

  /// Reports `[a, b` without an end, or two entries without a comma between them.
  private func unclosedBracket(_ bracket: String, in text: YAMLText) -> Diagnostic {
    let opening = text.character(at: contextByte).map(String.init) ?? "["
    guard text.lineRange(at: byte) == text.lineRange(at: contextByte), byte < text.range.upperBound,
      !text.content(from: byte).isEmpty
    else {
      return .error(
        .invalidYAML, "'\(opening)' is never closed",
        at: text.place(contextByte..<contextByte + 1),
        hint: "write '\(bracket)' after the last entry")
    }
    return .error(
      .invalidYAML, "a comma or '\(bracket)' is missing before '\(text.word(at: byte))'",
      at: text.place(text.wordRange(at: byte)),
      hint: "put a comma between entries, and text with commas or brackets in quotes")
  }

  /// Reports `summary: | text`.
  private func textAfterBar(in text: YAMLText) -> Diagnostic {
    .error(
      .invalidYAML, "text cannot begin on the line of its '|' or '>'",
      at: text.place(byte..<text.trimmedEnd(text.lineRange(at: byte))),
      hint: "begin the text on the next line, indented, or put it in quotes")
  }

  /// Reports text after a closing quote or bracket, or a line whose indentation matches nothing above it.
  private func unexpectedText(in text: YAMLText) -> Diagnostic {
    let line = text.lineRange(at: byte)
    let rest = byte..<max(byte, text.trimmedEnd(line))
    switch text.lastCharacter(before: byte, in: line) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if let quote = text.quoteClosed(byQuoteBefore: byte, in: line) {
        return unclosedQuote(at: quote, in: text)
      }
      return .error(
        .invalidYAML, "'\(text.source.text(rest))' stands after the closing quote",
        at: text.place(rest),
        hint: "put the whole value in one pair of quotes; inside '…' write '' for an apostrophe")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      return .error(
        .invalidYAML, "'\(text.source.text(rest))' stands after the closing bracket",
        at: text.place(rest), hint: "put the whole value in quotes if it is text")
    default:
      return misplacedLine(in: text)
    }
  }

  private func misplacedLine(in text: YAMLText) -> Diagnostic {
    let line = text.lineRange(at: byte)
    let place = text.place(text.content(of: line))
    if problem == "did not find expected <document start>" {
      return textAfterTheEnd(in: text, line)
    }
    if problem == "did not find expected '-' indicator" {
      return .error(
        .invalidYAML, "line is not an entry of the list above it", at: place,
        hint: "begin it with '- ', or indent it as far as the text of the entry it belongs to")
    }
    if text.bytes(at: byte) == UInt8(ascii: ":") {
      return .error(
        .invalidYAML, "key is missing before ':'", at: place,
        hint: "write the field's name before the colon")
    }
    if text.bytes(at: byte) == UInt8(ascii: "-") {
      return .error(
        .invalidYAML, "a list entry stands where a field was expected", at: place,
        hint: "indent it under the field that it belongs to")
    }
    return .error(
      .invalidYAML, "line is indented like no line above it", at: place,
      hint: "begin it in the same column as the fields that it belongs with")
  }
}

extension YAMLFailure {
  /// Reports text after the end of the document: the lines above held text and no field, or the end sign `...`.
  private func textAfterTheEnd(in text: YAMLText, _ line: Range<Int>) -> Diagnostic {
    if let previous = text.contentLine(before: line) {
      if let colon = text.tightColon(in: previous) { return .missingSpace(after: colon, text) }
      let content = text.content(of: previous)
      if text.source.text(content) != "..." { return .notAField(text, content) }
    }
    return .error(
      .invalidYAML, "text stands after the end of the document",
      at: text.place(text.content(of: line)), hint: "take out the line '...' above it")
  }
}

extension Diagnostic {
  fileprivate static func unquotedColon(
    key: String, _ text: YAMLText, _ range: Range<Int>
  ) -> Diagnostic {
    let value = text.source.text(range)
    return .error(
      .invalidYAML, "'\(value)' has a colon and a space in it, and no quotes around it",
      at: text.place(range),
      hint: "write \(key): \(YAMLSpelling.quoted(PrintedQuotes.text(inside: value) ?? value))")
  }

  /// Reports a comment at `mark`, with no space after its `#`, that cuts off the value that begins at `start`.
  static func cutOff(at mark: Int, startingAt start: Int, _ text: YAMLText) -> Diagnostic {
    let line = text.lineRange(at: mark)
    let end = text.trimmedEnd(line)
    // A value may begin on a line above.
    let first = text.content(of: line).lowerBound
    let hint: Message =
      (first..<end).contains(start)
      ? "write \(text.source.text(first..<start))\(YAMLSpelling.quoted(text.source.text(start..<end)))"
      : "put the whole value in quotes"
    return .warning(
      .cutOffValue, "'\(text.source.text(mark..<end))' is cut off as a comment",
      at: text.place(mark..<end),
      hint: "\(hint), or '# ' with a space if it is a comment")
  }

  static func unicodeSpace(_ range: Range<Int>, _ text: YAMLText) -> Diagnostic {
    let scalar = text.source.text(range).unicodeScalars.first?.value ?? 0xA0
    let code = "U+" + String(0x10000 + scalar, radix: 16, uppercase: true).dropFirst()
    let name: Message = scalar == 0xA0 ? "a no-break space" : "a special space"
    return .error(
      .invalidYAML, "\(name) (\(code)) stands where YAML needs an ordinary one",
      at: text.place(range), hint: "write an ordinary space there")
  }

  fileprivate static func missingSpace(after colon: Int, _ text: YAMLText) -> Diagnostic {
    let line = text.content(of: text.lineRange(at: colon))
    let head = text.source.text(line.lowerBound..<colon + 1)
    let tail = text.source.text(colon + 1..<line.upperBound)
    return .error(
      .invalidYAML, "space is missing after the colon of '\(head)'",
      at: text.place(colon..<colon + 1), hint: "write \(head) \(tail)")
  }

  fileprivate static func tooFarIndented(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "line is indented under a field that already has its value", at: place,
      hint: "begin it in the same column as the field above")
  }

  fileprivate static func notAField(_ text: YAMLText, _ range: Range<Int>) -> Diagnostic {
    let line = text.source.text(range)
    if line.first == "-", line.dropFirst().first?.isLetter == true {
      return .error(
        .invalidYAML, "space is missing after the '-' of '\(line)'", at: text.place(range),
        hint: "write '- \(line.dropFirst())'")
    }
    return .error(
      .invalidYAML, "'\(text.source.text(range))' is not a field: it has no colon after a name",
      at: text.place(range),
      hint: "write 'name: value', or indent the line if it goes on with the text above")
  }

  fileprivate static func tabIndentation(at place: SourceLocation) -> Diagnostic {
    .error(
      .tabIndentation, "tab in the indentation, where YAML allows only spaces", at: place,
      hint: "replace it with two spaces")
  }

  fileprivate static func tag(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .yamlTag, "'\(text)' is a tag, which is not allowed", at: place,
      hint: "put the value in quotes if the '!' belongs to the text")
  }

  fileprivate static func alias(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .yamlAlias, "'\(text)' would be an alias or an anchor, which are not allowed", at: place,
      hint: "put the whole value in quotes")
  }

  fileprivate static func invalidEncoding(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidEncoding, "byte is not part of UTF-8 text", at: place,
      hint: "save the file as UTF-8")
  }

  fileprivate static func controlCharacter(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "control character, which YAML does not allow", at: place,
      hint: "delete the invisible character here")
  }

  fileprivate static func invalid(_ problem: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "text is not YAML: \(problem)", at: place,
      hint:
        "compare the line with the examples in the editors' handbook, or put its value in quotes")
  }
}
