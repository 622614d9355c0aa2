import TorvSearch
import TorvSite

/// What a document of the search can be, in the order that counts if two fit equally well.
enum SearchKind {
  case page(PageKind)
  case municipality, theme, actor, term, list, manual

  private static let pages: [PageKind] = [
    .guide, .path, .assessment, .recommendation, .course, .caseStudy, .funding, .collaboration,
    .service, .dataset, .page, .member,
  ]

  /// The number among ``all(_:)``.
  var number: Int {
    switch self {
    case .municipality: 0
    case .theme: 1
    case .page(let kind): 2 + (Self.pages.firstIndex(of: kind) ?? 0)
    case .actor: 2 + Self.pages.count
    case .term: 3 + Self.pages.count
    case .list: 4 + Self.pages.count
    case .manual: 5 + Self.pages.count
    }
  }

  static func all(_ strings: Strings) -> [SearchContent.Kind] {
    func kind(_ name: String, _ one: String, _ many: String, _ weight: Int) -> SearchContent.Kind {
      SearchContent.Kind(name: name, title: one, plural: many, weight: weight)
    }
    return [
      kind("municipality", strings(.searchMunicipality), strings(.municipalities), 230),
      kind("theme", strings(.themeKicker), strings(.themes), 110),
    ]
      + pages.map { page in
        let words = strings.words(for: page)
        return kind(page.rawValue, words.one, words.title, page.presentation.searchWeight)
      } + [
        kind("actor", strings(.actorKicker), strings(.actors), 80),
        SearchContent.Kind(
          name: "term", title: strings(.searchTerm), plural: strings(.glossaryTitle), weight: 28,
          isOnOnePage: true),
        kind("list", strings(.searchList), strings(.searchLists), 112),
        // Who looks for a course seldom wants to know how one is written about.
        kind("manual", strings(.searchManual), strings(.searchManual), 20),
      ]
  }
}
