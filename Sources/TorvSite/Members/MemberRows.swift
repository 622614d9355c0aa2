import TorvDiagnostics

/// Turns the rows of a spreadsheet into pages of members.
struct MemberRows {
  private(set) var diagnostics: [Diagnostic] = []
  private var report = DiagnosticReport()
  private let sheet: MemberSheet
  private let input: SiteInput
  private let reader: CellReader
  private let categories: [String: MemberCategory]
  /// The files of the members that have a page.
  private let sources: [Slug: SourceFile]
  /// The members by the keys of their names; a page may have another name than its member.
  private let slugs: [String: [Slug]]
  private var readings: [String: Reading] = [:]
  private var summaries: [String] = []

  /// How many cells of a field were read as something else than they say, with the first of them.
  private struct Reading {
    var count = 0
    let cell: String
    let text: String
  }

  init(_ sheet: MemberSheet, _ input: SiteInput) {
    self.sheet = sheet
    self.input = input
    reader = CellReader(input)
    categories = Dictionary(
      input.memberCategories.map { ($0.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
    let pages =
      input.pages.map { ($0.id, $0.source) } + input.unparsedPages.map { ($0.id, $0.source) }
    slugs = Dictionary(
      input.pages.filter { $0.id.kind == .member }.map {
        (DanishReading.key($0.title), [$0.id.slug])
      }, uniquingKeysWith: +)
    sources = Dictionary(
      pages.filter { $0.0.kind == .member }.map { ($0.0.slug, $0.1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what the rows change; a row that names no member is reported and left out.
  mutating func plan() -> MemberImport {
    var plan = MemberImport(sheet: sheet)
    var seen: [Slug: [Located<String>]] = [:]
    for row in sheet.rows {
      guard let slug = slug(of: row) else { continue }
      if let first = seen[slug] {
        reportSecond(row, after: first, slug)
        continue
      }
      seen[slug] = row
      if let entry = entry(for: row, slug) { plan.entries.append(entry) }
    }
    reportMissingColumns(of: plan)
    plan.others = sources.keys.filter { seen[$0] == nil }.sorted()
      .map { Page.ID(kind: .member, slug: $0) }
    plan.notes = sheet.notes + notesOnReadings + notesOnSummaries
    diagnostics += report.finished()
    return plan
  }

  // MARK: - Which member

  private mutating func slug(of row: [Located<String>]) -> Slug? {
    if let cell = sheet.cell(of: MemberSheet.slug.name, in: row), !cell.value.onOneLine.isEmpty {
      let text = cell.value.onOneLine
      if let slug = Slug(validating: text) { return slug }
      report.add(
        .error(
          .invalidValue, "slug '\(text)' is not \(Slug.expectation)",
          at: sheet.source.place(cell.range), hint: Slug.hint(for: text)))
      return nil
    }
    guard let cell = sheet.cell(of: CommonFields.title.name, in: row),
      let name = reader.text(cell.value, as: CommonFields.title.declaration.form)?.shown
    else {
      report.add(
        .error(
          .missingField, "the row names no member", at: sheet.source.place(Self.place(of: row)),
          hint: "write the member's name, or empty the row"))
      return nil
    }
    guard let slug = Slug(of: name) else {
      report.add(
        .error(
          .invalidValue, "'\(name)' holds no letter or digit to name the file by",
          at: sheet.source.place(cell.range), hint: "write the member's name"))
      return nil
    }
    guard sources[slug] == nil, let named = slugs[DanishReading.key(name)] else { return slug }
    guard named.count == 1 else {
      report.add(
        .error(
          .duplicateValue, "several members are called '\(name)'",
          at: sheet.source.place(cell.range), hint: "name their files in a column 'slug'"))
      return nil
    }
    return named[0]
  }

  private static func place(of row: [Located<String>]) -> Range<Int> {
    let start = row.first?.range.lowerBound ?? 0
    return start..<(row.last?.range.upperBound ?? start)
  }

  private mutating func reportSecond(
    _ row: [Located<String>], after first: [Located<String>], _ slug: Slug
  ) {
    let cell =
      sheet.cell(of: CommonFields.title.name, in: row)
      ?? sheet.cell(of: MemberSheet.slug.name, in: row)
    let line = sheet.source.line(ofByte: Self.place(of: first).lowerBound)
    report.add(
      .error(
        .duplicateValue, "the member '\(slug)' stands on line \(line) already",
        at: sheet.source.place(cell?.range ?? Self.place(of: row)),
        hint:
          "remove one of the rows; if these are two members, name their files in a column 'slug'"))
  }

  // MARK: - Pages

  private mutating func entry(
    for row: [Located<String>], _ slug: Slug
  ) -> MemberImport.Entry? {
    let id = Page.ID(kind: .member, slug: slug)
    guard let source = sources[slug] else { return newEntry(for: row, id) }
    guard var fields = EditedFields(of: source, kind: .member) else {
      report.add(
        .error(
          .invalidYAML, "the fields of '\(source.path)' can't be read",
          at: sheet.source.place(Self.place(of: row)),
          hint: "mend the page first: 'torv check' says what is wrong with it"))
      return nil
    }
    let category = text(of: Member.category, in: row) ?? fields.text(of: Member.category.name)
    let basis = (category?.shown).flatMap { categories[$0]?.basis }
    for (field, text) in values(in: row, counting: basis) { fields.set(field, to: text) }
    return MemberImport.Entry(
      id: id, source: fields.result, isNew: false, changes: fields.changes, row: row, basis: basis)
  }

  private mutating func newEntry(
    for row: [Located<String>], _ id: Page.ID
  ) -> MemberImport.Entry {
    let category = (text(of: Member.category, in: row)?.shown).flatMap { categories[$0] }
    var values = values(in: row, counting: category?.basis)
    for field in [
      CommonFields.title.declaration, Member.category.declaration, Member.joined.declaration,
    ]
    where !values.contains(where: { $0.field.name == field.name }) {
      // A column that is missing is reported once and not for each row.
      guard let cell = sheet.cell(of: field.name, in: row) else { continue }
      report.add(
        .error(
          .missingField, "\(field.name) is missing, and '\(id.slug)' has no page yet",
          at: sheet.source.place(cell.range),
          hint: "write \(field.name), such as '\(field.exampleValue)'"))
    }
    if !values.contains(where: { $0.field.name == CommonFields.summary.name }) {
      let summary = summary(of: values.map { ($0.field.name, $0.text.shown) }, category)
      summaries.append(summary)
      values.append((CommonFields.summary.declaration, .value(summary)))
    }
    var lines: [String] = []
    var changes: [FieldChange] = []
    for field in PageKind.member.fields {
      guard let text = values.first(where: { $0.field.name == field.name })?.text,
        text != .value("false")
      else { continue }
      lines.append("\(field.name): \(text.spelled(as: field.form))\n")
      changes.append(FieldChange(field: field.name, old: nil, new: text.shown))
    }
    let source = SourceFile(
      path: "\(input.contentPath)/\(id.kind.folder)/\(id.slug).md",
      text: "---\n\(lines.joined())---\n")
    return MemberImport.Entry(
      id: id, source: source, isNew: true, changes: changes, row: row, basis: category?.basis)
  }

  private func summary(
    of values: [(name: String, text: String)], _ category: MemberCategory?
  ) -> String {
    let value = { (name: String) in values.first { $0.name == name }?.text }
    let municipality = value(Member.municipality.name)
    return MemberSummary(
      category: category,
      municipality: input.municipalities.first { $0.slug.text == municipality },
      joined: value(Member.joined.name).flatMap(CalendarDate.init(scalar:)),
      isFictional: value(Member.fictional.name) == "true", country: input.settings.country
    ).text
  }

  // MARK: - Cells

  /// Returns the fields that the row has values for, in the declared order.
  private mutating func values(
    in row: [Located<String>], counting basis: FeeBasis?
  ) -> [(field: FieldDeclaration, text: FieldText)] {
    var values: [(field: FieldDeclaration, text: FieldText)] = []
    for field in PageKind.member.fields {
      guard let cell = sheet.cell(of: field.name, in: row, counting: basis),
        let text = reader.text(cell.value, as: field.form)
      else { continue }
      note(cell.value.onOneLine, readAs: text, in: field)
      values.append((field, text))
    }
    if let basis, !values.contains(where: { $0.field.name == Member.size.name }) {
      warnOfUnreadSize(in: row, counting: basis)
    }
    return values
  }

  /// Warns of a size that stands in the column of another unit than the member's category counts.
  private mutating func warnOfUnreadSize(in row: [Located<String>], counting basis: FeeBasis) {
    guard let cell = sheet.cell(of: Member.size.name, in: row), !cell.value.onOneLine.isEmpty
    else { return }
    report.add(
      .warning(
        .conflictingFields,
        "the size '\(cell.value.onOneLine)' is not read, since the member's category counts \(basis.rawValue)",
        at: sheet.source.place(cell.range), hint: "write it in a column '\(basis.rawValue)'"))
  }

  private func text<Value>(of field: Field<Value>, in row: [Located<String>]) -> FieldText? {
    sheet.cell(of: field.name, in: row).flatMap {
      reader.text($0.value, as: field.declaration.form)
    }
  }

  /// Notes that a cell is read as something else than it says; a name that becomes a slug says the same.
  private mutating func note(
    _ cell: String, readAs text: FieldText, in field: FieldDeclaration
  ) {
    switch field.form {
    case .reference, .choice, .flag, .slug: return
    case .text, .number, .amount, .date, .dateOr, .partialDate, .period, .dateTime, .webAddress,
      .siteAddress, .mailAddress, .sitePath, .contactPoint, .recommendation, .file, .group, .list,
      .explanations:
      guard case .value(let value) = text, value != CSVText.text(ofCell: cell) else { return }
      readings[field.name, default: Reading(cell: cell, text: value)].count += 1
    }
  }

  // MARK: - What is told

  private mutating func reportMissingColumns(of plan: MemberImport) {
    guard plan.entries.contains(where: \.isNew) else { return }
    for field in [CommonFields.title.name, Member.category.name, Member.joined.name]
    where !sheet.holds(field) && !sheet.chosen.contains(field) {
      report.add(.noColumn(of: field, in: sheet))
    }
  }

  private var notesOnReadings: [Message] {
    PageKind.member.fields.compactMap { field in
      readings[field.name].map { reading in
        reading.count == 1
          ? "\(field.name): '\(reading.cell)' became '\(reading.text)'"
          : "\(field.name): \(reading.count) cells were read in Torv's form, such as '\(reading.cell)', which became '\(reading.text)'"
      }
    }
  }

  private var notesOnSummaries: [Message] {
    guard let first = summaries.first else { return [] }
    return summaries.count == 1
      ? ["1 new member has no summary and gets a plain one: '\(first)'"]
      : [
        "\(summaries.count) new members have no summary and get a plain one, such as '\(first)'"
      ]
  }
}
