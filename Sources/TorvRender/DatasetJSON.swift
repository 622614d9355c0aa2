import TorvDiagnostics
import TorvSite

/// Writes a dataset as JSON (RFC 8259): its description, its columns, and its rows with numbers as numbers.
struct DatasetJSON {
  let site: Site
  let index: Site.PageIndex
  let dataset: Dataset
  let table: DatasetTable

  var file: OutputFile {
    let page = site.pages[index]
    return OutputFile(
      path: SitePaths.file(of: SitePaths.json(ofDataset: page.id.slug)),
      contents: .bytes(document(of: page).bytes(levels: 2)))
  }

  private func document(of page: Page) -> JSONValue {
    .object([
      ("title", .text(page.title)),
      ("description", .text(page.summary)),
      ("url", .text(site.absoluteURL(site.relations[index].path))),
      ("publisher", .text(dataset.publisher ?? site.settings.title)),
      ("licence", licence),
      ("updated", .optional(page.updated.map { "\($0)" })),
      ("period", .optional(dataset.period)),
      ("frequency", .text(dataset.frequency.rawValue)),
      ("sources", .list(dataset.sources.map(source))),
      ("key", .optional(dataset.key.map { dataset.columns[$0].name })),
      ("columns", .list(dataset.columns.map(column))),
      ("rows", .list(table.rows.map(row))),
      ("missing", .list(table.rows.enumerated().flatMap(reasons))),
    ])
  }

  private var licence: JSONValue {
    .object([
      ("title", .text(dataset.licence.title)), ("url", .text(dataset.licence.url.text)),
    ])
  }

  private func source(_ source: Source) -> JSONValue {
    .object([
      ("title", .text(source.title)), ("url", .optional(source.url?.text)),
      ("date", .optional(source.date.map { "\($0)" })),
    ])
  }

  private func column(_ column: Dataset.Column) -> JSONValue {
    .object([
      ("name", .text(column.name)), ("title", .text(column.title)),
      ("description", .optional(column.description)), ("unit", .optional(column.unit)),
      ("kind", .text(column.kind.rawValue)),
      ("better", .optional(column.better?.rawValue)),
      (
        "missing",
        .list(
          column.missing.map {
            .object([("mark", .text($0.text)), ("reason", .text($0.reason))])
          })
      ),
    ])
  }

  private func row(_ row: [DatasetValue]) -> JSONValue {
    .object(zip(dataset.columns, row).map { ($0.name, value($1)) })
  }

  /// Returns the reason for each null in a row, with the row's number (from 0) and the column.
  private func reasons(_ number: Int, _ row: [DatasetValue]) -> [JSONValue] {
    zip(dataset.columns, row).compactMap { column, value in
      value.missingReason.map { reason in
        .object([
          ("row", .integer(number)), ("column", .text(column.name)), ("reason", .text(reason)),
        ])
      }
    }
  }

  private func value(_ value: DatasetValue) -> JSONValue {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number("\(number)")
    case .year(let year): .integer(year)
    case .date(let date): .text("\(date)")
    case .municipality(let name, let code):
      .object([("name", .text(name)), ("code", .integer(code))])
    case .missing: .null
    }
  }
}
