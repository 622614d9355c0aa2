package import Testing
package import TorvDiagnostics

/// The diagnostic that a test expects: severity, id, marker, and optional parts of its message and hint.
package struct ExpectedDiagnostic: Sendable {
  package let severity: Diagnostic.Severity
  package let marker: Character?
  package let id: Diagnostic.ID
  package let message: String?
  package let hint: String?

  /// Expects an error at the marker; the real message and hint must contain `message` and `hint`.
  package static func error(
    _ marker: Character?, _ id: Diagnostic.ID, message: String? = nil, hint: String? = nil
  ) -> ExpectedDiagnostic {
    ExpectedDiagnostic(severity: .error, marker: marker, id: id, message: message, hint: hint)
  }

  /// Expects a warning at the marker; the real message and hint must contain `message` and `hint`.
  package static func warning(
    _ marker: Character?, _ id: Diagnostic.ID, message: String? = nil, hint: String? = nil
  ) -> ExpectedDiagnostic {
    ExpectedDiagnostic(severity: .warning, marker: marker, id: id, message: message, hint: hint)
  }

  fileprivate func matches(_ diagnostic: Diagnostic, in marked: MarkedText) -> Bool {
    guard severity == diagnostic.severity, id == diagnostic.id else { return false }
    if let marker {
      guard let place = marked.places[marker], let location = diagnostic.location,
        place == MarkedText.Place(line: location.line, column: location.column)
      else { return false }
    }
    if let message, !diagnostic.message.contains(message) { return false }
    if let hint, diagnostic.hint?.contains(hint) != true { return false }
    return true
  }
}

/// Records an issue for each missing and for each unexpected diagnostic.
package func expect(
  _ diagnostics: [Diagnostic], match expected: [ExpectedDiagnostic], in marked: MarkedText,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var unexpected = diagnostics
  for expectation in expected {
    if let index = unexpected.firstIndex(where: { expectation.matches($0, in: marked) }) {
      unexpected.remove(at: index)
    } else {
      let marker = expectation.marker.map { "at \($0)" } ?? ""
      Issue.record(
        "missing: \(expectation.severity) \(expectation.id.rawValue) \(marker) \(expectation.message ?? "") \(expectation.hint ?? "")",
        sourceLocation: sourceLocation)
    }
  }
  for diagnostic in diagnostics where !diagnostic.isTold(in: .danish) {
    Issue.record(
      "without a Danish text: \(DiagnosticFormat.text.string([diagnostic], in: .danish))",
      sourceLocation: sourceLocation)
  }
  for diagnostic in unexpected {
    Issue.record(
      "unexpected: \(DiagnosticFormat.text.string([diagnostic]))", sourceLocation: sourceLocation)
  }
}
