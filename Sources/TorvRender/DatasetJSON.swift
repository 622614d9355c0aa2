import TorvDiagnostics
import TorvSite

/// Writes a dataset as JSON (RFC 8259): what it is, its columns, and its rows with numbers as numbers.
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
      ("title", .string(page.title)),
      ("description", .string(page.summary)),
      ("url", .string(site.absoluteURL(site.relations[index].path))),
      ("publisher", .string(dataset.publisher ?? site.settings.title)),
      ("licence", licence),
      ("updated", .optional(page.updated.map { "\($0)" })),
      ("period", .optional(dataset.period)),
      ("frequency", .string(dataset.frequency.rawValue)),
      ("sources", .array(dataset.sources.map(source))),
      ("key", .optional(dataset.key.map { dataset.columns[$0].name })),
      ("columns", .array(dataset.columns.map(column))),
      ("rows", .array(table.rows.map(row))),
    ])
  }

  private var licence: JSONValue {
    .object([
      ("title", .string(dataset.licence.title)), ("url", .string(dataset.licence.url.text)),
    ])
  }

  private func source(_ source: Source) -> JSONValue {
    .object([
      ("title", .string(source.title)), ("url", .optional(source.url?.text)),
      ("date", .optional(source.date.map { "\($0)" })),
    ])
  }

  private func column(_ column: Dataset.Column) -> JSONValue {
    .object([
      ("name", .string(column.name)), ("title", .string(column.title)),
      ("description", .optional(column.description)), ("unit", .optional(column.unit)),
      ("kind", .string(column.kind.rawValue)),
    ])
  }

  private func row(_ row: [DatasetValue]) -> JSONValue {
    .object(zip(dataset.columns, row).map { ($0.name, value($1)) })
  }

  private func value(_ value: DatasetValue) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .number(let number): .number("\(number)")
    case .year(let year): .number(String(year))
    case .date(let date): .string("\(date)")
    case .municipality(let name, let code):
      .object([("name", .string(name)), ("code", .number(String(code)))])
    case .missing: .null
    }
  }
}
