import TorvMustache
import TorvSite

extension SiteViews {
  func funding(_ funding: Funding, at index: Site.PageIndex) -> FundingView {
    let isReadable = mayRead(index)
    return FundingView(
      frame: frame(of: index), article: article(index),
      facts: isReadable ? facts(of: funding) : nil,
      sources: isReadable ? sources(funding.sources) : [])
  }

  private func facts(of funding: Funding) -> FundingFactsView {
    var deadline: DateView?
    if case .date(let last) = funding.deadline { deadline = format.dateView(last) }
    return FundingFactsView(
      status: fundingBadge(funding), isClosed: funding.availability(on: site.today) == .closed,
      funder: funding.funder, opens: funding.opens.map(format.dateView), deadline: deadline,
      isRolling: funding.deadline == .rolling,
      eligible: funding.eligible.map { link(strings.actors[$0], to: .actor($0)) },
      applicants: funding.applicants, townSize: funding.townSize.map(townSize),
      municipalities: municipalityLinks(funding.municipalities), amount: funding.amount,
      coFinancing: funding.coFinancing, website: websiteLink(funding.url),
      checked: format.dateView(funding.checked), isStale: funding.isStale(on: site.today))
  }

  /// Returns «Åben», «Åbner senere» or «Lukket».
  func fundingBadge(_ funding: Funding) -> BadgeView {
    switch funding.availability(on: site.today) {
    case .open: BadgeView(style: .open, text: strings(.fundingOpen))
    case .upcoming: BadgeView(style: .planned, text: strings(.fundingUpcoming))
    case .closed: BadgeView(style: .closed, text: strings(.fundingClosed))
    }
  }

  /// Returns the card's text about when to apply; none if the scheme is not open and has no known date.
  func fundingDates(_ funding: Funding) -> [String] {
    let day = funding.sortingDate(on: site.today).map(format.date)
    switch funding.availability(on: site.today) {
    case .open:
      return [day.map { strings(.fundingDeadline, ("date", $0)) } ?? strings(.fundingRolling)]
    case .upcoming: return day.map { [strings(.fundingOpens, ("date", $0))] } ?? []
    case .closed: return day.map { [strings(.fundingPassed, ("date", $0))] } ?? []
    }
  }

  /// Returns whether the page is a scheme that nobody can apply to now or later, and whose availability is public.
  func isClosedFunding(_ index: Site.PageIndex) -> Bool {
    site.pages[index].publicAvailability(on: site.today) == .closed
  }

  func linkToNationalFunding() -> LinkView? {
    let count = site.entries(of: .kind(.funding)).count { index in
      guard case .funding(let funding) = site.pages[index].content else { return false }
      return funding.municipalities.isEmpty
        && site.pages[index].publicAvailability(on: site.today) == .open
    }
    guard count > 0 else { return nil }
    let title =
      count == 1
      ? strings(.oneNationalFunding)
      : strings(.manyNationalFundings, ("count", format.number(count)))
    return link(title, to: .kind(.funding))
  }

  /// Returns the group of closed funding, which is separate from the rest.
  func closedGroup(
    _ closed: ArraySlice<Site.PageIndex>, prefix: String
  ) -> CardGroupView {
    CardGroupView(
      id: groupID(of: .funding, prefix: prefix) + "-lukkede", title: strings(.closedFundingsHere),
      cards: closed.map { cards[$0] }, more: nil, empty: "")
  }

  private func townSize(_ size: Funding.TownSize) -> String {
    switch (size.from, size.to) {
    case (let from?, let to?):
      strings(.townSizeBetween, ("from", format.number(from)), ("to", format.number(to)))
    case (let from?, nil): strings(.townSizeFrom, ("from", format.number(from)))
    case (nil, let to?): strings(.townSizeTo, ("to", format.number(to)))
    case (nil, nil): ""
    }
  }

  /// Returns the entries grouped by availability; the first page of a list has a group of open schemes even if empty.
  ///
  /// Schemes for members form a group of their own, because their availability is not public.
  func fundingGroups(
    _ entries: some Sequence<Site.PageIndex>, isFirstPage: Bool
  ) -> [ListGroupView] {
    let byAvailability = Dictionary(grouping: entries) {
      site.pages[$0].publicAvailability(on: site.today)
    }
    let groups: [Funding.Availability?] = Funding.Availability.allCases + [nil]
    return groups.compactMap { availability in
      let indices = byAvailability[availability] ?? []
      guard !indices.isEmpty || (availability == .open && isFirstPage) else { return nil }
      return ListGroupView(
        id: "liste-\(fundingAnchor(availability))", title: fundingTitle(availability),
        cards: indices.map { cards[$0] }, empty: strings(.noOpenFunding))
    }
  }

  private func fundingTitle(_ availability: Funding.Availability?) -> String {
    switch availability {
    case .open: strings(.openFundings)
    case .upcoming: strings(.upcomingFundings)
    case .closed: strings(.closedFundings)
    case nil: strings(.membersBadge)
    }
  }

  private func fundingAnchor(_ availability: Funding.Availability?) -> String {
    switch availability {
    case .open: "aabne"
    case .upcoming: "kommende"
    case .closed: "lukkede"
    case nil: "medlemmer"
    }
  }
}
