package import TorvDiagnostics

/// The two parts of a page's file: the YAML between the fences and the Markdown after them.
package struct FrontMatter: Sendable {
  /// The bytes between the fence lines.
  package let yaml: Range<Int>
  /// The bytes after the closing fence line.
  package let body: Range<Int>
  /// The opening fence, where a missing field is reported.
  package let fence: Range<Int>

  /// Finds the front matter: a line `---` at the very top, and the next line that is `---`.
  ///
  /// A byte order mark before the first fence and blanks behind either are let pass. A file that
  /// starts otherwise is an error, so that YAML never becomes a page's text.
  package static func split(_ source: SourceFile) -> Diagnosed<FrontMatter?> {
    let start = source.byteOrderMarkLength
    let firstLine = start..<max(start, source.range(ofLine: 1).upperBound)
    guard isFence(firstLine, in: source) else {
      return Diagnosed(nil, [.missingFrontMatter(source, firstLine: firstLine)])
    }
    var line = 2
    while line <= source.lineStarts.count {
      let range = source.range(ofLine: line)
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
    return Diagnosed(nil, [.unclosed(source, fence: firstLine)])
  }

  private static func isFence(_ range: Range<Int>, in source: SourceFile) -> Bool {
    let line = source.bytes[range]
    return line.starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: 3))
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Diagnostic {
  fileprivate static func missingFrontMatter(
    _ source: SourceFile, firstLine: Range<Int>
  ) -> Diagnostic {
    let text = source.text(firstLine)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let message: String
    let hint: String
    if trimmed.isEmpty, source.bytes.allSatisfy({ $0 <= 0x20 }) {
      message = "the file is empty"
      hint = "start the file with '---', the fields, and '---'"
    } else if trimmed.isEmpty {
      message = "a blank line stands before the front matter"
      hint = "make '---' the file's first line"
    } else if trimmed.hasPrefix("---"), trimmed.count < text.count {
      message = "blanks stand before the fence '---'"
      hint = "make '---' the first characters of the file"
    } else if ["----", "+++", ";;;", "***", "===", "—", "–"].contains(where: trimmed.hasPrefix) {
      message = "'\(trimmed.prefix(20))' does not open a front matter"
      hint = "write three hyphens, '---', and nothing else on the line"
    } else {
      message = "the file does not start with a front matter"
      hint = "start the file with '---', the fields, and '---'"
    }
    return .error(.missingFrontMatter, message, at: source.place(firstLine), hint: hint)
  }

  fileprivate static func unclosed(_ source: SourceFile, fence: Range<Int>) -> Diagnostic {
    .error(
      .unclosedFrontMatter, "the front matter that starts here is not closed",
      at: source.place(fence), hint: "add a line '---' after the last field")
  }
}
