package import TorvDiagnostics

/// Reads `municipalities.csv`; the Danish ones are compared with the register of the 98 municipalities.
package struct MunicipalityParser {
  private let source: SourceFile
  /// The country of the municipalities; nil if the settings that name it can't be read.
  private let country: Country?
  private var diagnostics: [Diagnostic] = []

  /// Returns the municipalities in the order of the file, and all problems with it.
  package static func municipalities(
    from source: SourceFile, country: Country? = .denmark
  ) -> Diagnosed<[Municipality]?> {
    var parser = MunicipalityParser(source: source, country: country)
    let table = CSVReader.read(source).unwrap(into: &parser.diagnostics)
    let municipalities = table.flatMap { parser.municipalities(in: $0) }
    return Diagnosed(municipalities, parser.diagnostics)
  }

  private init(source: SourceFile, country: Country?) {
    self.source = source
    self.country = country
  }

  private mutating func municipalities(in table: CSVTable) -> [Municipality]? {
    guard table.header.map(\.value) == Municipality.columns else {
      let isSemicolons = table.header.count == 1 && table.header[0].value.contains(";")
      report(
        .invalidCSV, "the header is not that of the municipalities", at: source.range(ofLine: 1),
        hint: isSemicolons
          ? "separate the cells with ',' and not with ';'"
          : "write \(Municipality.columns.joined(separator: ","))")
      return nil
    }
    // If a row could not be read, it may be the missing one.
    let isComplete = diagnostics.isEmpty
    let municipalities = table.rows.compactMap { municipality(from: $0) }
    checkCodes(table.rows)
    checkTiles(municipalities, rows: table.rows)
    if isComplete, country == .denmark { checkCompleteness(table.rows) }
    checkNames(municipalities, rows: table.rows)
    var seen: Set<Int> = []
    return municipalities.filter { seen.insert($0.code).inserted }
  }

  private mutating func municipality(from row: [Located<String>]) -> Municipality? {
    let code = number(row[0], name: "code", in: country == .denmark ? 101...999 : 1...999_999_999)
    let population = number(row[4], name: "population", in: 1...10_000_000)
    let populationYear = number(row[5], name: "populationYear", in: 1900...2200)
    let column = number(row[6], name: "tileColumn", in: 1...99)
    let tileRow = number(row[7], name: "tileRow", in: 1...99)
    for (cell, name) in [(row[2], "region"), (row[3], "mainTown")] where cell.value.isEmpty {
      report(.invalidCSV, "\(name) is missing", at: cell.range)
    }
    guard let code, let name = name(in: row, code: code), let slug = Slug(of: name) else {
      return nil
    }
    // A wrong number is an error already; references to the municipality are not wrong because of it.
    return Municipality(
      code: code, name: name, slug: slug, region: row[2].value, mainTown: row[3].value,
      population: population ?? 0, populationYear: populationYear ?? 0,
      tile: Municipality.Tile(column: column ?? 0, row: tileRow ?? 0))
  }

  /// Returns the name of the municipality of the row; that of a Danish one is the register's.
  private mutating func name(in row: [Located<String>], code: Int) -> String? {
    guard country == .denmark else {
      if Slug(of: row[1].value) == nil {
        report(
          .invalidCSV, "name '\(row[1].value)' holds no letter or digit", at: row[1].range,
          hint: "write the municipality's name")
      }
      return row[1].value
    }
    guard let name = MunicipalityRegister.names[code] else {
      report(
        .invalidCSV, "no municipality has the code \(code)", at: row[0].range,
        hint: MunicipalityRegister.names.first { $0.value == row[1].value }
          .map { "write '\($0.key)'" }
          ?? NearMiss.hint(
            for: row[1].value, in: MunicipalityRegister.names.values,
            otherwise: "use Statistics Denmark's codes"))
      return nil
    }
    if row[1].value != name {
      report(
        .invalidCSV, "the municipality with the code \(code) is not '\(row[1].value)'",
        at: row[1].range, hint: "write '\(name)'")
    }
    return name
  }

  private mutating func number(
    _ cell: Located<String>, name: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let number = Int(scalar: cell.value), range.contains(number) else {
      report(
        .invalidCSV,
        "\(name) '\(cell.value)' is not a number from \(range.lowerBound) to \(range.upperBound)",
        at: cell.range, hint: "write digits only")
      return nil
    }
    return number
  }

  private mutating func checkCodes(_ rows: [[Located<String>]]) {
    var seen: Set<Int> = []
    for row in rows {
      guard let code = Int(scalar: row[0].value), !seen.insert(code).inserted else { continue }
      report(
        .duplicateValue, "the code \(code) is used twice", at: row[0].range,
        hint: "remove one of the rows")
    }
  }

  /// Checks that no two municipalities have the same address; equal codes are reported already.
  private mutating func checkNames(_ municipalities: [Municipality], rows: [[Located<String>]]) {
    var owners: [Slug: Municipality] = [:]
    for municipality in municipalities {
      guard let other = owners.updateValue(municipality, forKey: municipality.slug),
        other.code != municipality.code,
        let row = rows.first(where: { Int(scalar: $0[0].value) == municipality.code })
      else { continue }
      report(
        .duplicateValue, "\(municipality.name) has the same address as \(other.name)",
        at: row[1].range, hint: "write the names so that they differ in letters or digits")
    }
  }

  private mutating func checkTiles(_ municipalities: [Municipality], rows: [[Located<String>]]) {
    var owners: [Municipality.Tile: String] = [:]
    for municipality in municipalities
    where municipality.tile.column > 0 && municipality.tile.row > 0 {
      guard let other = owners.updateValue(municipality.name, forKey: municipality.tile),
        other != municipality.name,
        let row = rows.first(where: { $0[1].value == municipality.name })
      else { continue }
      report(
        .duplicateValue, "\(municipality.name) and \(other) lie on the same tile",
        at: row[6].range, hint: "give each municipality a tile of its own")
    }
  }

  /// Checks that each of the 98 has a row; a row whose code can't be read may be any of them.
  private mutating func checkCompleteness(_ rows: [[Located<String>]]) {
    let codes = rows.map { Int(scalar: $0[0].value) }
    guard codes.allSatisfy({ $0.flatMap { MunicipalityRegister.names[$0] } != nil }) else { return }
    let missing = MunicipalityRegister.names.filter { !codes.contains($0.key) }
    guard !missing.isEmpty else { return }
    let names = missing.sorted { $0.key < $1.key }.map { "\($0.value) (\($0.key))" }
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    report(
      .invalidCSV, "\(missing.count) of the 98 municipalities are missing: \(shown)",
      at: source.range(ofLine: 1), hint: "add a row for each")
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: Message, at range: Range<Int>, hint: Message? = nil
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }
}
