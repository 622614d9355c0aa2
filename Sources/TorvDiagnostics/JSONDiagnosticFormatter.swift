/// Writes diagnostics as one JSON array, one per line, with the keys always in the same order.
enum JSONDiagnosticFormatter {
  static func string(_ diagnostics: [Diagnostic]) -> String {
    JSONValue.lines(diagnostics.map(object))
  }

  private static func object(_ diagnostic: Diagnostic) -> JSONValue {
    let location = diagnostic.location
    return .object([
      "severity": .text(diagnostic.severity.rawValue), "id": .text(diagnostic.id.rawValue),
      "message": .text(diagnostic.message), "file": location.map { .text($0.path) },
      "line": location.map { .integer($0.line) }, "column": location.map { .integer($0.column) },
      "length": location.map { .integer($0.length) }, "hint": diagnostic.hint.map(JSONValue.text),
    ])
  }
}
