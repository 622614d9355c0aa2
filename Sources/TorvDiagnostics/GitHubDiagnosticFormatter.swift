/// Writes a diagnostic as a workflow command of GitHub Actions.
///
/// The syntax follows «Workflow commands for GitHub Actions», «Setting an error message»; `%`, CR and LF are escaped,
/// and in properties `:` and `,` too.
enum GitHubDiagnosticFormatter {
  static func string(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties = [
        "file=\(property(location.path))", "line=\(location.line)", "col=\(location.column)",
      ]
      if location.length > 1 {
        properties.append("endColumn=\(location.column + location.length - 1)")
      }
    }
    properties.append("title=\(property(diagnostic.id.rawValue))")
    let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
    let command = "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))"
    return "\(command)::\(escape(diagnostic.message + hint))\n"
  }

  private static func escape(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    escape(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
