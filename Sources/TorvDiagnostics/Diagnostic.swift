/// A problem with the content or the templates, with its place and a way to fix it.
///
/// Messages are lower case without a full stop, the specific part first, the user's own text in '…'. Hints are verb
/// phrases that say how to fix the problem.
package struct Diagnostic: Hashable, Sendable {
  /// Whether the problem keeps the site from being published.
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning

    /// The word before a message.
    package var name: Message {
      switch self {
      case .error: "error"
      case .warning: "warning"
      }
    }
  }

  /// The word before a hint.
  package static let hintName: Message = "hint"

  /// The word before the address where more is told.
  static let moreName: Message = "more"

  package let severity: Severity
  package let id: ID
  /// What is wrong.
  package let words: Message
  /// The place, or nil if no file is to blame (if a file is missing, for example).
  package let location: SourceLocation?
  /// What to do about it.
  package let advice: Message?

  /// What is wrong, in English.
  package var message: String { words.english }

  /// What to do about it, in English.
  package var hint: String? { advice?.english }

  /// Returns an error: nothing is published as long as there is one.
  package static func error(
    _ id: ID, _ message: Message, at location: SourceLocation?, hint: Message? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .error, id: id, words: message, location: location, advice: hint)
  }

  /// Returns a warning: the site is still published, except with `--strict`.
  package static func warning(
    _ id: ID, _ message: Message, at location: SourceLocation?, hint: Message? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .warning, id: id, words: message, location: location, advice: hint)
  }

  /// Whether the message and the hint have texts in the language.
  package func isTold(in language: Language) -> Bool {
    words.isTold(in: language) && advice?.isTold(in: language) ?? true
  }

  /// Returns the same problem at another place.
  package func moved(to place: SourceLocation) -> Diagnostic {
    Diagnostic(severity: severity, id: id, words: words, location: place, advice: advice)
  }

  /// The same problem as a warning, which doesn't keep the site from being published.
  package var asWarning: Diagnostic {
    .warning(id, words, at: location, hint: advice)
  }
}

extension Diagnostic {
  /// The same problem without the excerpt of the line, which must not be shown.
  package var withoutExcerpt: Diagnostic {
    Diagnostic(
      severity: severity, id: id, words: words, location: location?.withoutText, advice: advice)
  }

  /// The same problem without its message and its excerpt, for a message that quotes secret text.
  package var withoutQuotation: Diagnostic {
    Diagnostic(
      severity: severity, id: id, words: "what is wrong here quotes a text that is not shown",
      location: location?.withoutText,
      advice: "look the place up; the handbook tells of [\(id.rawValue)]")
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
