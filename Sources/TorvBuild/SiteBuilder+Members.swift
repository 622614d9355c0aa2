package import TorvDiagnostics
import TorvRender
package import TorvSite

extension SiteBuilder {
  /// Reads a spreadsheet of members, decides what it changes, and checks the site as it would be afterwards; writes
  /// nothing.
  ///
  /// The value is nil if the content can't be read, or if there is a mistake that was not there before. Each is told at the
  /// cell that brings it.
  package func memberImport(
    of sheet: SourceFile, choosing choices: [MemberSheet.Choice], in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<MemberImport?> {
    let sources = try await read(files)
    let (input, before) = await related(sources)
    guard let input else { return Diagnosed(nil, before) }
    var diagnostics: [Diagnostic] = []
    let plan = MemberImport.reading(sheet, choosing: choices, into: input)
      .unwrap(into: &diagnostics)
    guard let plan else { return Diagnosed(nil, diagnostics.sorted()) }
    var changed = sources
    changed.apply(plan)
    let (_, after) = await related(changed)
    // A problem counts as the same wherever in its file it stood.
    let new = Self.new(in: after, since: before) { diagnostic in
      "\(diagnostic.id) \(diagnostic.location?.path ?? "") \(diagnostic.words)"
    }
    diagnostics += Self.limited(plan.located(new).sorted())
    diagnostics.sort()
    return Diagnosed(stops(diagnostics) ? nil : plan, diagnostics)
  }

  /// Writes the pages that an import makes or changes.
  ///
  /// Each is written whole or not at all. If the machine refuses one, the same import makes up for the rest.
  package func write(
    _ plan: MemberImport, to files: some FileSystem
  ) throws(EnvironmentError) {
    for entry in plan.changed { try files.write(entry.source.bytes, to: entry.source.path) }
  }

  /// Returns as many of the problems as a text is told of.
  private static func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var report = DiagnosticReport()
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: report.add(diagnostic)
      case .warning: report.addWarning(diagnostic)
      }
    }
    return report.finished()
  }
}

extension Sources {
  /// Makes the changes in what was read.
  fileprivate mutating func apply(_ plan: MemberImport) {
    let changed = Dictionary(uniqueKeysWithValues: plan.changed.map { ($0.id, $0.source) })
    pages = pages.map { page in
      changed[page.id].map { PageSource(id: page.id, source: $0) } ?? page
    }
    pages += plan.changed.filter(\.isNew).map { PageSource(id: $0.id, source: $0.source) }
  }
}
