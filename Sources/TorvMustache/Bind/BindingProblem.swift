import TorvDiagnostics

/// A mistake found while a template was bound, before it is said by whom the file is used.
///
/// Equal problems are the same mistake seen from two templates, whatever is around it there.
struct BindingProblem: Sendable {
  let severity: Diagnostic.Severity
  let id: Diagnostic.ID
  let message: String
  /// What the message ends with, which depends on what uses the file.
  var surroundings = ""
  let place: SourceLocation
  let hint: String?

  /// Returns the diagnostic; where it stands in a partial or a parent, it names the template that uses it.
  func diagnostic(usedBy name: String, at path: String) -> Diagnostic {
    let user = place.path == path ? "" : " (used by '\(name)')"
    let message = message + surroundings + user
    switch severity {
    case .error: return .error(id, message, at: place, hint: hint)
    case .warning: return .warning(id, message, at: place, hint: hint)
    }
  }
}

extension BindingProblem: Hashable {
  static func == (left: BindingProblem, right: BindingProblem) -> Bool {
    (left.severity, left.id, left.message, left.place)
      == (right.severity, right.id, right.message, right.place)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(severity)
    hasher.combine(id)
    hasher.combine(message)
    hasher.combine(place)
  }
}
