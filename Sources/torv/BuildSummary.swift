import TorvBuild
import TorvDiagnostics
import TorvSite

/// The one line at the end of a build or a check.
struct BuildSummary {
  let report: BuildReport?
  let diagnostics: [Diagnostic]
  let duration: Duration

  /// Prints the line where it does not mix with output for programs.
  func print(format: DiagnosticFormat) {
    format == .json ? Console.printError(text) : Console.print(text)
  }

  private var text: String {
    guard let report else { return "nothing written: \(findings), \(seconds)" }
    let kinds = PageKind.allCases.map { kind in
      "\(report.site.entries(of: .kind(kind)).count) \(kind.rawValue)"
    }
    let changes = report.changes
    return "built \(report.site.pages.count) pages (\(kinds.joined(separator: ", ")));"
      + " files: \(changes.changed) changed, \(changes.unchanged) unchanged,"
      + " \(changes.removed) removed;"
      + (report.resized > 0 ? " \(report.resized) pictures made;" : "")
      + " \(findings), \(seconds)"
  }

  /// «2 errors, 1 warning».
  var findings: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let counted = [
      errors == 0 ? nil : errors == 1 ? "1 error" : "\(errors) errors",
      warnings == 1 ? "1 warning" : "\(warnings) warnings",
    ]
    return counted.compactMap { $0 }.joined(separator: ", ")
  }

  var seconds: String {
    let tenths = (duration / .milliseconds(100)).rounded()
    return "\(tenths / 10) s"
  }
}
