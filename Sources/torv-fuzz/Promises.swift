import TorvDiagnostics
import TorvSite

/// The promises that hold for every diagnostic.
enum DiagnosticPromises {
  /// Checks that the places of the diagnostics lie in the file, and that each format can show them.
  static func check(_ diagnostics: [Diagnostic], in source: SourceFile) throws {
    var texts: [Int: (text: String, count: Int)] = [:]
    for diagnostic in diagnostics {
      guard let location = diagnostic.location, location.path == source.path else { continue }
      let (text, count) =
        texts[location.line]
        ?? {
          let range = source.range(ofLine: location.line)
          let text = source.text(range)
          return (text, range.count > SourceFile.longestShownLine ? range.count : text.count)
        }()
      texts[location.line] = (text, count)
      let isInside =
        (1...source.lineStarts.count).contains(location.line) && location.column >= 1
        && location.length >= 0 && location.column - 1 + location.length <= count
      try promise(isInside, "\(location) +\(location.length) is not in the file: \(diagnostic)")
      let isShown = location.lineText.isEmpty || location.lineText == text
      try promise(isShown, "\(location) shows another line: \(diagnostic)")
    }
    // A program reads any number of messages, a person few.
    let few = Array(diagnostics.prefix(100))
    for format in DiagnosticFormat.allCases { _ = format.string(few) }
  }
}

/// The nesting of the tags in HTML or XML that Torv wrote.
enum MarkupPromises {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Checks that the bytes are UTF-8 and that each tag is closed, in the right order.
  static func check(_ bytes: [UInt8]) throws {
    try promise(String(validating: bytes, as: UTF8.self) != nil, "the markup is not UTF-8")
    var open: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      let end = try self.end(of: rest)
      let tag = rest[..<end]
      rest = rest[(end + 1)...]
      let first = tag.first ?? 0
      guard first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else { continue }
      let name = self.name(of: tag.drop { $0 == UInt8(ascii: "/") })
      if first == UInt8(ascii: "/") {
        let last = open.popLast() ?? "nothing"
        try promise(last == name, "</\(name)> closes <\(last)>")
      } else if tag.last != UInt8(ascii: "/"), !void.contains(name) {
        open.append(name)
      }
    }
    try promise(open.isEmpty, "<\(open.last ?? "")> is not closed")
  }

  /// Returns the place of the `>` that ends a tag; one in quotes doesn't.
  private static func end(of tag: ArraySlice<UInt8>) throws -> Int {
    var quote: UInt8?
    for index in tag.indices {
      let byte = tag[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    throw BrokenPromise(description: "a tag has no end")
  }

  private static func name(of tag: ArraySlice<UInt8>) -> String {
    String(decoding: tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
  }
}

/// The promises of `torv format` for files with fields.
enum FormatPromises {
  /// Checks that a file that can be read says the same in Torv's form, is in it then, and keeps its text.
  static func check(
    _ source: SourceFile, _ format: (SourceFile) -> Diagnosed<FormattedFile?>
  ) throws {
    let result = format(source)
    try DiagnosticPromises.check(result.diagnostics, in: source)
    let isRefused = result.diagnostics.contains { $0.message.hasPrefix("the fields would not say") }
    try promise(!isRefused, "the formatted fields say something else")
    guard let formatted = result.value else {
      return try promise(result.diagnostics.hasErrors, "the file is left without a reason")
    }
    let isChanged = formatted.bytes != source.bytes
    try promise(
      isChanged != formatted.changes.isEmpty, "\(formatted.changes) do not tell the changes")
    let new = SourceFile(path: source.path, bytes: formatted.bytes)
    try promise(format(new).value?.bytes == new.bytes, "the formatted file is formatted once more")
    guard let old = FrontMatter.split(source).value else { return }
    let body = FrontMatter.split(new).value?.body
    try promise(
      body.map { new.bytes[$0] } == source.bytes[old.body], "the formatted page has another text")
  }
}
