import TorvDiagnostics

extension Dataset {
  /// A column of the file, and what readers must know about it.
  package struct Column: Hashable, Sendable {
    /// The column's name in the first row of the file.
    package let name: String
    package let title: String
    package let description: String?
    package let unit: String?
    package let kind: Kind
    /// Whether cells may be empty.
    package let isOptional: Bool
    /// The marks that stand for a missing value, each with its reason.
    package let missing: [Mark]
    /// The direction in which figures get better; nil if neither direction is better.
    package let better: Direction?

    /// A mark for a missing value, such as Statistics Denmark's `..`.
    package struct Mark: Hashable, Sendable {
      /// The text of the cell; empty if an empty cell is the mark.
      package let text: String
      /// The reason why there is no value, as shown to readers.
      package let reason: String
    }

    /// The direction in which figures get better.
    package enum Direction: String, EnumeratedValue {
      case up, down

      package static let danishNames: KeyValuePairs<String, Self> = [
        "høje tal er bedst": .up, "op": .up, "opad": .up, "høj": .up, "højere": .up, "højest": .up,
        "flere": .up,
        "lave tal er bedst": .down, "ned": .down, "nedad": .down, "lav": .down, "lavere": .down,
        "lavest": .down,
        "færre": .down,
      ]
    }

    /// The kind of value in the column's cells.
    package enum Kind: String, EnumeratedValue {
      case text, integer, decimal, year, date, municipality

      package static let danishNames: KeyValuePairs<String, Self> = [
        "tekst": .text, "heltal": .integer, "tal": .integer,
        "decimaltal": .decimal, "kommatal": .decimal, "år": .year,
        "årstal": .year, "dato": .date, "kommune": .municipality,
      ]
      /// Whether cells are figures that can be compared, drawn and ranked.
      package var isNumeric: Bool {
        switch self {
        case .integer, .decimal: true
        case .text, .year, .date, .municipality: false
        }
      }
    }
  }
}

extension Dataset.Column {
  static let title = Field<String>.required(
    "title", "Kolonnens overskrift på siden", example: "TODO")
  static let description = Field<String>.optional(
    "description", "Hvad der står i kolonnen", example: "Kommunens navn"
  ).prose()
  static let unit = Field<String>.optional("unit", "Enheden", example: "indbyggere")
  static let kind = Field<Kind>.required(
    "kind", "text, integer, decimal, year, date eller municipality", example: "TODO: municipality")
  static let optional = Field<Bool>.optional(
    "optional", "true, når celler må være tomme", example: "true")
  static let missing = Field<Explanations>.optional(
    "missing", "Mærker for manglende tal, og hvad de betyder", example: "{\"..\": oplyses ikke}")
  static let better = Field<Direction>.optional(
    "better", "up, når høje tal er gode, og down, når lave tal er det", example: "up")

  /// The fields of a column besides its name.
  static let fields: [FieldDeclaration] = .of(
    title, description, unit, kind, optional, missing, better)

  init?(named name: String?, from fields: inout FieldReader) {
    let title = fields[Self.title]
    description = fields[Self.description]
    unit = fields[Self.unit]
    let kind = fields[Self.kind]
    isOptional = fields[Self.optional] ?? false
    let better = fields.located(Self.better)
    self.better = better?.value
    missing = Self.marks(of: kind, from: &fields)
    if let better, let kind, !kind.isNumeric {
      fields.report(
        .invalidValue, "better stands at a column of kind \(kind.rawValue), which has no figures",
        at: better.range, hint: "remove it, or mend the kind")
    }
    guard let name, let title, let kind else { return nil }
    self.name = name
    self.title = title
    self.kind = kind
  }

  /// Returns the reason why a cell has no value; nil if the cell holds none of the column's marks.
  func reason(forMissing cell: String) -> String? {
    guard !missing.isEmpty else { return nil }
    let text = cell.trimmed(\.isWhitespace)
    return missing.first { $0.text == text }?.reason
  }

  /// Returns whether statistics commonly use the text for a missing value: `..`, `-`, `n/a`.
  static func isUsualMark(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["n/a", "na", "n.a.", "nan", "null", "i.o.", "x"].contains(text)
      || (1...3).contains(text.count) && text.allSatisfy { ".-–—…·•*:".contains($0) }
  }

  private static func marks(of kind: Kind?, from fields: inout FieldReader) -> [Mark] {
    let explanations = fields[Self.missing]?.entries ?? []
    return explanations.compactMap { mark, reason in
      guard kind?.holds(mark.value) != true else {
        fields.report(
          .invalidValue, "the mark '\(mark.value)' is itself a value of the column", at: mark.range,
          hint: "choose a mark that is none, such as '..'")
        return nil
      }
      return Mark(text: mark.value, reason: reason)
    }
  }
}

extension Dataset.Column.Kind {
  /// Returns whether the text has the form of a value of the kind.
  fileprivate func holds(_ text: String) -> Bool {
    switch self {
    case .text, .municipality: false
    case .integer, .decimal: DecimalNumber(scalar: text) != nil
    case .year, .date: PartialDate(scalar: text) != nil
    }
  }
}
