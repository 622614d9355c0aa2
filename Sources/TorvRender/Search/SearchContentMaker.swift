import TorvDiagnostics
import TorvMarkdown
import TorvSearch
import TorvSite

/// Everything on a site that can be found.
struct SearchContentMaker {
  private let views: SiteViews
  private var site: Site { views.site }
  private var strings: Strings { views.strings }
  /// The numbers of the values of each dimension.
  private let themes: [Slug: Int]
  private let municipalities: [Slug: Int]
  private let recommendations: [Int: Int]
  private let recommendationTitles: [(number: Int, title: String)]

  init(_ views: SiteViews) {
    self.views = views
    let site = views.site
    themes = Self.numbers(of: site.themes.map(\.slug.value))
    municipalities = Self.numbers(of: site.municipalities.map(\.slug))
    recommendationTitles = site.entries(of: .kind(.recommendation)).compactMap { index in
      guard case .recommendation(let content) = site.pages[index].content else { return nil }
      return (content.number.value, site.pages[index].title)
    }
    recommendations = Self.numbers(of: recommendationTitles.map(\.number))
  }

  private static func numbers<Value: Hashable>(of values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// What everybody may read: pages, lists, terms, themes, actors and municipalities.
  var open: SearchContent {
    let pages = site.pages.indices.filter {
      isSearched($0) && site.isLocal(site.relations[$0].path)
    }
    let others =
      municipalityDocuments + themeDocuments + actorDocuments + termDocuments + listDocuments
    return content(pages.map(document) + others.filter { site.isLocal($0.path) })
  }

  /// What only members may read.
  var forMembers: SearchContent {
    content(site.pagesForMembers.filter(isSearched).map(membersDocument))
  }

  private func content(_ documents: [SearchDocument]) -> SearchContent {
    SearchContent(
      documents: views.edition == .archive ? documents.map(\.inArchive) : documents,
      kinds: SearchKind.all(strings), dimensions: dimensions,
      rules: rules)
  }

  private var rules: SearchRules {
    let language = SearchLanguage(strings(.languageCode))
    guard let settings = site.search else { return SearchRules(language: language) }
    return SearchRules(
      synonyms: settings.synonyms.map {
        SearchRules.Synonym(typed: $0.typed, found: $0.found.map(\.value))
      },
      wholeWords: settings.neverSplit, language: language)
  }

  /// The front page shows what other pages say.
  private func isSearched(_ index: Site.PageIndex) -> Bool { site.relations[index].path != "/" }

  // MARK: - Pages

  private func document(of index: Site.PageIndex) -> SearchDocument {
    let page = site.pages[index]
    let fields = page.sealing == .whole ? SearchedFields() : fields(of: index)
    return document(of: index, fields, text: page.openBody?.sections ?? [])
  }

  private func membersDocument(of index: Site.PageIndex) -> SearchDocument {
    let page = site.pages[index]
    return page.sealing == .whole
      ? document(of: index, fields(of: index), text: page.body.sections)
      : document(of: index, SearchedFields(), text: page.body.sectionsForMembers)
  }

  private func fields(of index: Site.PageIndex) -> SearchedFields {
    site.presentation(of: index).searchedFields(in: views)
  }

  private func document(
    of index: Site.PageIndex, _ fields: SearchedFields, text: [MarkdownDocument.Section]
  ) -> SearchDocument {
    let page = site.pages[index]
    let place = views.cards[index].place ?? ""
    let sections = text.map { section in
      SearchDocument.Section(
        anchor: section.heading?.id ?? "", heading: section.heading?.title ?? "",
        text: section.text)
    }
    return SearchDocument(
      path: site.relations[index].path, title: page.title, summary: page.summary,
      kind: kind(of: index).number, year: page.lastChanged?.year ?? 0, place: place,
      isForMembers: page.sealing != .none, keywords: [place], names: fields.names,
      sections: sections + fields.sections, facets: facets(of: page))
  }

  private func kind(of index: Site.PageIndex) -> SearchKind {
    let isForEditors = site.search?.manual.contains(where: site.relations[index].path.hasPrefix)
    return isForEditors == true ? .manual : .page(site.pages[index].id.kind)
  }

  // MARK: - Dimensions

  private var dimensions: [SearchContent.Dimension] {
    [
      dimension(
        .recommendation,
        recommendationTitles.map { (String($0.number), "\($0.number). \($0.title)") }),
      dimension(.actor, Actor.allCases.map { ($0.rawValue, strings.actors[$0]) }),
      dimension(.theme, site.themes.map { ($0.slug.value.text, $0.title) }),
      dimension(.municipality, site.municipalities.map { ($0.slug.text, $0.name) }),
    ]
  }

  private func dimension(
    _ dimension: Facet.Dimension, _ values: [(name: String, title: String)]
  ) -> SearchContent.Dimension {
    SearchContent.Dimension(
      name: dimension.rawValue, title: strings.dimensions[dimension],
      values: values.map { SearchContent.Value(name: $0.name, title: $0.title) })
  }

  private func facets(of page: Page) -> [[Int]] {
    let places = page.references.filter({ page.tells($0) }).compactMap { reference -> Int? in
      guard case .municipality(let slug) = reference.target else { return nil }
      return municipalities[slug]
    }
    return [
      page.recommendations.compactMap { recommendations[$0] },
      page.actors.compactMap(Actor.allCases.firstIndex(of:)),
      page.themes.compactMap { themes[$0] }, Array(Set(places)).sorted(),
    ]
  }

  // MARK: - Pages without a file

  private var municipalityDocuments: [SearchDocument] {
    site.municipalities.enumerated().map { number, municipality in
      SearchDocument(
        path: SitePaths.path(of: .municipality(municipality.slug)), title: municipality.name,
        summary: strings(.municipalityDescription, ("name", municipality.name)),
        isFoundBySummary: false, kind: SearchKind.municipality.number, place: municipality.region,
        names: [municipality.region, municipality.mainTown], facets: [[], [], [], [number]])
    }
  }

  private var themeDocuments: [SearchDocument] {
    site.themes.enumerated().map { number, theme in
      SearchDocument(
        path: SitePaths.path(of: .theme(theme.slug.value)), title: theme.title,
        summary: theme.summary, kind: SearchKind.theme.number, facets: [[], [], [number], []])
    }
  }

  private var actorDocuments: [SearchDocument] {
    Actor.allCases.enumerated().map { number, actor in
      SearchDocument(
        path: SitePaths.path(of: .actor(actor)), title: strings.actors[actor],
        summary: strings.actorLeads[actor], kind: SearchKind.actor.number,
        facets: [[], [number], [], []])
    }
  }

  /// The glossary's terms, which are on one page, and that page itself.
  private var termDocuments: [SearchDocument] {
    guard let glossary = site.glossary else { return [] }
    let page = SearchDocument(
      path: SitePaths.path(of: .glossary), title: strings(.glossaryTitle),
      summary: strings(.glossaryLead), kind: SearchKind.term.number)
    return [page]
      + glossary.entries.map { entry in
        SearchDocument(
          path: "\(SitePaths.path(of: .glossary))#\(entry.anchor)", title: entry.term.value,
          summary: entry.text, kind: SearchKind.term.number,
          keywords: entry.forms.map(\.value) + entry.translations.map(\.text))
      }
  }

  private var listDocuments: [SearchDocument] {
    site.generatedPages.compactMap { page in
      guard let (title, lead) = words(of: page) else { return nil }
      return SearchDocument(
        path: SitePaths.path(of: page), title: title, summary: lead,
        kind: SearchKind.list.number)
    }
  }

  /// Returns the title and the lead of a list or another page without a file; nil if other pages lead to it.
  private func words(of page: GeneratedPage) -> (title: String, lead: String)? {
    switch page {
    case .collection(.kind(let kind), number: 1):
      (strings.words(for: kind).title, strings.words(for: kind).lead)
    case .collection(.members, number: 1):
      (strings.words(for: .member).title, strings.words(for: .member).lead)
    case .themes: (strings(.themes), strings(.themesLead))
    case .actors: (strings(.actors), strings(.actorsLead))
    case .municipalities: (strings(.municipalities), strings(.municipalitiesLead))
    case .municipalityComparison: (strings(.comparison), strings(.comparisonLead))
    case .coverage: (strings(.coverage), strings(.coverageLead))
    case .progress: (strings(.progress), strings(.progressLead))
    case .changes: (strings(.changes), strings(.changesLead))
    case .membersMaterial: (strings(.materialTitle), strings(.materialLead))
    case .calendars: (strings(.calendars), strings(.calendarsLead))
    case .finances: (strings(.financesTitle), strings(.financesLead))
    case .membershipCost: (strings(.costTitle), strings(.costLead))
    case .membershipApplication: (strings(.applicationTitle), strings(.applicationLead))
    case .membersAccess: (strings(.accessTitle), views.accessLead)
    case .collection, .membersByCategory, .membersByMunicipality, .glossary, .search:
      nil
    }
  }
}

extension SearchDocument {
  /// The document at the path of its file, for a browser that has no server to find the file of a page.
  fileprivate var inArchive: SearchDocument {
    var document = self
    document.path = "/" + SitePaths.file(of: String(page)) + path.dropFirst(page.count)
    return document
  }
}
