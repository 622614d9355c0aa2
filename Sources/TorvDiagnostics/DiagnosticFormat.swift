/// How diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, excerpt with a caret, hint.
  case text
  /// For GitHub Actions: one workflow command a line, shown at the line in a pull request.
  case github
  /// For programs: one JSON array.
  case json

  /// Returns the diagnostics in this format, each line ended by LF; colours only in `text`.
  package func string(_ diagnostics: [Diagnostic], colored: Bool = false) -> String {
    switch self {
    case .text:
      diagnostics.map { TextDiagnosticFormatter(colored: colored).string($0) }.joined()
    case .github:
      diagnostics.map(GitHubDiagnosticFormatter.string).joined()
    case .json:
      JSONDiagnosticFormatter.string(diagnostics)
    }
  }
}
