import TorvDiagnostics

extension Diagnostic {
  /// Returns the error for raw HTML, which is never passed on.
  static func rawHTML(
    _ literal: String, isInCell: Bool = false, at place: SourceLocation
  ) -> Diagnostic {
    let line = literal.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let text = line.count > 60 ? line.prefix(60) + "…" : line[...]
    return .error(
      .rawHTML, "'\(text)' is HTML, which is not allowed in Markdown here", at: place,
      hint: literal.lowercased().hasPrefix("<br")
        ? lineBreakHint(isInCell: isInCell)
        : "write it in Markdown, or put it in `backquotes` to show it")
  }

  private static func lineBreakHint(isInCell: Bool) -> Message {
    isInCell
      ? "make two rows of the row: a cell of a table holds one line"
      : "end the line with '\\' instead, or begin a new paragraph below an empty line"
  }
}
