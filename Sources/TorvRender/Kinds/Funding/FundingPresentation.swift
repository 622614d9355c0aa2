import TorvDiagnostics
import TorvMustache
import TorvSite

/// A funding scheme: who can apply for what, and when.
struct FundingPresentation: PagePresentation {
  let funding: Funding
  let index: Site.PageIndex

  static let kind = PageKind.funding
  static let searchWeight = 103
  static var template: KeyPath<SiteTemplates, Template<FundingView>> { \.funding }
  static let nextKinds: [PageKind] = [.service]
  static let helpsToAct = true

  /// Replaces the cards of a list by groups, one for each availability.
  static func complete(
    _ list: inout ListView, of entries: ArraySlice<Site.PageIndex>, number: Int,
    in views: SiteViews
  ) {
    list.cards = []
    list.groups = views.fundingGroups(entries, isFirstPage: number == 1)
  }

  /// Returns the schemes that one can apply to now or later, and the closed ones apart from them.
  static func groups(
    of entries: [Site.PageIndex], prefix: String, limit: Int, in views: SiteViews
  ) -> [CardGroupView] {
    let closed = entries.filter(views.isClosedFunding)
    let others = entries.filter { !closed.contains($0) }.prefix(limit)
    guard !closed.isEmpty else { return [views.group(of: kind, others, prefix: prefix)] }
    return [
      views.group(of: kind, others, prefix: prefix, empty: views.strings(.noOpenFunding)),
      views.closedGroup(closed.prefix(limit), prefix: prefix),
    ]
  }

  func view(in views: SiteViews) -> FundingView { views.funding(funding, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    guard views.site.pages[index].access == .open else { return CardDetails() }
    return CardDetails(
      place: funding.funder, badges: [views.fundingBadge(funding)],
      meta: views.fundingDates(funding))
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    let texts = [funding.funder, funding.applicants, funding.amount, funding.coFinancing]
    return SearchedFields(
      names: texts.compactMap { $0 } + funding.sources.map(\.title))
  }

  /// Returns the scheme as a grant; for a members' page, only the contents of its teaser.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let isOpen = linkedData.site.pages[index].access == .open
    return [
      linkedData.teaser("MonetaryGrant", "pulje", of: index).adding(
        .object([
          "sameAs": isOpen ? .text(funding.url.text) : nil,
          "funder": isOpen
            ? .object(["@type": .text("Organization"), "name": .text(funding.funder)]) : nil,
        ]))
    ]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("funder", .text), .init("availability", .oneOf(["open", "upcoming", "closed"])),
    .init("opens", .date), .init("deadline", .date), .init("eligible", .list(.oneOf(Actor.self))),
    .init("townSize", .object([.init("from", .integer), .init("to", .integer)])),
    .init("amount", .text), .init("coFinancing", .text), .init("website", .url),
    .init("checked", .date),
  ]

  func json(in views: SiteViews) -> JSONValue {
    var deadline: CalendarDate?
    if case .date(let date) = funding.deadline { deadline = date }
    return .object([
      "funder": .text(funding.funder), "availability": .text(availability(in: views)),
      "opens": funding.opens.map { .text("\($0)") }, "deadline": deadline.map { .text("\($0)") },
      "eligible": .texts(funding.eligible.map(\.rawValue)),
      "townSize": funding.townSize.map { size in
        .object([
          "from": size.from.map(JSONValue.integer), "to": size.to.map(JSONValue.integer),
        ])
      },
      "amount": funding.amount.map(JSONValue.text),
      "coFinancing": funding.coFinancing.map(JSONValue.text),
      "website": .text(funding.url.text), "checked": .text("\(funding.checked)"),
    ])
  }

  private func availability(in views: SiteViews) -> String {
    switch funding.availability(on: views.site.today) {
    case .open: "open"
    case .upcoming: "upcoming"
    case .closed: "closed"
    }
  }
}
