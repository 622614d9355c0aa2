import TorvDiagnostics

/// A spreadsheet of members that was saved as CSV: which columns hold which fields, and the rows.
package struct MemberSheet: Sendable {
  /// A column that holds a field of a member.
  struct Column: Sendable {
    let field: FieldDeclaration
    /// The index of its cells in each row.
    let index: Int
    /// The unit that the sizes in it are counted in, if its name says so; it counts for categories with that unit.
    let basis: FeeBasis?
    let header: Located<String>
  }

  /// An editor's decision on the field that a column holds.
  package struct Choice: Sendable {
    let field: String
    let header: String

    /// Takes the name of a field, its own or a Danish one, and that of a column; nil if no member has such a field.
    package init?(field: String, header: String) {
      guard let field = MemberSheet.field(named: field) else { return nil }
      self.field = field.name
      self.header = header
    }
  }

  /// The file with its text in UTF-8.
  let source: SourceFile
  let header: [Located<String>]
  /// The columns that are read.
  var columns: [Column] = []
  /// The fields that an editor has named the columns of.
  var chosen: Set<String> = []
  /// The rows that have text in any cell.
  let rows: [[Located<String>]]
  /// What an editor should know of how the file was read, a line for each.
  var notes: [Message] = []
}

extension MemberSheet {
  /// The name of a member's file without `.md`, which no page says of itself.
  static let slug = Field<Slug>.optional(
    "slug", "Navnet på medlemmets fil uden .md", example: "moelleby-kommune")

  /// The fields that columns may hold.
  static let fields: [FieldDeclaration] = .of(slug) + PageKind.member.fields

  /// The columns that `torv members export` adds to the fields; they follow from other fields.
  package static let derivedColumns = ["band", "yearlyfee", "url", "code", "link"]

  /// Reads the file; nil if it is no table of members (then reported).
  static func read(
    _ file: SourceFile, choosing choices: [Choice]
  ) -> Diagnosed<MemberSheet?> {
    var diagnostics: [Diagnostic] = []
    guard let decoded = DecodedText.read(file).unwrap(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let source = decoded.source
    let form = SpreadsheetForm(source) { name in
      ColumnMeaning(of: name) != .unknown || choices.contains { $0.header == name }
    }
    let table = CSVReader.read(source, separator: form.separator, from: form.start)
      .unwrap(into: &diagnostics)
    guard let table else { return Diagnosed(nil, diagnostics) }
    var sheet = MemberSheet(
      source: source, header: table.header.map { $0.map(\.onOneLine) },
      rows: table.rows.filter { row in row.contains { !$0.value.onOneLine.isEmpty } })
    sheet.notes.append(
      "\(file.path): \(decoded.encoding ?? "UTF-8"), with \(form.name) between the cells")
    sheet.matchColumns(choices, into: &diagnostics)
    return Diagnosed(sheet, diagnostics)
  }

  private init(source: SourceFile, header: [Located<String>], rows: [[Located<String>]]) {
    self.source = source
    self.header = header
    self.rows = rows
  }

  /// Returns the cell of a field in a row; for a size, that of the column whose unit the member's category counts.
  ///
  /// Nil if the file has no such column.
  func cell(
    of field: String, in row: [Located<String>], counting basis: FeeBasis? = nil
  ) -> Located<String>? {
    let cells = columns.filter { column in
      column.field.name == field
        && (column.basis == nil || basis == nil || column.basis == basis)
    }.map { row[$0.index] }
    return cells.first { !$0.value.onOneLine.isEmpty } ?? cells.first
  }

  /// Returns whether a column holds the field.
  func holds(_ field: String) -> Bool { columns.contains { $0.field.name == field } }

  static func field(named name: String) -> FieldDeclaration? {
    guard case .field(let field, _) = ColumnMeaning(of: name) else { return nil }
    return fields.first { $0.name == field }
  }
}
