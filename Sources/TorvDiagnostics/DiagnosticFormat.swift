/// The output formats of diagnostics.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, excerpt with a caret, hint.
  case text
  /// For GitHub Actions: one workflow command per line, which a pull request shows at the line of the problem.
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
