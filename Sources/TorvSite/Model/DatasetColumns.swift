import TorvDiagnostics

/// The declared columns, while a dataset's fields are read.
///
/// A column with a mistake keeps its name, so that a reference to it is not reported as a second mistake.
struct DatasetColumns {
  private let entries: [Entry]

  /// A declared column, which may have mistakes.
  struct Entry: FieldGroup {
    let name: Located<String>?
    let column: Dataset.Column?

    static let name = Field<String>.required(
      "name", "Navnet i filens første række", example: "TODO: municipality"
    ).sameInAllLanguages()

    static let fields: [FieldDeclaration] = .of(name) + Dataset.Column.fields

    init?(from fields: inout FieldReader) {
      name = fields.located(Self.name)
      column = Dataset.Column(named: name?.value, from: &fields)
    }
  }

  /// The kinds of column that a field may name.
  enum Demand {
    case any, municipality, numeric, year
    /// The name of something that has a row for each year: a municipality, or a text such as a town.
    case name

    func isMet(by kind: Dataset.Column.Kind) -> Bool {
      switch self {
      case .any: true
      case .municipality: kind == .municipality
      case .numeric: kind.isNumeric
      case .year: kind == .year
      case .name: kind == .municipality || kind == .text
      }
    }

    var kinds: Message {
      switch self {
      case .any: "any kind"
      case .municipality: "kind municipality"
      case .numeric: "kind integer or decimal"
      case .year: "kind year"
      case .name: "kind municipality or text"
      }
    }
  }

  init(from fields: inout FieldReader) {
    entries = fields[Dataset.columns]
    var names: Set<String> = []
    for name in entries.compactMap(\.name) where !names.insert(name.value).inserted {
      fields.report(
        .duplicateValue, "the column '\(name.value)' is declared twice", at: name.range,
        hint: "remove one of them")
    }
  }

  /// All columns; nil if there are none or one has a mistake.
  var all: [Dataset.Column]? {
    let columns = entries.compactMap(\.column)
    return columns.isEmpty || columns.count < entries.count ? nil : columns
  }

  /// Returns the index of the column that the field names; nil if the field is absent or names none (then reported).
  func index(
    of field: Field<String>, mustBe demand: Demand, in fields: inout FieldReader
  ) -> Int? {
    index(fields.located(field), in: field, mustBe: demand, &fields)
  }

  /// Returns the index of the column with the name that stands in a field; nil if there is none (then reported).
  func index(
    _ name: Located<String>?, in field: Field<String>, mustBe demand: Demand,
    _ fields: inout FieldReader
  ) -> Int? {
    guard let name else { return nil }
    guard let index = entries.firstIndex(where: { $0.name?.value == name.value }) else {
      let names = entries.compactMap(\.name?.value)
      // If a column's name can't be read, it may be the one that is meant.
      if names.count == entries.count, !entries.isEmpty {
        fields.report(
          .unknownReference, "\(field.name) '\(name.value)' is not the name of a column",
          at: name.range,
          hint: NearMiss.hint(
            for: name.value, in: names, otherwise: "use one of: \(names.joined(separator: ", "))"))
      }
      return nil
    }
    if let kind = entries[index].column?.kind, !demand.isMet(by: kind) {
      fields.report(
        .invalidValue,
        "\(field.name) '\(name.value)' is a column of kind \(kind.rawValue) and must be of \(demand.kinds)",
        at: name.range, hint: "name another column, or mend its kind")
    }
    return index
  }
}
