import TorvBuild
import TorvDiagnostics
import TorvSite

/// The one line at the end of a build or a check.
struct BuildSummary {
  let report: BuildReport?
  let diagnostics: [Diagnostic]
  let duration: Duration

  /// The line.
  var text: Message {
    guard let report else { return "nothing written: \(findings), \(seconds)" }
    let kinds = PageKind.allCases.map { kind in
      "\(report.pages[kind] ?? 0) \(kind.rawValue)"
    }
    let changes = report.changes
    let files: Message =
      "built \(report.pages.values.reduce(0, +)) pages (\(kinds.joined(separator: ", "))); files: \(changes.changed) changed, \(changes.unchanged) unchanged, \(changes.removed) removed"
    return report.resized > 0
      ? "\(files); \(report.resized) pictures made; \(findings), \(seconds)"
      : "\(files); \(findings), \(seconds)"
  }

  /// «2 errors, 1 warning».
  var findings: Message {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let warned: Message = warnings == 1 ? "1 warning" : "\(warnings) warnings"
    return switch errors {
    case 0: warned
    case 1: "1 error, \(warned)"
    default: "\(errors) errors, \(warned)"
    }
  }

  var seconds: Message {
    let tenths = Int((duration / .milliseconds(100)).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
