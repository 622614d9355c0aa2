import TorvDiagnostics
import TorvSite

/// Describes a dataset's CSV file to programs: each column's contents, unit and marks for missing values.
///
/// It uses the W3C's Metadata Vocabulary for Tabular Data. Its address is the CSV file's plus `-metadata.json`, where
/// such programs look for it.
struct DatasetMetadata {
  private let source: PublishedDataset
  private let dataset: Dataset
  private let strings: Strings

  init(_ source: PublishedDataset, _ strings: Strings) {
    self.source = source
    dataset = source.dataset
    self.strings = strings
  }

  var file: OutputFile {
    source.file(document, at: SitePaths.metadata(ofDataset: source.page.id.slug), levels: 3)
  }

  private var document: JSONValue {
    .object([
      "@context": .list([
        .text("http://www.w3.org/ns/csvw"), .object(["@language": .text(strings(.languageCode))]),
      ]),
      "url": .text(ContentPath.addingPercentEncoding(dataset.file.value)),
      "dc:title": .text(source.page.title),
      "dc:description": .text(source.page.summary),
      "dc:publisher": .text(source.publisher),
      "dc:license": .object(["@id": .text(dataset.licence.url.text)]),
      "dc:modified": source.page.updated.map {
        .object(["@value": .text("\($0)"), "@type": .text("xsd:date")])
      },
      "tableSchema": .object([
        "columns": .list(dataset.columns.enumerated().map(column)),
        "primaryKey": primaryKey,
      ]),
    ])
  }

  /// The column, or the columns in a series, that no two rows agree in.
  private var primaryKey: JSONValue? {
    guard let key = dataset.key.map({ Self.name(of: dataset.columns[$0]) }) else { return nil }
    guard let series = dataset.series else { return .text(key) }
    return .texts([key, Self.name(of: dataset.columns[series])])
  }

  private func column(_ number: Int, _ column: Dataset.Column) -> JSONValue {
    let marks = column.missing.map(\.text)
    return .object([
      "name": .text(Self.name(of: column)),
      // The first title is the one in the file.
      "titles": .texts(column.name == column.title ? [column.name] : [column.name, column.title]),
      "dc:description": description(of: column).map { .text($0) },
      "schema:unitText": column.unit.map { .text($0) },
      "datatype": .text(datatype(of: column, number)),
      "required": .boolean(!column.isOptional && column.missing.isEmpty),
      // Without this property, only empty cells count as missing values.
      "null": marks.isEmpty ? nil : .texts(marks.contains("") ? marks : [""] + marks),
    ])
  }

  /// Returns a column's name with all characters but ASCII letters, digits, `_` and `.` percent-encoded (RFC 6570).
  private static func name(of column: Dataset.Column) -> String {
    ContentPath.addingPercentEncoding(column.name, keeping: "_.")
  }

  /// Returns a column's description, with the reasons for its missing values.
  private func description(of column: Dataset.Column) -> String? {
    let marks = column.missing.map { "»\($0.text)«: \($0.reason)." }
    let parts = (column.description.map { [$0] } ?? []) + marks
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Returns the XML Schema type that all cells of a column share.
  private func datatype(of column: Dataset.Column, _ number: Int) -> String {
    switch column.kind {
    case .text, .municipality: "string"
    case .integer: "integer"
    case .decimal: "decimal"
    case .year: "gYear"
    case .date:
      switch Set(source.table.rows.compactMap { $0[number].datatype }) {
      case ["date"]: "date"
      case ["gYearMonth"]: "gYearMonth"
      case ["gYear"]: "gYear"
      default: "string"
      }
    }
  }
}

extension DatasetValue {
  /// The XML Schema type that fits a date's precision; nil if the value is not a date.
  fileprivate var datatype: String? {
    guard case .date(let date) = self else { return nil }
    return switch date {
    case .year: "gYear"
    case .month: "gYearMonth"
    case .day: "date"
    }
  }
}
