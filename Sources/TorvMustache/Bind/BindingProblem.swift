import TorvDiagnostics

/// A mistake found while a template was bound, before it is said by whom the file is used.
///
/// Equal problems are the same mistake seen from two templates.
struct BindingProblem: Hashable, Sendable {
  let severity: Diagnostic.Severity
  let id: Diagnostic.ID
  let message: String
  let place: SourceLocation
  let hint: String?

  /// Returns the diagnostic; where it stands in a partial or a parent, it names the template that uses it.
  func diagnostic(usedBy name: String, at path: String) -> Diagnostic {
    let message = place.path == path ? message : message + " (used by '\(name)')"
    switch severity {
    case .error: return .error(id, message, at: place, hint: hint)
    case .warning: return .warning(id, message, at: place, hint: hint)
    }
  }
}
