import TorvDiagnostics

/// What comes with a membership, and what it would cost without one.
///
/// Only pages that everybody may read count, so that the page of the fees tells nothing that is for members.
package struct MembershipBenefits: Sendable {
  /// The services with the categories that they are included for, in the order of their list.
  private let services: [(entry: PricedPage, categories: [Slug])]
  /// The courses on offer that cost members less than others, in the order of their list.
  package let courses: [PricedPage]
  /// The number of pages that are wholly or partly for members.
  package let materialCount: Int

  /// A page of something that has a price, or that has none yet.
  package struct PricedPage: Sendable {
    package let page: Site.PageIndex
    package let price: Price?
    /// Whether it is only proposed, so that its price is an example.
    package let isProposal: Bool
  }

  /// What a member of a category would otherwise have paid for.
  package struct Included: Sendable {
    /// The services that the fee covers.
    package let services: [PricedPage]
    /// The price for others of one of each of the services that have a price; in whole units of the currency.
    package let servicesValue: Int
    /// What a member saves on a place on each of the courses.
    package let coursesSaving: Int

    /// Both together.
    package var total: Int { servicesValue + coursesSaving }
    /// Whether a service has no price and is missing in the sum.
    package var hasUnpriced: Bool { services.contains { $0.price == nil } }
  }

  /// Collects the services, courses and pages of the site; linear in its pages.
  package init(of site: Site) {
    services = site.entries(of: .kind(.service)).compactMap { index in
      guard site.pages[index].access == .open,
        case .service(let service) = site.pages[index].content
      else { return nil }
      let entry = PricedPage(page: index, price: service.price, isProposal: service.isProposal)
      return service.includedFor.isEmpty ? nil : (entry, service.includedFor)
    }
    courses = site.entries(of: .kind(.course)).compactMap { index in
      guard site.pages[index].access == .open, case .course(let course) = site.pages[index].content,
        let price = course.price, price.member < price.nonMember, course.isOffered(on: site.today)
      else { return nil }
      return PricedPage(page: index, price: price, isProposal: course.isProposal)
    }
    materialCount = site.pages.count { $0.sealing != .none }
  }

  /// What a place on each of the courses costs members and others.
  package var coursesPrice: Price {
    Price(
      member: courses.reduce(0) { $0 + ($1.price?.member ?? 0) },
      nonMember: courses.reduce(0) { $0 + ($1.price?.nonMember ?? 0) })
  }

  /// Returns what the fee of a category covers; its sums count each thing once.
  package func included(for category: Slug) -> Included {
    let own = services.filter { $0.categories.contains(category) }.map(\.entry)
    let prices = coursesPrice
    return Included(
      services: own, servicesValue: own.reduce(0) { $0 + ($1.price?.nonMember ?? 0) },
      coursesSaving: prices.nonMember - prices.member)
  }
}

extension Course {
  /// Returns whether one can still take the course: it has a session to come, or no dates yet.
  func isOffered(on today: CalendarDate) -> Bool {
    sessions.isEmpty || nextSession(from: today) != nil
  }
}
