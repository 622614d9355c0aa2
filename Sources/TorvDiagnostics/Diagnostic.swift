/// One thing that is wrong with the content or the templates, with its place and how to mend it.
///
/// Messages are lower case without a full stop, the specific part first, the user's own text in '…'.
/// Hints are verb phrases that mend it.
package struct Diagnostic: Hashable, Sendable {
  /// Whether it keeps the site from being published.
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  package let severity: Severity
  package let id: ID
  package let message: String
  /// The place, or nil where no file is to blame (a file that is missing, say).
  package let location: SourceLocation?
  package let hint: String?

  /// Returns an error: nothing is published while there is one.
  package static func error(
    _ id: ID, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .error, id: id, message: message, location: location, hint: hint)
  }

  /// Returns a warning: the site is published all the same, except with `--strict`.
  package static func warning(
    _ id: ID, _ message: String, at location: SourceLocation?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .warning, id: id, message: message, location: location, hint: hint)
  }

  /// The same finding, but none that keeps the site from being published.
  package var asWarning: Diagnostic {
    .warning(id, message, at: location, hint: hint)
  }
}

extension Diagnostic {
  /// The same finding without an excerpt of the line, which nobody may be shown.
  package var withoutExcerpt: Diagnostic {
    Diagnostic(
      severity: severity, id: id, message: message, location: location?.withoutText, hint: hint)
  }

  /// The same finding without its words and its excerpt, where they quote what nobody may be shown.
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
