import TorvDiagnostics

/// The contents of `membership.yml`: the fees of the members and the budget of the centre.
package struct MembershipFinances: Sendable {
  /// Whether the figures are only an example; every page that shows them says so.
  package let isExample: Bool
  /// A note on the figures as a whole.
  package let note: String?
  /// How the fee is divided for members who join or leave within a year.
  package let proRata: ProRata
  /// The scales of all years in the order of the file, those of a category in order of time.
  package let fees: [FeeScale]
  /// From the first year to the last.
  package let budget: [BudgetYear]
  package let sources: [Source]

  /// The years that fees and budgets can name.
  package static let years = 2000...2199

  /// The fee of a member for a whole year, if it can be determined.
  package enum Fee: Sendable {
    case known(FeeScale.Band)
    /// The fee depends on the member's size, which is not known.
    case unknownSize
    /// The member's category has no fees in the year: they all begin later.
    case noScale
  }

  /// Returns the fee of a member for the whole of a year, whether or not the membership is in force all of it.
  ///
  /// What the member owes is ``proRata``'s part of it: ``FeeList`` has that for all members of a site.
  package func fee(of member: Member, in year: Int) -> Fee {
    guard let scale = scale(of: member.category, in: year) else { return .noScale }
    return scale.band(ofSize: member.size).map(Fee.known) ?? .unknownSize
  }

  /// Returns the scale of a category in a year; nil if it has none yet.
  package func scale(of category: Slug, in year: Int) -> FeeScale? {
    fees.last { $0.category.slug == category && $0.from?.value ?? .min <= year }
  }

  /// Returns whether the fees of a category differ by year.
  package func hasSeveralScales(of category: Slug) -> Bool {
    fees.count { $0.category.slug == category } > 1
  }

  /// Returns the scales of a year, one for each category that has fees in it, in the order of ``categories``.
  package func scales(in year: Int) -> [FeeScale] {
    categories.compactMap { scale(of: $0.slug, in: year) }
  }

  /// Returns the years after a given one in which new scales begin, with those that do, in order of time.
  package func laterScales(than year: Int) -> [(year: Int, scales: [FeeScale])] {
    let years = Set(fees.compactMap { $0.from?.value }).filter { $0 > year }.sorted()
    return years.map { first in (first, fees.filter { $0.from?.value == first }) }
  }

  /// The categories that members can have, each once, in the order of the file.
  package var categories: [MemberCategory] {
    var slugs: Set<Slug> = []
    return fees.map(\.category).filter { slugs.insert($0.slug).inserted }
  }

  /// The sources that give money in at least one of the years.
  package var incomeSources: [IncomeSource] {
    IncomeSource.allCases.filter { source in
      budget.contains { year in year.income.contains { $0.source.value == source } }
    }
  }
}

extension MembershipFinances: FieldGroup {
  static let example = Field<Bool>.optional(
    "example", "true, så længe tallene kun er et eksempel", example: "true")
  static let note = Field<String>.optional("note", "Hvad der skal siges om tallene", example: "…")
    .prose()
  static let proRata = Field<ProRata>.optional(
    "proRata",
    "Hvad den betaler, der kun er medlem en del af året: month for hver måned, day for hver dag, none for hele året",
    example: "month")
  static let fees = Field<[FeeScale]>.required(
    "fees", "Kontingentet, hver kategori én gang for hvert år, satserne ændres")
  static let budget = Field<[BudgetYear]>.required("budget", "Budgettet år for år")
  static let sources = Field<[Source]>.optional("sources", "Kilder, som tallene er lavet efter")

  /// The fields of `membership.yml`.
  package static let fields: [FieldDeclaration] = .of(
    example, note, proRata, fees, budget, sources)

  /// Reads the file's fields; what is missing or wrong is reported and left out.
  package init(from fields: inout FieldReader) {
    isExample = fields[Self.example] ?? false
    note = fields[Self.note]
    proRata = fields[Self.proRata] ?? .wholeYear
    fees = Self.fees(from: &fields)
    budget = Self.budget(from: &fields)
    sources = fields[Self.sources]
  }

  /// Reads the scales; each takes the name of its category from the first one.
  private static func fees(from fields: inout FieldReader) -> [FeeScale] {
    var earlier: [Slug: [FeeScale]] = [:]
    return fields[Self.fees].compactMap { scale in
      let before = earlier[scale.category.slug] ?? []
      guard scale.check(after: before, in: &fields) else { return nil }
      var scale = scale
      if let first = before.first { scale.category = first.category }
      earlier[scale.category.slug] = before + [scale]
      return scale
    }
  }

  private static func budget(from fields: inout FieldReader) -> [BudgetYear] {
    let budget = fields[Self.budget]
    for (earlier, later) in zip(budget, budget.dropFirst()) {
      let (first, second) = (earlier.year.value, later.year.value)
      if first == second {
        fields.report(
          .duplicateValue, "the year \(second) stands twice", at: later.year.range,
          hint: "gather its amounts in one place")
      } else if second < first {
        fields.report(
          .conflictingFields, "the year \(second) stands after \(first)", at: later.year.range,
          hint: "put the years in order of time")
      }
    }
    return budget
  }
}
