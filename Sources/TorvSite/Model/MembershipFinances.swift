import TorvDiagnostics

/// The contents of `membership.yml`: the fees of the members and the budget of the centre.
package struct MembershipFinances: Sendable {
  /// Whether the figures are only an example; every page that shows them says so.
  package let isExample: Bool
  /// A note on the figures as a whole.
  package let note: String?
  /// One for each category, in the order of the file.
  package let fees: [FeeScale]
  /// From the first year to the last.
  package let budget: [BudgetYear]
  package let sources: [Source]

  /// The fee of a member, if it can be determined.
  package enum Fee: Sendable {
    case known(FeeScale.Band)
    /// The fee depends on the member's size, which is not known.
    case unknownSize
  }

  /// Returns the yearly fee of a member.
  package func fee(of member: Member) -> Fee {
    let scale = fees.first { $0.category.slug == member.category }
    return scale?.band(ofSize: member.size).map(Fee.known) ?? .unknownSize
  }

  /// The categories that members can have.
  package var categories: [MemberCategory] { fees.map(\.category) }

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
  static let fees = Field<[FeeScale]>.required("fees", "Kontingentet, hver kategori én gang")
  static let budget = Field<[BudgetYear]>.required("budget", "Budgettet år for år")
  static let sources = Field<[Source]>.optional("sources", "Kilder, som tallene er lavet efter")

  /// The fields of `membership.yml`.
  package static let fields: [FieldDeclaration] = .of(example, note, fees, budget, sources)

  /// Reads the file's fields; what is missing or wrong is reported and left out.
  package init(from fields: inout FieldReader) {
    isExample = fields[Self.example] ?? false
    note = fields[Self.note]
    fees = Self.fees(from: &fields)
    budget = Self.budget(from: &fields)
    sources = fields[Self.sources]
  }

  private static func fees(from fields: inout FieldReader) -> [FeeScale] {
    var slugs: Set<Slug> = []
    return fields[Self.fees].filter { scale in
      guard slugs.insert(scale.category.slug).inserted else {
        fields.report(
          .duplicateValue, "the category '\(scale.category.slug)' stands twice", at: scale.range,
          hint: "gather its bands in one place")
        return false
      }
      return true
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
