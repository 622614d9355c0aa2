import TorvDiagnostics

extension DatasetReader {
  /// Checks that each municipality has only one row; in a series, that each key has one row for each year, and always
  /// lies in the same municipality.
  mutating func checkKeys(of rows: [[Located<String>]], at positions: [Int?]) {
    guard let key = dataset.key, let position = positions[key] else { return }
    if let series = dataset.series {
      guard let year = positions[series] else { return }
      checkYears(of: rows, (position, dataset.columns[key]), (year, dataset.columns[series]))
      if let place = dataset.place, place != key, let place = positions[place] {
        checkPlaces(of: rows, key: position, place: place)
      }
    } else {
      var lines: [String: Int] = [:]
      for row in rows where !row[position].value.isEmpty {
        let cell = row[position]
        guard let first = lines.insertedLine(line(of: cell), for: cell.value) else { continue }
        report(
          .duplicateValue, "'\(cell.value)' has a row already, in line \(first)", at: cell.range,
          hint: duplicateHint)
      }
    }
  }

  /// What an editor with two rows of a municipality most likely wants.
  private var duplicateHint: Message {
    guard let year = dataset.columns.first(where: { $0.kind == .year }) else {
      return "remove one of the rows, or take 'key' out of the page"
    }
    return "if there is a row for each year, name the column of years: 'series: \(year.name)'"
  }

  /// Takes the positions of the two columns in the file, with their declarations.
  private mutating func checkYears(
    of rows: [[Located<String>]], _ key: (position: Int, column: Dataset.Column),
    _ year: (position: Int, column: Dataset.Column)
  ) {
    var lines: [[String]: Int] = [:]
    for row in rows {
      let (name, time) = (row[key.position], row[year.position])
      for (cell, column) in [(name, key.column), (time, year.column)]
      where column.allowsMissing(cell.value) {
        report(
          .invalidCSV, "a row of a series lacks '\(column.name)'", at: cell.range,
          hint: "fill in the cell, or remove the row")
      }
      guard !name.value.isEmpty, !time.value.isEmpty,
        let first = lines.insertedLine(line(of: name), for: [name.value, time.value])
      else { continue }
      report(
        .duplicateValue, "'\(name.value)' has a row for \(time.value) already, in line \(first)",
        at: time.range, hint: "remove one of the rows, or mend the year")
    }
  }

  private mutating func checkPlaces(of rows: [[Located<String>]], key: Int, place: Int) {
    var places: [String: (name: String, line: Int)] = [:]
    for row in rows where !row[key].value.isEmpty {
      let (name, cell) = (row[key].value, row[place])
      guard let first = places[name] else {
        places[name] = (cell.value, line(of: cell))
        continue
      }
      guard first.name != cell.value else { continue }
      report(
        .invalidCSV,
        "'\(name)' lies in '\(cell.value)' here and in '\(first.name)' in line \(first.line)",
        at: cell.range, hint: "mend one of them, or give the two places names of their own")
    }
  }

  private func line(of cell: Located<String>) -> Int {
    source.line(ofByte: cell.range.lowerBound)
  }
}

extension Dictionary where Value == Int {
  /// Returns the line that is already there for a key; nil if there was none, and the given one now is.
  fileprivate mutating func insertedLine(_ line: Int, for key: Key) -> Int? {
    if let first = self[key] { return first }
    self[key] = line
    return nil
  }
}

extension Dataset.Column {
  /// Returns whether a cell has no value, and the column allows that.
  fileprivate func allowsMissing(_ cell: String) -> Bool {
    reason(forMissing: cell) != nil || isOptional && cell.allSatisfy(\.isWhitespace)
  }
}
