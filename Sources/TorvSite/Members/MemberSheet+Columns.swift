import TorvDiagnostics

extension MemberSheet {
  /// Decides what each column holds; a column that is not read is reported.
  mutating func matchColumns(_ choices: [Choice], into diagnostics: inout [Diagnostic]) {
    var report = DiagnosticReport()
    choose(choices, into: &report)
    chosen = Set(choices.map(\.field))
    let taken = Set(columns.map(\.index))
    var derived: [String] = []
    for index in header.indices where !taken.contains(index) {
      let name = header[index]
      switch ColumnMeaning(of: name.value) {
      case .field(let field, _) where chosen.contains(field):
        report.addWarning(.notChosen(name, as: field, in: source))
      case .field(let field, let basis): add(field, basis, index, into: &report)
      case .derived: derived.append(name.value)
      case .unknown: reportUnknown(index, into: &report)
      }
    }
    diagnostics += report.finished()
    columns.sort { $0.index < $1.index }
    if !columns.isEmpty {
      let pairs = columns.map { "\($0.header.value) → \($0.field.name)" }
      notes.append("columns: \(pairs.joined(separator: ", "))")
    }
    if !derived.isEmpty {
      notes.append("not read, since Torv reckons it: \(derived.joined(separator: ", "))")
    }
    for column in columns {
      guard let basis = column.basis else { continue }
      notes.append(
        "'\(column.header.value)' counts for the categories whose size is '\(basis.rawValue)'")
    }
    let names = [Self.slug.name, CommonFields.title.name]
    guard !names.contains(where: { holds($0) || chosen.contains($0) }) else { return }
    diagnostics.append(.noColumn(of: CommonFields.title.name, in: self))
  }

  private mutating func choose(_ choices: [Choice], into report: inout DiagnosticReport) {
    for choice in choices {
      let index =
        header.firstIndex { $0.value == choice.header }
        ?? header.firstIndex { DanishReading.key($0.value) == DanishReading.key(choice.header) }
      guard let index else {
        report.add(.noColumn(named: choice, in: self))
        continue
      }
      add(choice.field, nil, index, into: &report)
    }
  }

  private mutating func add(
    _ name: String, _ basis: FeeBasis?, _ index: Int, into report: inout DiagnosticReport
  ) {
    guard let field = Self.fields.first(where: { $0.name == name }) else { return }
    let column = Column(field: field, index: index, basis: basis, header: header[index])
    // Sizes may stand in a column for each unit.
    let other = columns.first {
      $0.field.name == name && ($0.basis == nil || basis == nil || $0.basis == basis)
    }
    if let other {
      report.add(.second(column, after: other, in: source))
    } else {
      columns.append(column)
    }
  }

  /// Reports a column that holds no field, unless all of it is empty.
  private func reportUnknown(_ index: Int, into report: inout DiagnosticReport) {
    let name = header[index]
    guard name.value.isEmpty else {
      report.addWarning(.unknownColumn(name, in: source))
      return
    }
    guard let cell = rows.lazy.map({ $0[index] }).first(where: { !$0.value.onOneLine.isEmpty })
    else { return }
    report.addWarning(
      .warning(
        .unknownField, "the column of this cell has no name and is not read",
        at: source.place(cell.range), hint: "give it a name in the first row"))
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(
    _ name: Located<String>, in source: SourceFile
  ) -> Diagnostic {
    let near = FieldDeclaration.near(to: name.value, among: MemberSheet.fields)
    return .warning(
      .unknownField, "the column '\(name.value)' is not read, since no field is called that",
      at: source.place(name.range),
      hint:
        "write '--map \(near ?? "…")=\(name.value)' with the field that it holds; without one, nothing need be done"
    )
  }

  fileprivate static func notChosen(
    _ name: Located<String>, as field: String, in source: SourceFile
  ) -> Diagnostic {
    .warning(
      .unknownField,
      "the column '\(name.value)' is not read, since another one was named for \(field)",
      at: source.place(name.range), hint: "name it with --map if it holds another field")
  }

  fileprivate static func second(
    _ column: MemberSheet.Column, after other: MemberSheet.Column, in source: SourceFile
  ) -> Diagnostic {
    let (field, name) = (column.field.name, column.header.value)
    return .error(
      .duplicateValue, "'\(other.header.value)' and '\(name)' both hold \(field)",
      at: source.place(column.header.range),
      hint: "write '--map \(field)=…' with the one to be read")
  }

  fileprivate static func noColumn(
    named choice: MemberSheet.Choice, in sheet: MemberSheet
  ) -> Diagnostic {
    let names = sheet.header.map(\.value)
    return .error(
      .missingField, "no column is called '\(choice.header)'", at: sheet.placeOfHeader,
      hint: NearMiss.hint(
        for: choice.header, in: names,
        otherwise: "use one of: \(names.joined(separator: ", "))"))
  }

  /// The error that a column is missing.
  static func noColumn(of field: String, in sheet: MemberSheet) -> Diagnostic {
    .error(
      .missingField, "no column holds \(field)", at: sheet.placeOfHeader,
      hint: "write '--map \(field)=…' with the name of the one that does")
  }
}

extension MemberSheet {
  /// The first row.
  var placeOfHeader: SourceLocation {
    let start = header.first?.range.lowerBound ?? 0
    return source.place(start..<(header.last?.range.upperBound ?? start))
  }
}
