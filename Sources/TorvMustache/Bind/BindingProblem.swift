import TorvDiagnostics

/// A mistake found while binding a template; it doesn't yet say which template uses the file.
///
/// Problems are equal if they are the same mistake seen from two templates, whatever their `surroundings`.
struct BindingProblem: Sendable {
  let severity: Diagnostic.Severity
  let id: Diagnostic.ID
  let message: Message
  /// The end of the message, which depends on the template that uses the file.
  var surroundings: Message?
  let place: SourceLocation
  let hint: Message?

  /// Returns the diagnostic; if the mistake is in a partial or a parent, it names the template that uses that file.
  func diagnostic(usedBy name: String, at path: String) -> Diagnostic {
    let whole: Message = surroundings.map { "\(self.message)\($0)" } ?? self.message
    let message: Message = place.path == path ? whole : "\(whole) (used by '\(name)')"
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
