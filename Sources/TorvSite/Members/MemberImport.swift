package import TorvDiagnostics

/// What the rows of a spreadsheet make of the pages of members.
package struct MemberImport: Sendable {
  /// A row of the file and the page that it describes.
  package struct Entry: Sendable {
    package let id: Page.ID
    /// The page's file after the import.
    package let source: SourceFile
    /// Whether there was no page for the member.
    package let isNew: Bool
    /// The fields that get another value; for a new page, all that the file gives it.
    package let changes: [FieldChange]
    let row: [Located<String>]
    /// The unit of the member's size; nil if its category is not known.
    let basis: FeeBasis?
  }

  package internal(set) var entries: [Entry] = []
  /// The members who have a page and no row, in order of their slugs.
  package internal(set) var others: [Page.ID] = []
  /// What an editor should know of how the file was read, a line for each.
  package internal(set) var notes: [Message] = []
  let sheet: MemberSheet

  /// The entries whose files are to be written.
  package var changed: [Entry] { entries.filter { $0.isNew || !$0.changes.isEmpty } }

  /// Reads the file and decides what each row changes; nil if it is no table of members (then reported).
  ///
  /// The values themselves are checked with the pages that they come to stand on: ``located(_:)`` tells what is wrong with them.
  package static func reading(
    _ file: SourceFile, choosing choices: [MemberSheet.Choice], into input: SiteInput
  ) -> Diagnosed<MemberImport?> {
    var diagnostics: [Diagnostic] = []
    guard let sheet = MemberSheet.read(file, choosing: choices).unwrap(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    guard sheet.holds(MemberSheet.slug.name) || sheet.holds(CommonFields.title.name) else {
      return Diagnosed(nil, diagnostics)
    }
    var rows = MemberRows(sheet, input)
    let plan = rows.plan()
    return Diagnosed(plan, diagnostics + rows.diagnostics)
  }

  /// Returns the problems with the pages of the import at the cells that brought them there, at their rows if no cell
  /// did; other problems as they are.
  ///
  /// A required field that a new page does not get is left out, because it is reported with the file.
  package func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let entries = Dictionary(
      entries.map { ($0.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.compactMap { diagnostic in
      guard let place = diagnostic.location, let entry = entries[place.path] else {
        return diagnostic
      }
      if entry.isNew, diagnostic.id == .missingField { return nil }
      let field = Self.field(onLine: place.line, of: entry.source)
      let cell = [field, CommonFields.title.name, MemberSheet.slug.name].lazy.compactMap { name in
        name.flatMap { sheet.cell(of: $0, in: entry.row, counting: entry.basis) }
      }.first
      return cell.map { diagnostic.moved(to: sheet.source.place($0.range)) } ?? diagnostic
    }
  }

  /// Returns the name of the field that has the line in a page's file.
  private static func field(onLine line: Int, of source: SourceFile) -> String? {
    guard let yaml = FrontMatter.split(source).value?.yaml,
      case .mapping(let entries) = YAMLReader.read(source, range: yaml).value?.kind
    else { return nil }
    return entries.last { source.line(ofByte: $0.key.range.lowerBound) <= line }?.key.value
  }
}
