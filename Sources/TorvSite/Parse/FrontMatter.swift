package import TorvDiagnostics

/// The two parts of a page's file: the YAML between the fences and the Markdown after them.
package struct FrontMatter: Sendable {
  /// The bytes between the fence lines.
  package let yaml: Range<Int>
  /// The bytes after the closing fence line.
  package let body: Range<Int>
  /// The opening fence, which is the place where a missing field is reported.
  package let fence: Range<Int>

  /// Finds the front matter: a line `---` at the very top, and the next line that is `---`.
  ///
  /// A byte order mark before the first fence and blanks after either fence are allowed. A file that starts in any
  /// other way is an error, so that YAML never ends up in a page's text.
  package static func split(_ source: SourceFile) -> Diagnosed<FrontMatter?> {
    let start = source.byteOrderMarkLength
    let firstLine = start..<max(start, source.range(ofLine: 1).upperBound)
    guard isFence(firstLine, in: source) else {
      return Diagnosed(nil, [.missingFrontMatter(source, firstLine: firstLine)])
    }
    var nearFence: Int?
    var line = 2
    while line <= source.lineStarts.count {
      let range = source.range(ofLine: line)
      if nearFence == nil, looksLikeFence(range, in: source) { nearFence = line }
      if isFence(range, in: source) {
        let bodyStart =
          line < source.lineStarts.count ? source.lineStarts[line] : source.bytes.count
        return Diagnosed(
          FrontMatter(
            yaml: min(source.lineStarts[1], range.lowerBound)..<range.lowerBound,
            body: bodyStart..<source.bytes.count,
            fence: firstLine.lowerBound..<firstLine.lowerBound + 3))
      }
      line += 1
    }
    return Diagnosed(nil, [.unclosed(source, fence: firstLine, nearFence: nearFence)])
  }

  /// Returns whether a line may have been meant to close the front matter: `----`, ` ---` or `...`.
  private static func looksLikeFence(_ range: Range<Int>, in source: SourceFile) -> Bool {
    guard range.count < 20 else { return false }
    let line = source.bytes[range].filter { $0 > 0x20 }
    return line.count > 2
      && (line.allSatisfy { $0 == UInt8(ascii: "-") } || line == Array("...".utf8)
        || line == Array("+++".utf8))
  }

  private static func isFence(_ range: Range<Int>, in source: SourceFile) -> Bool {
    let line = source.bytes[range]
    return line.starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: 3))
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Diagnostic {
  /// Other marks that some people and programs write instead of three hyphens.
  private static let fenceLike = ["--", "+++", ";;;", "***", "===", "___", "```", "—", "–"]

  fileprivate static func missingFrontMatter(
    _ source: SourceFile, firstLine: Range<Int>
  ) -> Diagnostic {
    let (message, hint) = advice(for: source, firstLine: source.text(firstLine))
    return .error(.missingFrontMatter, message, at: source.place(firstLine), hint: hint)
  }

  private static func advice(
    for source: SourceFile, firstLine: String
  ) -> (message: Message, hint: Message) {
    let trimmed = firstLine.drop(while: \.isWhitespace)
    let start: Message = "start the file with '---', the fields, and '---'"
    if source.bytes.dropFirst(source.byteOrderMarkLength).allSatisfy({ $0 <= 0x20 }) {
      return ("the file is empty", start)
    }
    if trimmed.isEmpty {
      return ("a blank line stands before the front matter", "make '---' the file's first line")
    }
    if trimmed.hasPrefix("---"), trimmed.count < firstLine.count {
      return (
        "blanks stand before the fence '---'", "make '---' the first characters of the file"
      )
    }
    if fenceLike.contains(where: trimmed.hasPrefix) {
      return (
        "'\(trimmed.prefix(20))' does not open a front matter",
        "write three hyphens, '---', and nothing else on the line"
      )
    }
    return ("the file does not start with a front matter", start)
  }

  fileprivate static func unclosed(
    _ source: SourceFile, fence: Range<Int>, nearFence: Int?
  ) -> Diagnostic {
    .error(
      .unclosedFrontMatter, "the front matter that starts here is not closed",
      at: source.place(fence),
      hint: nearFence.map { "write '---' and nothing else on line \($0)" }
        ?? "add a line '---' after the last field")
  }
}
