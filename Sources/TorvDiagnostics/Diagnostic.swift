/// A problem with the content or the templates, with its place and a way to fix it.
///
/// Messages are lower case without a full stop, the specific part first, the user's own text in '…'. Hints are verb
/// phrases that say how to fix the problem.
package struct Diagnostic: Hashable, Sendable {
  /// Whether the problem keeps the site from being published.
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  package let severity: Severity
  package let id: ID
  package let message: String
  /// The place, or nil if no file is to blame (if a file is missing, for example).
  package let location: SourceLocation?
  package let hint: String?

  /// Returns an error: nothing is published as long as there is one.
  package static func error(
    _ id: ID, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .error, id: id, message: message, location: location, hint: hint)
  }

  /// Returns a warning: the site is still published, except with `--strict`.
  package static func warning(
    _ id: ID, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .warning, id: id, message: message, location: location, hint: hint)
  }

  /// The same problem as a warning, which doesn't keep the site from being published.
  package var asWarning: Diagnostic {
    .warning(id, message, at: location, hint: hint)
  }
}

extension Diagnostic {
  /// The same problem without the excerpt of the line, which must not be shown.
  package var withoutExcerpt: Diagnostic {
    Diagnostic(
      severity: severity, id: id, message: message, location: location?.withoutText, hint: hint)
  }

  /// The same problem without its message and its excerpt, for a message that quotes secret text.
  package var withoutQuotation: Diagnostic {
    Diagnostic(
      severity: severity, id: id, message: "what is wrong here quotes a text that is not shown",
      location: location?.withoutText,
      hint: "look the place up; the handbook tells of [\(id.rawValue)]")
  }
}

extension Diagnostic: Comparable {
  /// Orders by place (those without one first), then severity, id and message: a total order.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location {
      guard let leftLocation = left.location else { return true }
      guard let rightLocation = right.location else { return false }
      return leftLocation < rightLocation
    }
    return (left.severity.rawValue, left.id.rawValue, left.message, left.hint ?? "")
      < (right.severity.rawValue, right.id.rawValue, right.message, right.hint ?? "")
  }
}
