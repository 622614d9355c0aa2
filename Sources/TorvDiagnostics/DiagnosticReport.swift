/// The diagnostics of one text; beyond a limit they are only counted, not listed.
///
/// Otherwise a file with tens of thousands of mistakes on one line would cost gigabytes of excerpts.
package struct DiagnosticReport: Sendable {
  /// The listed diagnostics.
  package private(set) var diagnostics: [Diagnostic] = []
  private var unlisted = (errors: 0, warnings: 0)
  private let limit: Int

  /// How many diagnostics are listed of a text.
  package static let limit = 200

  /// Begins with none; `limit` is how many are listed.
  package init(limit: Int = Self.limit) { self.limit = limit }

  /// The number of all diagnostics, listed or not.
  package var count: Int { diagnostics.count + unlisted.errors + unlisted.warnings }

  /// How many more are listed.
  package var room: Int { limit - diagnostics.count }

  /// Adds what was found in a part of the text, in a report that had no more room than this one.
  package mutating func add(contentsOf part: DiagnosticReport) {
    diagnostics += part.diagnostics
    unlisted.errors += part.unlisted.errors
    unlisted.warnings += part.unlisted.warnings
  }

  /// Adds a diagnostic, which is created only if it is listed.
  package mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(diagnostic())
    } else {
      unlisted.errors += 1
    }
  }

  /// Adds a warning, which is created only if it is listed.
  package mutating func addWarning(_ warning: @autoclosure () -> Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(warning())
    } else {
      unlisted.warnings += 1
    }
  }

  /// Returns the listed diagnostics; the last one says how many are not listed.
  package func finished() -> [Diagnostic] {
    let count = unlisted.errors + unlisted.warnings
    guard count > 0, let last = diagnostics.last else { return diagnostics }
    let message: Message = "\(count) more problems in this file are not listed"
    let hint: Message = "mend those above first"
    return diagnostics + [
      unlisted.errors > 0
        ? .error(last.id, message, at: last.location, hint: hint)
        : .warning(last.id, message, at: last.location, hint: hint)
    ]
  }
}
