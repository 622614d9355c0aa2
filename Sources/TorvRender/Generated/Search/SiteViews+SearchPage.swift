import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page of the search.
  func search() -> SearchView {
    SearchView(
      frame: frame(
        path: SitePaths.search, title: strings(.searchTitle), description: strings(.searchLead),
        isIndexed: false),
      lead: strings(.searchLead),
      original: site.language == nil
        ? nil : languages.others(of: SitePaths.search, than: site).first,
      recommendations: site.entries(of: .kind(.recommendation)).map { link(to: $0) },
      themes: site.themes.map { link($0.title, to: .theme($0.slug.value)) },
      lists: PageKind.allCases.filter { $0.listPath != nil && $0 != .recommendation }.map {
        link(strings.words(for: $0).title, to: .list(of: $0))
      },
      letters: site.glossary.map { letters(of: $0) } ?? [])
  }
}
