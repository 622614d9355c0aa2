import TorvDiagnostics
import TorvSite

/// Writes a dataset as JSON (RFC 8259): its description, its columns, and its rows with numbers as numbers.
struct DatasetJSON {
  private let source: PublishedDataset
  private let dataset: Dataset

  init(_ source: PublishedDataset) {
    self.source = source
    dataset = source.dataset
  }

  var file: OutputFile {
    source.file(document, at: SitePaths.json(ofDataset: source.page.id.slug), levels: 2)
  }

  private var document: JSONValue {
    .object([
      ("title", .text(source.page.title)),
      ("description", .text(source.page.summary)),
      ("url", .text(source.site.absoluteURL(source.site.relations[source.index].path))),
      ("publisher", .text(source.publisher)),
      ("licence", licence),
      ("updated", .optional(source.page.updated.map { "\($0)" })),
      ("period", .optional(dataset.period)),
      ("frequency", .text(dataset.frequency.rawValue)),
      ("sources", .list(dataset.sources.map(reference))),
      ("key", .optional(dataset.key.map { dataset.columns[$0].name })),
      ("series", .optional(dataset.series.map { dataset.columns[$0].name })),
      ("columns", .list(dataset.columns.map(column))),
      ("rows", .list(source.table.rows.map(row))),
      ("missing", .list(source.table.rows.enumerated().flatMap(reasons))),
    ])
  }

  private var licence: JSONValue {
    .object([
      ("title", .text(dataset.licence.title)), ("url", .text(dataset.licence.url.text)),
    ])
  }

  private func reference(_ source: Source) -> JSONValue {
    .object([
      ("title", .text(source.title)), ("url", .optional(source.url?.text)),
      ("date", .optional(source.date.map { "\($0)" })),
    ]).adding(.object(["archived": source.archived.map { .text($0.text) }]))
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
