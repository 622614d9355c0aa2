import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the card of the page at the index.
  func card(_ index: Site.PageIndex) -> CardView {
    let page = site.pages[index]
    var place: String?
    var badges: [BadgeView] = []
    var meta: [String] = []
    switch page.content {
    case .recommendation(let recommendation):
      place = strings(.recommendationNumber, ("number", String(recommendation.number.value)))
      meta = page.actors.map { strings.actors[$0] }
    case .caseStudy(let caseStudy):
      place = placeName(of: caseStudy.setting)
      meta = [format.period(caseStudy.period), format.evidence(caseStudy.evidence)]
    case .guide(let guide):
      place = guide.level.map { strings.levels[$0] }
      meta = [strings(.reviewed, ("date", format.date(guide.reviewed)))]
    case .course(let course):
      place = course.level.map { strings.levels[$0] }
      if course.isProposal { badges.append(badge(.proposal)) }
      meta = course.nextSession(from: site.today).map { [sessionSummary($0)] } ?? []
    case .collaboration(let collaboration):
      guard page.access == .open else { break }
      place = collaboration.town ?? municipalityNames(collaboration.municipalities)
      meta = [strings.forms[collaboration.form]] + lifetime(of: collaboration)
    case .funding(let funding):
      guard page.access == .open else { break }
      place = funding.funder
      badges.append(fundingBadge(funding))
      meta = fundingDates(funding)
    case .service(let service):
      if service.isProposal { badges.append(badge(.proposal)) }
      guard page.access == .open else { break }
      meta = service.price.map { [bothPrices($0)] } ?? []
    case .dataset(let dataset):
      meta = [dataset.publisher, dataset.period].compactMap(\.self)
    case .member(let member):
      place = strings.categories[member.category]
      if member.isFictional { badges.append(badge(.example)) }
      if member.hasLeft(on: site.today) { badges.append(badge(.former)) }
      meta = member.municipality.flatMap(site.municipality).map { [$0.name] } ?? []
    case .page: break
    }
    if page.access == .members {
      badges.append(badge(.members))
      (place, meta) = (nil, [])
    }
    if page.sealing == .part { badges.append(badge(.partForMembers)) }
    if page.isDraft { badges.append(badge(.draft)) }
    return CardView(
      kind: strings.words(for: page.id.kind).one, kindStyle: page.id.kind.rawValue, place: place,
      badges: badges, title: page.title, href: url(of: index), summary: page.summary, meta: meta,
      picture: picture(beside: index))
  }

  private func sessionSummary(_ session: Course.Session) -> String {
    "\(format.date(session.start.date)), \(format.venue(of: session))"
  }

  /// Returns a badge for a whole page.
  func badge(_ badge: PageBadge) -> BadgeView {
    switch badge {
    case .proposal: BadgeView(style: .proposal, text: strings(.proposalBadge))
    case .members: BadgeView(style: .members, text: strings(.membersBadge))
    case .partForMembers: BadgeView(style: .members, text: strings(.partForMembersBadge))
    case .example: BadgeView(style: .example, text: strings(.exampleBadge))
    case .former: BadgeView(style: .former, text: strings(.formerBadge))
    case .draft: BadgeView(style: .draft, text: strings(.draftBadge))
    }
  }

  /// The statements that a badge can make about a whole page.
  enum PageBadge {
    case proposal, members, partForMembers, example, former, draft
  }

  // MARK: - Groups

  /// Returns the entries grouped by kind; within a group they keep their order.
  ///
  /// Each of `kinds` has a group, even if it is empty; a group shows at most `limit` cards.
  func groups(
    _ entries: some Sequence<Site.PageIndex>, showing kinds: [PageKind], prefix: String,
    limit: Int = PageCollection.pageSize
  ) -> [CardGroupView] {
    let byKind = Dictionary(grouping: entries) { site.pages[$0].id.kind }
    return PageKind.allCases.filter { byKind[$0] != nil || kinds.contains($0) }.flatMap { kind in
      let indices = byKind[kind] ?? []
      let words = strings.words(for: kind)
      let closed = indices.filter(isClosedFunding)
      let group = CardGroupView(
        id: groupID(of: kind, prefix: prefix), title: words.title,
        cards: indices.filter { !closed.contains($0) }.prefix(limit).map { cards[$0] },
        more: nil, empty: closed.isEmpty ? words.empty : strings(.noOpenFunding))
      return closed.isEmpty ? [group] : [group, closedGroup(closed.prefix(limit), prefix: prefix)]
    }
  }

  /// Returns the fragment of the heading of a kind's group.
  func groupID(of kind: PageKind, prefix: String) -> String { "\(prefix)-\(kind.rawValue)" }

  /// Returns the first open entries of a kind, or the first entries of any access if none is open, with a link to all.
  func newest(_ kind: PageKind, _ entries: [Site.PageIndex], limit: Int) -> CardGroupView {
    let words = strings.words(for: kind)
    let all = site.entries(of: .kind(kind)).count
    let title = all > 1 ? Strings.fill(words.all, [("count", format.number(all))]) : words.title
    let open = entries.filter { site.pages[$0].access == .open }
    return CardGroupView(
      id: "front-\(kind.rawValue)", title: words.title,
      cards: (open.isEmpty ? entries : open).prefix(limit).map { cards[$0] },
      more: link(title, to: .kind(kind)), empty: words.empty)
  }

  /// Returns «1 side» or «12 sider».
  func pageCount(_ count: Int) -> String {
    count == 1 ? strings(.onePage) : strings(.manyPages, ("count", format.number(count)))
  }

  /// Returns «1 medlem» or «12 medlemmer».
  func memberCount(_ count: Int) -> String {
    count == 1 ? strings(.oneMember) : strings(.manyMembers, ("count", format.number(count)))
  }
}
