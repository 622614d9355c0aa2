/// Writes diagnostics as one JSON array, one per line, with the keys always in the same order.
struct JSONDiagnosticFormatter {
  let language: Language
  let handbook: String?

  func string(_ diagnostics: [Diagnostic]) -> String {
    JSONValue.lines(diagnostics.map(object))
  }

  private func object(_ diagnostic: Diagnostic) -> JSONValue {
    let location = diagnostic.location
    return .object([
      "severity": .text(diagnostic.severity.rawValue), "id": .text(diagnostic.id.rawValue),
      "message": .text(diagnostic.words.text(in: language)),
      "file": location.map { .text($0.path) },
      "line": location.map { .integer($0.line) }, "column": location.map { .integer($0.column) },
      "length": location.map { .integer($0.length) },
      "hint": diagnostic.advice.map { .text($0.text(in: language)) },
      "handbook": diagnostic.id.address(in: handbook).map(JSONValue.text),
    ])
  }
}
