import TorvDiagnostics

extension SiteRelator {
  /// Sorts the pages into the collections that have lists; former members are on none.
  mutating func collect() {
    var collected: [PageCollection: [Site.PageIndex]] = [:]
    for index in order.newestFirst {
      let page = pages[index]
      collected[.kind(page.id.kind), default: []].append(index)
      if case .member(let member) = page.content {
        guard member.isCurrent(on: input.today) else { continue }
        collected[.members, default: []].append(index)
        collected[.memberCategory(member.category), default: []].append(index)
      }
      for facet in page.facets {
        collected[.faceted(page.id.kind, facet), default: []].append(index)
      }
      for actor in page.actors { collected[.actor(actor), default: []].append(index) }
      for cell in page.coverage { collected[cell, default: []].append(index) }
      for slug in municipalities(ofSessionsOf: page) {
        collected[.municipality(slug), default: []].append(index)
      }
      for target in Set(page.references.filter(page.tells).map(\.target)) {
        switch target {
        case .theme(let slug): collected[.theme(slug), default: []].append(index)
        case .municipality(let slug): collected[.municipality(slug), default: []].append(index)
        case .recommendation(let number):
          collected[.recommendation(number), default: []].append(index)
        case .page, .memberCategory: continue
        }
      }
    }
    for (collection, entries) in collected {
      // A facet that all entries have does not narrow anything down.
      if case .faceted(let kind, _) = collection, entries.count == collected[.kind(kind)]?.count {
        continue
      }
      collections[collection] = inLanguageFirst(sorted(entries, of: collection))
    }
  }

  /// Returns the municipalities where a course is held, for sessions whose place is a municipality or its main town.
  private func municipalities(ofSessionsOf page: Page) -> Set<Slug> {
    Set(
      page.publicSessions.compactMap { session in
        guard case .place(let place) = session.venue else { return nil }
        return municipalitiesByPlace[place]
      })
  }

  private func sorted(
    _ entries: [Site.PageIndex], of collection: PageCollection
  ) -> [Site.PageIndex] {
    switch collection {
    case .kind(let kind), .faceted(let kind, _): return order.sorted(entries, of: kind)
    case .members, .memberCategory: return order.alphabetical(entries)
    case .theme, .actor, .municipality, .recommendation, .coverage, .backlinks:
      return Dictionary(grouping: entries) { pages[$0].id.kind }.sorted { $0.key < $1.key }
        .flatMap { order.sorted($0.value, of: $0.key) }
    }
  }

  /// Returns the entries with those in the language of the input first, so that its readers need not look for them.
  private func inLanguageFirst(
    _ entries: [Site.PageIndex]
  ) -> [Site.PageIndex] {
    guard input.language != nil else { return entries }
    return entries.filter { pages[$0].translation != nil }
      + entries.filter { pages[$0].translation == nil }
  }

  /// Claims the path of everything that will be written; two claims to the same path are reported.
  mutating func claimPaths() {
    for translation in input.translations {
      registry.reserve(
        translation.language.folder + "/", for: "the pages in '\(translation.language)'")
    }
    registry.claim(SitePaths.notFound, for: "the page for missing addresses", at: nil)
    registry.claim(SitePaths.sitemap, for: "the sitemap", at: nil)
    registry.claim(SitePaths.robots, for: "the file for search engines", at: nil)
    registry.claim(SitePaths.archive, for: "the page about an archive", at: nil)
    registry.claim(SitePaths.archiveTable, for: "the table of an archive's pages", at: nil)
    let recommendations = input.settings.recommendationNumbers
    for feed in Feed.all(recommendations: recommendations, hasChanges: hasChanges) {
      registry.claim(SitePaths.feedPath(of: feed), for: feed.description, at: nil)
    }
    claimCalendars()
    registry.claim(SitePaths.dataCatalogue, for: "the catalogue of the datasets", at: nil)
    claimDataFiles()
    generatedPages = fixedGeneratedPages
    for page in generatedPages {
      registry.claim(SitePaths.path(of: page), for: page.description, at: nil)
    }
    for (page, relation) in zip(pages, relations) {
      registry.claim(relation.path, for: "'\(page.source.path)'", at: page.source.start)
      if case .dataset = page.content, page.access == .open {
        registry.claim(
          SitePaths.json(ofDataset: page.id.slug), for: "the JSON of '\(page.source.path)'",
          at: page.source.start)
        registry.claim(
          SitePaths.metadata(ofDataset: page.id.slug),
          for: "the description of the columns of '\(page.source.path)'", at: page.source.start)
      }
    }
    claimCitations()
    registry.claim(SitePaths.keyring, for: "the members' keyring", at: nil)
    // Two spellings of `å` are two files on the disk, but one path.
    for attachment in input.attachments {
      guard let path = Self.attachmentPath(attachment) else { continue }
      let shown = "\(input.contentPath)/\(attachment)"
      registry.claim(path, for: "'\(shown)'", at: SourceFile(path: shown, bytes: []).start)
    }
    claimAliases()
    findWhatIsInLanguage()
  }

  private mutating func claimCalendars() {
    registry.claim(SitePaths.courseCalendar, for: "the calendar of all courses", at: nil)
    registry.claim(SitePaths.fundingCalendar, for: "the calendar of funding", at: nil)
    for page in pages where !page.publicSessions.isEmpty {
      registry.claim(
        SitePaths.calendarPath(of: page.id), for: "the calendar of '\(page.source.path)'",
        at: page.source.start)
    }
  }

  private mutating func claimDataFiles() {
    for kind in PageKind.allCases where kind.listPath != nil {
      registry.claim(
        SitePaths.apiPath(of: kind), for: "the JSON of Content/\(kind.folder)/", at: nil)
    }
    registry.claim(SitePaths.apiIndex, for: "the list of JSON files", at: nil)
    registry.claim(SitePaths.apiTerms, for: "the JSON of terms", at: nil)
    registry.claim(SitePaths.apiSchema, for: "the JSON schema", at: nil)
    registry.claim(SitePaths.securityContact, for: "the file on security", at: nil)
    registry.claim(SitePaths.headers, for: "the headers for hosts", at: nil)
    registry.claim(SitePaths.redirects, for: "the redirects for hosts", at: nil)
    registry.claim(SitePaths.membersCSV, for: "the table of members", at: nil)
  }

  private mutating func claimAliases() {
    for (index, page) in pages.enumerated() {
      for alias in page.aliases {
        guard !alias.value.hasPrefix(SitePaths.membersFolder) else {
          report(
            .invalidValue, "the alias '\(alias.value)' lies in the folder for members",
            in: page.source, at: alias.range, hint: "choose a path outside '/medlem/'")
          continue
        }
        let name = alias.value.split(separator: "/").last ?? ""
        let isFile = alias.value.hasSuffix("/") || name.contains(".")
        let path = isFile ? alias.value : alias.value + "/"
        registry.claim(
          path, for: "an alias of '\(page.source.path)'", at: page.source.place(alias.range))
        redirects.append(Site.Redirect(path: path, target: index))
      }
    }
    redirects.sort { $0.path < $1.path }
  }

  private var fixedGeneratedPages: [GeneratedPage] {
    var lists: [PageCollection] = PageKind.allCases.filter { $0.listPath != nil }
      .map(PageCollection.list)
    lists += input.themes.map { .theme($0.slug.value) }
    lists += Actor.allCases.map(PageCollection.actor)
    lists += input.municipalities.map { .municipality($0.slug) }
    lists += input.memberCategories.map { .memberCategory($0.slug) }
    lists += input.settings.recommendationNumbers.map(PageCollection.recommendation).filter {
      collections[$0]?.isEmpty == false
    }
    lists += facetedLists + coverageLists
    var pages: [GeneratedPage] = [
      .themes, .actors, .municipalities, .coverage, .membersByCategory, .membersByMunicipality,
      .membersMaterial, .calendars, .search,
    ]
    if self.pages.contains(where: { $0.sealing != .none }) { pages.append(.membersAccess) }
    if input.municipalities.count > 1, self.pages.contains(where: \.hasMunicipalityFigures) {
      pages.append(.municipalityComparison)
    }
    if input.finances != nil { pages += [.finances, .membershipCost, .membershipApplication] }
    if input.glossary != nil { pages.append(.glossary) }
    if self.pages.contains(where: \.hasProgress) { pages.append(.progress) }
    if hasChanges { pages.append(.changes) }
    return pages + lists.flatMap(numbered)
  }

  /// The lists by facet that are not empty, in the order of their addresses.
  private var facetedLists: [PageCollection] {
    let lists = collections.keys.filter { collection in
      if case .faceted = collection { true } else { false }
    }
    return lists.map { (path: SitePaths.path(of: $0), list: $0) }.sorted { $0.path < $1.path }
      .map(\.list)
  }

  /// The cells of the coverage matrix that are not empty.
  private var coverageLists: [PageCollection] {
    input.settings.recommendationNumbers.flatMap { number in
      Actor.allCases.map { .coverage(recommendation: number, actor: $0) }
    }.filter { collections[$0]?.isEmpty == false }
  }

  /// Returns the pages of a list: one for each 50 entries.
  func numbered(_ collection: PageCollection) -> [GeneratedPage] {
    let count = PageCollection.pageCount(entries: collections[collection]?.count ?? 0)
    return (1...count).map { .collection(collection, number: $0) }
  }
}
