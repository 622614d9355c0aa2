package import TorvDiagnostics

/// Reads `municipalities.csv` and holds it against the register of the 98 municipalities.
package struct MunicipalityParser {
  private let source: SourceFile
  private var diagnostics: [Diagnostic] = []

  /// Returns the municipalities in the order of the file, and everything that is wrong with it.
  package static func municipalities(from source: SourceFile) -> Diagnosed<[Municipality]?> {
    var parser = MunicipalityParser(source: source)
    let table = CSVReader.read(source).unwrap(into: &parser.diagnostics)
    let municipalities = table.flatMap { parser.municipalities(in: $0) }
    return Diagnosed(municipalities, parser.diagnostics)
  }

  private init(source: SourceFile) { self.source = source }

  private mutating func municipalities(in table: CSVTable) -> [Municipality]? {
    guard table.header.map(\.value) == Municipality.columns else {
      report(
        .invalidCSV, "the header is not that of the municipalities", at: source.range(ofLine: 1),
        hint: "write \(Municipality.columns.joined(separator: ","))")
      return nil
    }
    let municipalities = table.rows.compactMap { municipality(from: $0) }
    checkCompleteness(municipalities, rows: table.rows)
    return municipalities
  }

  private mutating func municipality(from row: [Located<String>]) -> Municipality? {
    let code = number(row[0], name: "code", in: 101...999)
    let population = number(row[4], name: "population", in: 1...10_000_000)
    let populationYear = number(row[5], name: "populationYear", in: 1900...2200)
    let column = number(row[6], name: "tileColumn", in: 1...99)
    let tileRow = number(row[7], name: "tileRow", in: 1...99)
    for (cell, name) in [(row[2], "region"), (row[3], "mainTown")] where cell.value.isEmpty {
      report(.invalidCSV, "\(name) is missing", at: cell.range)
    }
    guard let code, let population, let populationYear, let column, let tileRow else { return nil }
    guard let name = MunicipalityRegister.names[code] else {
      report(
        .invalidCSV, "no municipality has the code \(code)", at: row[0].range,
        hint: NearMiss.hint(
          for: row[1].value, in: MunicipalityRegister.names.values,
          otherwise: "use Statistics Denmark's codes"))
      return nil
    }
    guard row[1].value == name else {
      report(
        .invalidCSV, "the municipality with the code \(code) is not '\(row[1].value)'",
        at: row[1].range, hint: "write '\(name)'")
      return nil
    }
    guard let slug = Slug(validating: Slug.slug(from: name)) else { return nil }
    return Municipality(
      code: code, name: name, slug: slug, region: row[2].value, mainTown: row[3].value,
      population: population, populationYear: populationYear,
      tile: Municipality.Tile(column: column, row: tileRow))
  }

  private mutating func number(
    _ cell: Located<String>, name: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let number = Int(scalar: cell.value), range.contains(number) else {
      report(
        .invalidCSV, "\(name) '\(cell.value)' is not a number from \(range.lowerBound) on",
        at: cell.range, hint: "write digits only")
      return nil
    }
    return number
  }

  /// Each of the 98 once, and no two on one tile.
  private mutating func checkCompleteness(
    _ municipalities: [Municipality], rows: [[Located<String>]]
  ) {
    var seenCodes: Set<String> = []
    for row in rows where !seenCodes.insert(row[0].value).inserted {
      report(
        .duplicateValue, "the code \(row[0].value) is used twice", at: row[0].range,
        hint: "remove one of the rows")
    }
    var tiles: [Municipality.Tile: String] = [:]
    for municipality in municipalities {
      if let other = tiles.updateValue(municipality.name, forKey: municipality.tile),
        let row = rows.first(where: { $0[1].value == municipality.name }), other != row[1].value
      {
        report(
          .duplicateValue, "\(municipality.name) and \(other) lie on the same tile",
          at: row[6].range, hint: "give each municipality a tile of its own")
      }
    }
    let written = Set(rows.map { $0[0].value })
    let missing = MunicipalityRegister.names.filter { !written.contains(String($0.key)) }
    guard !missing.isEmpty else { return }
    let names = missing.sorted { $0.key < $1.key }.map { "\($0.value) (\($0.key))" }
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    report(
      .invalidCSV, "\(missing.count) of the 98 municipalities are missing: \(shown)",
      at: source.range(ofLine: 1), hint: "add a row for each")
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at range: Range<Int>, hint: String? = nil
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }
}
