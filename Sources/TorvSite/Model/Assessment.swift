package import TorvDiagnostics

/// Statements in groups, which readers agree with more or less; the result is a profile of the groups.
package struct Assessment: Sendable {
  /// The answers to each statement, from the lowest, which counts 0, to the highest.
  package let scale: [String]
  package let groups: [Group]
  /// What a result means, from the lowest on; the first begins at 0.
  package let bands: [Band]

  /// Statements about the same, and what helps where it is weak.
  package struct Group: Sendable {
    package let id: Located<Slug>
    package let title: String
    package let text: String?
    package let statements: [Located<String>]
    package let advice: String
    package let pages: NamedPages
  }

  /// What results mean from a share of the most possible on, in per cent.
  package struct Band: Sendable {
    package let from: Located<Int>
    package let title: String
    package let text: String
  }

  /// The number of statements.
  package var count: Int { groups.reduce(0) { $0 + $1.statements.count } }
}

extension Assessment: PageDefinition {
  static let folder = "assessments"
  static let pathComponent = "selvtest"
  static let listOrder = ListOrder.title
  static let hasFacets = true
  /// An assessment leads to what other pages know, and would count it twice.
  static let isKnowledge = false

  static let scale = Field<String>.required(
    "scale", "Svarene på hvert udsagn, fra det laveste til det højeste",
    example: "[Nej, Delvist, Ja]"
  ).listed()
  static let groups = Field<[Group]>.required("groups", "Udsagnene i grupper, mindst 2")
  static let bands = Field<[Band]>.required(
    "bands", "Hvad resultatet betyder, fra det laveste til det højeste")

  package static let fields: [FieldDeclaration] = .of(scale, groups, bands)

  package init?(from fields: inout FieldReader) {
    scale = fields.values(Self.scale)
    if !(2...7).contains(scale.count), !scale.isEmpty, let range = fields.range(of: Self.scale) {
      fields.report(
        .invalidValue, "scale has \(scale.count) answers and must have between 2 and 7", at: range)
    }
    groups = fields[Self.groups]
    bands = fields[Self.bands]
    reportRepetitions(in: &fields)
    reportWrongOrder(in: &fields)
  }

  private func reportRepetitions(in fields: inout FieldReader) {
    var ids: Set<Slug> = []
    for id in groups.map(\.id) where !ids.insert(id.value).inserted {
      fields.report(
        .duplicateValue, "the id '\(id.value)' stands twice", at: id.range,
        hint: "give each group an id of its own")
    }
    var statements: Set<String> = []
    for group in groups {
      for statement in group.statements where !statements.insert(statement.value).inserted {
        fields.report(
          .duplicateValue, "the statement stands in two groups", at: statement.range,
          hint: "remove one of them")
      }
    }
  }

  private func reportWrongOrder(in fields: inout FieldReader) {
    if let first = bands.first, first.from.value != 0 {
      fields.report(
        .invalidValue, "the first band begins at \(first.from.value), so lower results have none",
        at: first.from.range, hint: "write '\(0)'")
    }
    for (lower, higher) in zip(bands, bands.dropFirst())
    where lower.from.value >= higher.from.value {
      fields.report(
        .invalidValue,
        "the band begins at \(higher.from.value), and the one before it at \(lower.from.value)",
        at: higher.from.range, hint: "write the bands from the lowest to the highest")
    }
  }
}

extension Assessment.Group: FieldGroup {
  static let id = Field<Slug>.required("id", "Gruppens korte navn", example: "TODO: parterne")
  static let title = Field<String>.required("title", "Gruppens overskrift", example: "TODO")
  static let text = Field<String>.optional(
    "text", "Hvad gruppen handler om, i en sætning", example: "Hvem er med?"
  ).prose()
  static let statements = Field<String>.required(
    "statements", "Udsagnene, som læseren er mere eller mindre enig i", example: "[TODO]"
  ).listed()
  static let advice = Field<String>.required(
    "advice", "Hvad man gør, når det er her, det halter", example: "TODO"
  ).prose()

  package static let fields: [FieldDeclaration] =
    .of(id, title, text, statements, advice) + NamedPages.suggestedFields

  package init?(from fields: inout FieldReader) {
    let id = fields.located(Self.id)
    title = fields[Self.title] ?? ""
    text = fields[Self.text]
    statements = fields[Self.statements]
    advice = fields[Self.advice] ?? ""
    pages = NamedPages(from: &fields)
    guard let id else { return nil }
    self.id = id
    pages.reportIfEmpty("group '\(id.value)'", at: id.range, in: &fields)
  }
}

extension Assessment.Band: FieldGroup {
  static let from = Field<Int>.required(
    "from", "Den procent, som det gælder fra; det første fra 0", example: "0"
  ).within(0...100)
  static let title = Field<String>.required("title", "Resultatet i få ord", example: "TODO")
  static let text = Field<String>.required("text", "Hvad det betyder", example: "TODO").prose()

  package static let fields: [FieldDeclaration] = .of(from, title, text)

  package init?(from fields: inout FieldReader) {
    let from = fields.located(Self.from)
    let title = fields[Self.title]
    let text = fields[Self.text]
    guard let from, let title, let text else { return nil }
    self.from = from
    self.title = title
    self.text = text
  }
}
