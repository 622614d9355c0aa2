import TorvDiagnostics

/// The diagnostics of one text; beyond a limit they are only counted, not listed.
///
/// Otherwise a file with tens of thousands of mistakes on one line would cost gigabytes of excerpts.
struct DiagnosticReport {
  private(set) var diagnostics: [Diagnostic] = []
  private var unlisted = (errors: 0, warnings: 0)

  /// How many diagnostics are listed.
  static let limit = 200

  /// Adds a diagnostic, which is created only if it is listed.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < Self.limit {
      diagnostics.append(diagnostic())
    } else {
      unlisted.errors += 1
    }
  }

  /// Adds a warning, which is created only if it is listed.
  mutating func addWarning(_ warning: @autoclosure () -> Diagnostic) {
    if diagnostics.count < Self.limit {
      diagnostics.append(warning())
    } else {
      unlisted.warnings += 1
    }
  }

  /// Returns the listed diagnostics; the last one says how many are not listed.
  func finished() -> [Diagnostic] {
    let count = unlisted.errors + unlisted.warnings
    guard count > 0, let last = diagnostics.last else { return diagnostics }
    let message = "\(count) more problems in this file are not listed"
    let hint = "mend those above first"
    return diagnostics + [
      unlisted.errors > 0
        ? .error(last.id, message, at: last.location, hint: hint)
        : .warning(last.id, message, at: last.location, hint: hint)
    ]
  }
}

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

  private static func lineBreakHint(isInCell: Bool) -> String {
    isInCell
      ? "make two rows of the row: a cell of a table holds one line"
      : "end the line with '\\' instead, or begin a new paragraph below an empty line"
  }
}
