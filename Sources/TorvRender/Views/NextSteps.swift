import TorvSite

/// Finds the next steps for the reader of a page: the best-fitting pages of other kinds.
struct NextSteps: Sendable {
  private let site: Site
  /// The first pages of each list, by kind and theme.
  private var byTheme: [PageKind: [Slug: [Site.PageIndex]]] = [:]

  /// The most pages of a theme to consider for a page, which keeps the total cost linear in the number of pages.
  private static let candidates = 12

  /// Finds the candidates of the site, in time linear in the number of pages and their themes.
  init(_ site: Site) {
    self.site = site
    for kind in Set(PageKind.allCases.flatMap { $0.presentation.nextKinds }) {
      for index in site.entries(of: .kind(kind)) {
        for theme in site.pages[index].themes {
          if byTheme[kind]?[theme]?.count ?? 0 >= Self.candidates { continue }
          byTheme[kind, default: [:]][theme, default: []].append(index)
        }
      }
    }
  }

  /// Returns the best page of each kind that a page leads to; none if nothing fits.
  func pages(after index: Site.PageIndex) -> [Site.PageIndex] {
    site.pages[index].id.kind.presentation.nextKinds.compactMap { best(of: $0, for: index) }
  }

  /// Returns the page with the most in common with another; a page linked with it either way comes before all others.
  private func best(of kind: PageKind, for index: Site.PageIndex) -> Site.PageIndex? {
    let page = site.pages[index]
    let relations = site.relations[index]
    // Links in a text for members are not revealed to everybody.
    let outgoing = page.sealing == .none ? relations.outgoing : []
    let pointed = Set((outgoing + relations.backlinks).filter { site.pages[$0].id.kind == kind })
    var best: (score: Int, index: Site.PageIndex)?
    let related = page.themes.flatMap { byTheme[kind]?[$0] ?? [] }
    for candidate in pointed.sorted() + related where candidate != index {
      let score =
        (pointed.contains(candidate) ? 100 : 0) + common(site.pages[candidate], with: page)
      if score > best?.score ?? 0 { best = (score, candidate) }
    }
    return best?.index
  }

  private func common(_ candidate: Page, with page: Page) -> Int {
    3 * candidate.themes.count { page.themes.contains($0) }
      + candidate.recommendations.count { page.recommendations.contains($0) }
      + candidate.actors.count { page.actors.contains($0) }
  }
}

extension SiteViews {
  /// Returns a page as a next step, after the words of its kind.
  func nextStep(_ index: Site.PageIndex) -> NextStepView {
    let page = site.pages[index]
    return NextStepView(
      label: page.id.kind.presentation.nextStepLabel.map { strings($0) }, link: link(to: index),
      text: page.summary)
  }
}
