import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// CSV files: datasets as spreadsheets save them, and the list of municipalities.
  static let csv = FuzzTarget(
    name: "csv",
    seeds: { corpus in
      let files = corpus.contents(ending: ".csv").flatMap { bytes in
        (0...1).map { ChoosingInput.bytes($0, bytes) }
      }
      let snippets = [
        "navn,tal,andel,aar,dag,kommune\nA,1,0.5,2020,2020-01-02,Vejle\n",
        "navn;tal;andel;aar;dag;kommune\r\nA;1.000;0,5;2020;2.1.2020;Vejle\r\n\"B;\"\"x\";..;;;;\r\n",
        "sep=;\nnavn;tal\nA;12.345\n", "navn\ttal\nA\t1,5\n", "navn,tal\n\"A\nB\",\"1,000\"\n",
      ].map { ChoosingInput.bytes(1, Array($0.utf8)) }
      return files + snippets
    },
    dictionary: [
      ",", ";", "\t", "\"", "\"\"", "\r\n", "\n", "\r", "..", "1.000", "1,000", "1.234,5", "-", "−",
      "\u{A0}", "2026-13-40", "31.12.2025", "Vejle", "sep=;\n", "%", "kr.", "\u{FEFF}", "=1+1",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: 4)
      let source = SourceFile(path: "Content/datasets/tal.csv", bytes: chosen.rest)
      let list = MunicipalityParser.municipalities(from: source)
      try DiagnosticPromises.check(list.diagnostics, in: source)
      try DiagnosticPromises.check(CSVReader.read(source).diagnostics, in: source)
      guard let dataset else { throw BrokenPromise(description: "the dataset's page is not read") }
      let table = DatasetReader.table(of: dataset, from: source, municipalities: ["Vejle": 630])
      try DiagnosticPromises.check(table.diagnostics, in: source)
      let marks: [DecimalMark?] = [nil, nil] + DecimalMark.allCases
      try checkFormat(of: source, mark: marks[chosen.choice], dataset, before: table.value)
    })

  /// Checks that a formatted file needs no more formatting, and that a table that was right has the same rows.
  private static func checkFormat(
    of source: SourceFile, mark: DecimalMark?, _ dataset: Dataset, before: DatasetTable?
  ) throws {
    let result = DatasetFormatter.format(source, as: dataset, decimalMark: mark)
    // Of a file in another encoding, messages show the text that was decoded.
    if String(validating: source.bytes, as: UTF8.self) != nil {
      try DiagnosticPromises.check(result.diagnostics, in: source)
    }
    guard let formatted = result.value else { return }
    let new = SourceFile(path: source.path, bytes: formatted.bytes)
    let again = DatasetFormatter.format(new, as: dataset, decimalMark: mark).value
    try promise(again?.bytes == formatted.bytes, "the formatted file is formatted once more")
    guard let before else { return }
    let after = DatasetReader.table(of: dataset, from: new, municipalities: ["Vejle": 630]).value
    try promise(after?.rows == before.rows, "the formatted file has other rows")
  }

  /// A dataset with a column of each kind.
  private static let dataset: Dataset? = {
    let columns = [
      "navn: text", "tal: integer", "andel: decimal", "aar: year", "dag: date",
      "kommune: municipality",
    ].map { column in
      let parts = column.split(separator: ":").map { $0.filter { $0 != " " } }
      return "  - {name: \(parts[0]), title: \(parts[0]), kind: \(parts[1]), optional: true, "
        + "missing: {\"..\": ukendt}}"
    }
    let front = """
      ---
      title: Tal
      summary: Nogle tal
      published: 2026-01-02
      updated: 2026-01-02
      file: tal.csv
      licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
      frequency: annual
      sources: [{title: Kilde, url: "https://a.dk/"}]
      columns:
      """
    let source = SourceFile(
      path: "Content/datasets/tal.md",
      text: ([front] + columns + ["---", "", "Tekst."]).joined(separator: "\n"))
    guard let slug = Slug(validating: "tal") else { return nil }
    let page = PageParser(labels: .empty).page(
      from: source, id: Page.ID(kind: .dataset, slug: slug))
    guard case .dataset(let dataset) = page.value.page?.content else { return nil }
    return dataset
  }()
}
