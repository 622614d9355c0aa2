import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns a page of the index of members A–Å; a category's list is one, too.
  func members(_ collection: PageCollection, number: Int) -> MemberListView {
    let all = collection == .kind(.member) ? site.currentMembers : site.entries(of: collection)
    let shown = Array(
      all.dropFirst((number - 1) * PageCollection.pageSize).prefix(PageCollection.pageSize))
    let path = SitePaths.path(of: .collection(collection, number: number))
    let words = strings.words(for: .member)
    let (title, lead) =
      if case .memberCategory(let category) = collection {
        (strings.categories[category], strings(.membersCategoryLead))
      } else {
        (words.title, words.lead)
      }
    return memberList(
      path: path, title: title, lead: lead, members: all,
      parents: collection == .kind(.member) ? [] : [memberIndexLink],
      letters: collection == .kind(.member) ? letters(of: all, collection) : [],
      groups: letterGroups(shown), pagination: pagination(of: collection, number: number),
      isIndexed: number == 1)
  }

  /// Returns the members grouped by category.
  func membersByCategory() -> MemberListView {
    let groups = MemberCategory.allCases.map { category in
      MemberGroupView(
        id: category.rawValue, title: strings.categories[category],
        href: url(SitePaths.path(of: .memberCategory(category))),
        members: site.entries(of: .memberCategory(category)).prefix(PageCollection.pageSize)
          .compactMap(memberItem))
    }
    return memberList(
      path: SitePaths.path(of: .membersByCategory), title: strings(.membersByCategory),
      lead: strings(.membersByCategoryLead), members: site.currentMembers,
      parents: [memberIndexLink], letters: [], groups: groups.filter { !$0.members.isEmpty },
      pagination: nil)
  }

  /// Returns the members grouped by municipality, those without one last.
  func membersByMunicipality() -> MemberListView {
    let byMunicipality = Dictionary(grouping: site.currentMembers) { index -> Slug? in
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
      lead: strings(.membersByMunicipalityLead), members: site.currentMembers,
      parents: [memberIndexLink], letters: [], groups: groups, pagination: nil)
  }

  /// Returns what membership gives: the material that only members can read.
  func membersMaterial() -> MembersMaterialView {
    let material = site.pages.indices.filter { site.pages[$0].access == .members }
    return MembersMaterialView(
      frame: frame(
        path: SitePaths.path(of: .membersMaterial), title: strings(.materialTitle),
        description: strings(.materialLead), parents: [memberIndexLink]),
      lead: strings(.materialLead), cards: material.map { cards[$0] },
      membership: url(site.settings.membership.value))
  }

  private var memberIndexLink: LinkView {
    link(strings.words(for: .member).title, to: .kind(.member))
  }

  private func memberList(
    path: String, title: String, lead: String, members: [Site.PageIndex], parents: [LinkView],
    letters: [LetterView], groups: [MemberGroupView], pagination: PaginationView?,
    isIndexed: Bool = true
  ) -> MemberListView {
    let details = members.compactMap { index -> Member? in
      if case .member(let member) = site.pages[index].content { return member }
      return nil
    }
    let municipalities = Set(details.compactMap(\.municipality)).count
    return MemberListView(
      frame: frame(
        path: path, title: title, description: lead, parents: parents, isIndexed: isIndexed),
      lead: lead,
      summary: strings(
        .membersSummary, ("members", memberCount(members.count)),
        ("municipalities", format.number(municipalities))),
      areFictional: !details.isEmpty && details.allSatisfy(\.isFictional), letters: letters,
      groups: groups, pagination: pagination,
      categories: MemberCategory.allCases.map { category in
        CountedLinkView(
          title: strings.categories[category],
          href: url(SitePaths.path(of: .memberCategory(category))),
          count: site.entries(of: .memberCategory(category)).count)
      },
      ways: [
        memberIndexLink,
        LinkView(title: strings(.membersByCategory), href: url(.membersByCategory)),
        LinkView(title: strings(.membersByMunicipality), href: url(.membersByMunicipality)),
        LinkView(title: strings(.materialTitle), href: url(.membersMaterial)),
      ])
  }

  private func memberItem(_ index: Site.PageIndex) -> MemberItemView? {
    let page = site.pages[index]
    guard case .member(let member) = page.content else { return nil }
    return MemberItemView(
      title: page.title, href: url(of: index), category: strings.categories[member.category],
      municipality: member.municipality.flatMap(site.municipality)?.name,
      isFictional: member.isFictional)
  }

  // MARK: - Letters

  private func letterGroups(_ members: [Site.PageIndex]) -> [MemberGroupView] {
    var groups: [(letter: String, members: [MemberItemView])] = []
    for index in members {
      guard let item = memberItem(index) else { continue }
      let letter = String(DanishOrder.initial(of: item.title))
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].members.append(item)
    }
    return groups.map { group in
      MemberGroupView(
        id: anchor(of: group.letter), title: group.letter, href: nil, members: group.members)
    }
  }

  /// Returns the bar of letters; each leads to the page of the list where its first member stands.
  private func letters(
    of members: [Site.PageIndex], _ collection: PageCollection
  ) -> [LetterView] {
    var first: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for (position, index) in members.enumerated() {
      let letter = String(DanishOrder.initial(of: site.pages[index].title))
      if first[letter] == nil { first[letter] = position }
      counts[letter, default: 0] += 1
    }
    let letters = DanishOrder.alphabet.map { String($0) } + (first["#"] == nil ? [] : ["#"])
    return letters.map { letter in
      let page = first[letter].map { $0 / PageCollection.pageSize + 1 }
      let href = page.map { page in
        TemplateURL(
          path: site.url(SitePaths.path(of: .collection(collection, number: page))) + "#"
            + anchor(of: letter))
      }
      return LetterView(
        letter: letter, href: href,
        label: strings(
          .letterLabel, ("letter", letter), ("count", memberCount(counts[letter] ?? 0))))
    }
  }

  private func anchor(of letter: String) -> String {
    letter == "#" ? "bogstav-andet" : "bogstav-" + Slug.slug(from: letter)
  }
}
