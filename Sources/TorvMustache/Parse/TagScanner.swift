import TorvDiagnostics

/// Finds the tags of a template one after another.
///
/// It reads every byte a bounded number of times, whatever the delimiters.
struct TagScanner {
  private let source: SourceFile
  private var position: Int
  private var delimiters = Delimiters()
  private(set) var diagnostics: [Diagnostic] = []

  /// The most bytes in a delimiter, which keeps the search for delimiters linear.
  private static let longestDelimiter = 16

  private struct Delimiters {
    var open = Array("{{".utf8)
    var close = Array("}}".utf8)
    var areStandard: Bool { open == Array("{{".utf8) && close == Array("}}".utf8) }
  }

  init(_ source: SourceFile) {
    self.source = source
    // A byte order mark is not part of the text.
    position = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Where the template's text starts, or where the last tag ended.
  var start: Int { position }

  /// Returns the next tag, or nil if there are no more.
  mutating func next() -> TemplateTag? {
    let bytes = source.bytes
    while let start = bytes.firstRange(of: delimiters.open, from: position) {
      var content = start + delimiters.open.count
      let sign = content < bytes.count ? bytes[content] : 0
      let kind = kind(ofSign: sign)
      let closing = closing(of: kind, sign: sign)
      if kind != .variable { content += 1 }
      guard let end = bytes.firstRange(of: closing, from: content) else {
        position = bytes.count
        diagnostics.append(
          unclosedTag(start..<min(content + 1, bytes.count), closing: closing))
        return nil
      }
      position = end + closing.count
      let tag = TemplateTag(
        kind: kind, name: name(in: content..<end), range: start..<position)
      if kind == .delimiters { setDelimiters(tag) }
      let isWhole = kind == .comment || kind == .delimiters || isValid(tag)
      if isWhole || diagnostics.count >= TemplateParser.mostMistakes { return tag }
    }
    return nil
  }

  private func kind(ofSign sign: UInt8) -> TemplateTag.Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: "&"): .unescaped
    case UInt8(ascii: "{"): delimiters.areStandard ? .unescaped : .variable
    default: .variable
    }
  }

  private func closing(of kind: TemplateTag.Kind, sign: UInt8) -> [UInt8] {
    if kind == .delimiters { return [UInt8(ascii: "=")] + delimiters.close }
    if kind == .unescaped, sign == UInt8(ascii: "{") {
      return [UInt8(ascii: "}")] + delimiters.close
    }
    return delimiters.close
  }

  private func name(in range: Range<Int>) -> TagName {
    let content = source.bytes[range].trimmingWhitespace
    return TagName(
      text: String(decoding: content, as: UTF8.self), range: content.startIndex..<content.endIndex)
  }

  private mutating func isValid(_ tag: TemplateTag) -> Bool {
    let name = tag.name.text.utf8
    if name.isEmpty {
      diagnostics.append(emptyTag(tag))
      return false
    }
    if name.contains(where: \.isWhitespace) {
      diagnostics.append(nameWithSpaces(tag))
      return false
    }
    return true
  }

  private mutating func setDelimiters(_ tag: TemplateTag) {
    let parts = source.bytes[tag.name.range].split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= Self.longestDelimiter }),
      !parts.joined().contains(UInt8(ascii: "="))
    else {
      diagnostics.append(badDelimiters(tag))
      return
    }
    delimiters.open = Array(parts[0])
    delimiters.close = Array(parts[1])
  }
}

extension TagScanner {
  private func unclosedTag(_ range: Range<Int>, closing: [UInt8]) -> Diagnostic {
    let closing = String(decoding: closing, as: UTF8.self)
    return .error(
      .templateSyntax, "the tag is not closed", at: source.place(range),
      hint: "write '\(closing)' at its end")
  }

  private func emptyTag(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .templateSyntax, "'\(source.text(tag.range))' names nothing", at: source.place(tag.range),
      hint: "write a name in it, or take it out")
  }

  private func nameWithSpaces(_ tag: TemplateTag) -> Diagnostic {
    let line = tag.name.text.prefix { !$0.isNewline }
    return .error(
      .templateSyntax, "'\(line.prefix(60))' is not a name: a name holds no spaces",
      at: source.place(tag.name.range), hint: "write one name, or close the tag sooner")
  }

  private func badDelimiters(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .templateSyntax, "'\(source.text(tag.range))' does not set two delimiters",
      at: source.place(tag.range),
      hint: "write two delimiters without '=' and a space between, as in '{{=<% %>=}}'")
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line end.
  var isWhitespace: Bool {
    switch self {
    case 0x20, 0x09...0x0D: true
    default: false
    }
  }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingWhitespace: ArraySlice<UInt8> {
    var slice = drop(while: \.isWhitespace)
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice
  }
}

extension [UInt8] {
  /// Returns the first position of the pattern at or after the offset.
  fileprivate func firstRange(of pattern: [UInt8], from offset: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    return withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        var index = offset
        while index + pattern.count <= bytes.count {
          if bytes[index] == first,
            pattern.indices.allSatisfy({ bytes[index + $0] == pattern[$0] })
          {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
