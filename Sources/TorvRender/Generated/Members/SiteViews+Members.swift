import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns a page of the index of members A–Å.
  func members(number: Int) -> MemberListView {
    let collection = PageCollection.members
    let words = strings.words(for: .member)
    let shown = page(number, of: members.all)
    return memberList(
      path: SitePaths.path(of: .collection(collection, number: number)), title: words.title,
      lead: words.lead, count: members.all.count, parents: [], letters: letters(collection),
      groups: letterGroups(shown), pagination: pagination(of: collection, number: number),
      showsMap: number == 1, isIndexed: number == 1)
  }

  /// Returns a page of the list of a category's members.
  func members(of category: Slug, number: Int) -> MemberListView {
    let collection = PageCollection.memberCategory(category)
    let all = site.entries(of: collection)
    return memberList(
      path: SitePaths.path(of: .collection(collection, number: number)),
      title: strings.category(category, of: site), lead: strings(.membersCategoryLead),
      count: all.count,
      parents: [memberIndexLink], letters: [], groups: letterGroups(page(number, of: all)),
      pagination: pagination(of: collection, number: number), isIndexed: number == 1)
  }

  private func page(_ number: Int, of members: [Site.PageIndex]) -> ArraySlice<Site.PageIndex> {
    members.dropFirst((number - 1) * PageCollection.pageSize).prefix(PageCollection.pageSize)
  }

  /// Returns the members grouped by category.
  func membersByCategory() -> MemberListView {
    let groups = site.memberCategories.map { category in
      MemberGroupView(
        id: category.slug.text, title: strings.title(of: category),
        href: url(SitePaths.path(of: .memberCategory(category.slug))),
        members: site.entries(of: .memberCategory(category.slug)).prefix(PageCollection.pageSize)
          .compactMap(memberItem))
    }
    return memberList(
      path: SitePaths.path(of: .membersByCategory), title: strings(.membersByCategory),
      lead: strings(.membersByCategoryLead), count: members.all.count,
      parents: [memberIndexLink], letters: [], groups: groups.filter { !$0.members.isEmpty },
      pagination: nil)
  }

  /// Returns the members grouped by municipality, those without one last.
  func membersByMunicipality() -> MemberListView {
    let byMunicipality = Dictionary(grouping: members.all) { index -> Slug? in
      guard case .member(let member) = site.pages[index].content else { return nil }
      return member.municipality
    }
    var groups = site.municipalities.compactMap { municipality -> MemberGroupView? in
      guard let members = byMunicipality[municipality.slug] else { return nil }
      return MemberGroupView(
        id: municipality.slug.text, title: municipality.name,
        href: url(SitePaths.path(of: .municipality(municipality.slug))),
        members: members.prefix(PageCollection.pageSize).compactMap(memberItem))
    }
    if let others = byMunicipality[nil] {
      groups.append(
        MemberGroupView(
          id: "uden-kommune", title: strings(.withoutMunicipality), href: nil,
          members: others.prefix(PageCollection.pageSize).compactMap(memberItem)))
    }
    return memberList(
      path: SitePaths.path(of: .membersByMunicipality), title: strings(.membersByMunicipality),
      lead: strings(.membersByMunicipalityLead), count: members.all.count,
      parents: [memberIndexLink], letters: [], groups: groups, pagination: nil, showsMap: true)
  }

  /// Returns the page about the benefits of membership: the material for members and the cheaper courses.
  func membersMaterial() -> MembersMaterialView {
    MembersMaterialView(
      frame: frame(
        path: SitePaths.path(of: .membersMaterial), title: strings(.materialTitle),
        description: strings(.materialLead), parents: [memberIndexLink],
        access: site.pagesForMembers.isEmpty ? nil : accessView),
      lead: strings(.materialLead), cards: site.pagesForMembers.map { cards[$0] },
      courses: site.entries(of: .kind(.course)).compactMap(memberPrice),
      membership: url(site.settings.membership.value), application: applicationLink)
  }

  /// Returns the link to a course with both prices; nil if members do not pay less than others.
  private func memberPrice(of index: Site.PageIndex) -> LinkView? {
    guard case .course(let course) = site.pages[index].content, let price = course.price,
      price.member < price.nonMember
    else { return nil }
    return link(to: index, note: format.prices(price))
  }

  private var memberIndexLink: LinkView {
    link(strings.words(for: .member).title, to: .members)
  }

  private func memberList(
    path: String, title: String, lead: String, count: Int, parents: [LinkView],
    letters: [LetterView], groups: [MemberGroupView], pagination: PaginationView?,
    showsMap: Bool = false, isIndexed: Bool = true
  ) -> MemberListView {
    MemberListView(
      frame: frame(
        path: path, title: title, description: lead, parents: parents, isIndexed: isIndexed),
      lead: lead,
      summary: count == members.all.count
        ? strings(
          .membersSummary, ("members", memberCount(count)),
          ("municipalities", format.number(members.municipalityCount)))
        : memberCount(count),
      areFictional: members.areFictional, letters: letters, groups: groups,
      pagination: pagination,
      categories: site.memberCategories.map { category in
        CountedLinkView(
          title: strings.title(of: category),
          href: url(SitePaths.path(of: .memberCategory(category.slug))),
          count: site.entries(of: .memberCategory(category.slug)).count)
      },
      ways: [
        memberIndexLink,
        LinkView(title: strings(.membersByCategory), href: url(.membersByCategory)),
        LinkView(title: strings(.membersByMunicipality), href: url(.membersByMunicipality)),
        LinkView(title: strings(.materialTitle), href: url(.membersMaterial)),
      ] + (applicationLink.map { [$0] } ?? []),
      map: showsMap ? memberMap() : nil,
      table: url(SitePaths.membersCSV), data: url(SitePaths.apiPath(of: .member)))
  }

  private func memberItem(_ index: Site.PageIndex) -> MemberItemView? {
    let page = site.pages[index]
    guard case .member(let member) = page.content else { return nil }
    return MemberItemView(
      title: page.title, href: url(of: index),
      category: strings.category(member.category, of: site),
      municipality: member.municipality.flatMap(site.municipality)?.name,
      isFictional: member.isFictional)
  }

  // MARK: - Letters

  private func letterGroups(_ shown: ArraySlice<Site.PageIndex>) -> [MemberGroupView] {
    var groups: [(letter: String, members: [MemberItemView])] = []
    for index in shown {
      guard let item = memberItem(index), let letter = members.letters[index] else { continue }
      // Digits come before A and other alphabets after Å, and both are listed under '#'.
      if let group = groups.lastIndex(where: { $0.letter == letter }) {
        groups[group].members.append(item)
      } else {
        groups.append((letter, [item]))
      }
    }
    return groups.map { group in
      MemberGroupView(
        id: anchor(of: group.letter), title: group.letter, href: nil, members: group.members)
    }
  }

  /// Returns the bar of letters; each links to the list page with its first member.
  private func letters(_ collection: PageCollection) -> [LetterView] {
    let letters = (members.first["#"] == nil ? [] : ["#"]) + DanishOrder.alphabet.map { String($0) }
    return letters.map { letter in
      let href = members.first[letter].map { position in
        let page = GeneratedPage.collection(
          collection, number: position / PageCollection.pageSize + 1)
        return TemplateURL(path: site.url(SitePaths.path(of: page)) + "#" + anchor(of: letter))
      }
      return LetterView(
        letter: letter, href: href,
        label: strings(
          .letterLabel, ("letter", letter),
          ("count", memberCount(members.counts[letter] ?? 0))))
    }
  }

  func anchor(of letter: String) -> String {
    letter == "#" ? "bogstav-andet" : "bogstav-" + Slug.slug(from: letter)
  }

  // MARK: - The map

  /// Returns the map of where members are from.
  func memberMap() -> TileMapView? {
    var counts: [Slug: Int] = [:]
    for index in members.all {
      guard case .member(let member) = site.pages[index].content,
        let municipality = member.municipality
      else { continue }
      counts[municipality, default: 0] += 1
    }
    return tileMap(
      id: "sektion-kort", title: strings(.memberMap), lead: .memberMapLead,
      counts: counts, words: memberCount)
  }
}
