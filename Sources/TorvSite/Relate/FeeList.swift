import TorvDiagnostics

/// What each member owes in a year, with the sums, which are exact: they are made of the lines as they are.
package struct FeeList: Sendable {
  package let year: Int
  /// By category in the order of `membership.yml`, within a category in Danish alphabetical order.
  package let lines: [Line]
  /// The sums of the categories that have lines, in the same order.
  package let categories: [CategorySum]
  package let total: Sum
  /// The members' fees in the year's budget; nil if the year has no budget.
  package let budgeted: DecimalNumber?

  /// What one member owes.
  package struct Line: Sendable {
    package let page: Site.PageIndex
    package let member: Member
    /// The fee for a whole year.
    package let fee: MembershipFinances.Fee
    /// The part of the year that the member pays for.
    package let part: ProRata.Part

    /// What the member owes: the part of the fee; nil if the fee can't be determined.
    package var amount: DecimalNumber? {
      switch fee {
      case .known(let band): part.of(band.fee)
      case .unknownSize, .noScale: nil
      }
    }
  }

  /// The fees of several members together.
  package struct Sum: Sendable {
    package private(set) var members = 0
    /// The members whose fee can't be determined; it is missing in the amount.
    package private(set) var undetermined = 0
    package private(set) var amount = DecimalNumber(0)

    fileprivate mutating func add(_ line: Line) {
      members += 1
      guard let amount = line.amount else {
        undetermined += 1
        return
      }
      // A sum of more than 18 digits cannot be money, so the sum stays as it was.
      self.amount = self.amount.adding(amount) ?? self.amount
    }
  }

  /// The fees of a category's members.
  package struct CategorySum: Sendable {
    /// The slug of the category.
    package let category: Slug
    package let sum: Sum
  }

  /// Lists the members of a site whose membership is in force on at least one day of the year.
  package init(of site: Site, by finances: MembershipFinances, in year: Int) {
    let lines: [Line] = site.entries(of: .kind(.member)).compactMap { index in
      guard case .member(let member) = site.pages[index].content,
        let part = finances.proRata.part(of: year, joined: member.joined, left: member.left)
      else { return nil }
      return Line(
        page: index, member: member, fee: finances.fee(of: member, in: year), part: part)
    }
    let groups = Dictionary(grouping: lines, by: \.member.category)
    let known = site.memberCategories.map(\.slug)
    // A member of a category that there is not is a mistake, and still somebody's fee.
    let others = Set(groups.keys).subtracting(known).sorted { $0.text < $1.text }
    let ordered = (known + others).compactMap { slug in groups[slug].map { (slug, $0) } }
    self.year = year
    self.lines = ordered.flatMap(\.1)
    categories = ordered.map { CategorySum(category: $0, sum: Self.sum($1)) }
    total = Self.sum(self.lines)
    budgeted = finances.budget.first { $0.year.value == year }?.amount(from: .members)
  }

  private static func sum(_ lines: [Line]) -> Sum {
    lines.reduce(into: Sum()) { sum, line in sum.add(line) }
  }
}
