package import TorvDiagnostics

/// The budget of a year: its income and its costs, which have the same total.
package struct BudgetYear: Sendable {
  package let year: Located<Int>
  package let income: [Income]
  package let costs: [Cost]
  /// The total of the income, which is also the total of the costs.
  package let total: DecimalNumber

  /// The income from one source.
  package struct Income: Sendable {
    package let source: Located<IncomeSource>
    package let amount: DecimalNumber
    package let note: String?
  }

  /// One item of the costs.
  package struct Cost: Sendable {
    package let title: String
    package let amount: DecimalNumber
    package let note: String?
  }

  /// Returns the income from a source in the year.
  package func amount(from source: IncomeSource) -> DecimalNumber {
    income.first { $0.source.value == source }?.amount ?? DecimalNumber(0)
  }

  /// The share of each source in the income, in whole per cent; the shares add up to 100.
  package var shares: [IncomeSource: Int] {
    let sources = IncomeSource.allCases
    let shares = Shares.percentages(of: sources.map(amount(from:)))
    return Dictionary(uniqueKeysWithValues: zip(sources, shares))
  }
}

/// A source of the centre's income.
package enum IncomeSource: String, EnumeratedValue {
  case members = "medlemmer"
  case state = "stat"
  case courses = "kurser"
  case advice = "raadgivning"
  case projects = "projekter"

  package static let danishNames: KeyValuePairs<String, Self> = [
    "medlemmer": .members, "stat": .state, "kurser": .courses, "rådgivning": .advice,
    "projekter": .projects, "members": .members, "kontingent": .members, "staten": .state,
    "state": .state, "kursus": .courses, "courses": .courses,
    "advice": .advice, "projekt": .projects, "projects": .projects,
  ]
}

extension BudgetYear: FieldGroup {
  static let year = Field<Int>.required("year", "Året", example: "2027").within(
    MembershipFinances.years)
  static let income = Field<[Income]>.required(
    "income", "Indtægterne, hver kilde højst én gang")
  static let costs = Field<[Cost]>.required("costs", "Udgifterne")

  package static let fields: [FieldDeclaration] = .of(year, income, costs)

  package init?(from fields: inout FieldReader) {
    let year = fields.located(Self.year)
    let problems = fields.problems.count
    income = fields[Self.income]
    costs = fields[Self.costs]
    // An amount that could not be read would be missing from the sum.
    let isRead =
      fields.problems.count == problems && fields.holds(Self.income) && fields.holds(Self.costs)
    Self.checkSources(of: income, in: &fields)
    let incomeTotal = DecimalNumber.sum(income.map(\.amount))
    let costTotal = DecimalNumber.sum(costs.map(\.amount))
    guard let year else { return nil }
    self.year = year
    total = incomeTotal ?? DecimalNumber(0)
    guard isRead else { return }
    guard let incomeTotal, let costTotal else {
      fields.report(
        .invalidValue, "the amounts of \(year.value) come to more than 18 digits", at: year.range,
        hint: "correct the amounts")
      return
    }
    if incomeTotal != costTotal {
      fields.reportImbalance(of: year, income: incomeTotal, costs: costTotal)
    }
  }

  private static func checkSources(of income: [Income], in fields: inout FieldReader) {
    var seen: Set<IncomeSource> = []
    for entry in income where !seen.insert(entry.source.value).inserted {
      fields.report(
        .duplicateValue, "the source '\(entry.source.value.rawValue)' stands twice in the year",
        at: entry.source.range, hint: "write one amount for each source")
    }
  }
}

extension BudgetYear.Income: FieldGroup {
  static let source = Field<IncomeSource>.required(
    "source", "medlemmer, stat, kurser, raadgivning eller projekter", example: "stat")

  package static let fields: [FieldDeclaration] = .of(
    source, BudgetYear.Cost.amount, BudgetYear.Cost.note)

  package init?(from fields: inout FieldReader) {
    let source = fields.located(Self.source)
    let amount = fields[BudgetYear.Cost.amount]
    note = fields[BudgetYear.Cost.note]
    guard let source, let amount else { return nil }
    self.source = source
    self.amount = amount
  }
}

extension BudgetYear.Cost: FieldGroup {
  static let title = Field<String>.required("title", "Hvad pengene går til", example: "Løn")
  static let amount = Field<DecimalNumber>.required(
    "amount", "Beløbet uden punktummer", example: "1500000"
  ).amount()
  static let note = Field<String>.optional("note", "En bemærkning", example: "…").prose()

  package static let fields: [FieldDeclaration] = .of(title, amount, note)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let amount = fields[Self.amount]
    note = fields[Self.note]
    guard let title, let amount else { return nil }
    self.title = title
    self.amount = amount
  }
}

extension FieldReader {
  fileprivate mutating func reportImbalance(
    of year: Located<Int>, income: DecimalNumber, costs: DecimalNumber
  ) {
    let (larger, smaller) = income > costs ? (income, costs) : (costs, income)
    let difference = larger.subtracting(smaller).map(NumberNotation.danish.text) ?? "?"
    report(
      .conflictingFields,
      "\(year.value) does not balance: the income is \(NumberNotation.danish.text(income)) kr. and the costs are \(NumberNotation.danish.text(costs)) kr., a difference of \(difference) kr.",
      at: year.range,
      hint: income > costs
        ? "raise the costs or lower the income by \(difference) kr."
        : "raise the income or lower the costs by \(difference) kr.")
  }
}
