/// The output formats of diagnostics.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, excerpt with a caret, hint.
  case text
  /// For GitHub Actions: one workflow command per line, which a pull request shows at the line of the problem.
  case github
  /// For programs: one JSON array.
  case json

  /// Returns the diagnostics in this format, each line ended by LF; colours only in `text`.
  ///
  /// With the address of the handbook's page of messages, each diagnostic names its own place there.
  package func string(
    _ diagnostics: [Diagnostic], in language: Language = .english, handbook: String? = nil,
    colored: Bool = false
  ) -> String {
    switch self {
    case .text:
      let formatter = TextDiagnosticFormatter(
        language: language, handbook: handbook, colored: colored)
      return diagnostics.map(formatter.string).joined()
    case .github:
      let formatter = GitHubDiagnosticFormatter(language: language, handbook: handbook)
      return diagnostics.map(formatter.string).joined()
    case .json:
      return JSONDiagnosticFormatter(language: language, handbook: handbook).string(diagnostics)
    }
  }
}
