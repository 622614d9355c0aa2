import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the card of the page at the index, with its fragments.
  func card(_ index: Site.PageIndex) -> CardView {
    let card = cardWithoutFragments(of: index)
    let isListed = site.pages[index].id.kind.hasFacets
    return card.with(
      fragment: fragments.card.fragment(of: card),
      listed: isListed ? fragments.listedCard.fragment(of: card) : .empty)
  }

  /// Returns what the card of the page at the index says.
  func cardWithoutFragments(of index: Site.PageIndex) -> CardView {
    let page = site.pages[index]
    let isForMembers = page.access == .members
    let details = site.presentation(of: index).card(in: self)
    var badges = details.badges
    if isForMembers { badges.append(badge(.members)) }
    if page.sealing == .part { badges.append(badge(.partForMembers)) }
    if page.isDraft { badges.append(badge(.draft)) }
    let language = foreignLanguage(of: index)
    if language != nil { badges.append(badge(.original)) }
    return CardView(
      kind: strings.words(for: page.id.kind).one, kindStyle: page.id.kind.rawValue,
      place: isForMembers ? nil : details.place, badges: badges, title: page.title,
      href: url(of: index), summary: page.summary, meta: isForMembers ? [] : details.meta,
      picture: picture(beside: index), facets: facetNames(of: page),
      language: language)
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
    case .original: BadgeView(style: .original, text: strings(.languageOriginal))
    }
  }

  /// The statements that a badge can make about a whole page.
  enum PageBadge {
    case proposal, members, partForMembers, example, former, draft
    /// In the site's own language, on a page that is in another.
    case original
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
      kind.presentation.groups(of: byKind[kind] ?? [], prefix: prefix, limit: limit, in: self)
    }
  }

  /// Returns the group of a kind; `empty` is its text if it has no cards.
  func group(
    of kind: PageKind, _ entries: some Sequence<Site.PageIndex>, prefix: String,
    empty: String? = nil
  ) -> CardGroupView {
    let words = strings.words(for: kind)
    return CardGroupView(
      id: groupID(of: kind, prefix: prefix), title: words.title, cards: entries.map { cards[$0] },
      more: nil, empty: empty ?? words.empty)
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
