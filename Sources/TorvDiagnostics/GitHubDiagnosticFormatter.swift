/// Writes a diagnostic as a workflow command of GitHub Actions.
///
/// The syntax follows «Workflow commands for GitHub Actions», «Setting an error message»; `%`, CR and LF are escaped,
/// and in properties `:` and `,` too.
struct GitHubDiagnosticFormatter {
  let language: Language
  let handbook: String?

  func string(_ diagnostic: Diagnostic) -> String {
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
    let hint = diagnostic.advice.map {
      "\n\(Diagnostic.hintName.text(in: language)): \($0.text(in: language))"
    }
    let more = diagnostic.id.address(in: handbook).map {
      "\n\(Diagnostic.moreName.text(in: language)): \($0)"
    }
    let command = "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))"
    return
      "\(command)::\(escape(diagnostic.words.text(in: language) + (hint ?? "") + (more ?? "")))\n"
  }

  private func escape(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private func property(_ text: String) -> String {
    escape(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
