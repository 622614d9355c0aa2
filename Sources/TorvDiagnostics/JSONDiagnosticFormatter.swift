/// Writes diagnostics as one JSON array, a line each, keys always in the same order.
enum JSONDiagnosticFormatter {
  static func string(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
      ("id", JSONText.quoted(diagnostic.id.rawValue)),
      ("message", JSONText.quoted(diagnostic.message)),
    ]
    if let location = diagnostic.location {
      members += [
        ("file", JSONText.quoted(location.path)), ("line", String(location.line)),
        ("column", String(location.column)), ("length", String(location.length)),
      ]
    }
    if let hint = diagnostic.hint { members.append(("hint", JSONText.quoted(hint))) }
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}
