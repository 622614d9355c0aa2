import TorvDiagnostics
package import TorvSite

/// What fields can refer to in the content as it is now, each with the title that a form shows.
package struct KnownTargets: Sendable {
  package let recommendations: [(number: Int, title: String)]
  private let themes: [Target]
  private let municipalities: [Target]
  private let memberCategories: [Target]
  private let pages: [PageKind: [Target]]

  /// Something that a field can refer to.
  package struct Target: Sendable {
    package let slug: String
    package let title: String
  }

  /// Gathers what there is.
  ///
  /// A page with mistakes counts, so that a reference to it isn't another one; a draft doesn't.
  package init(in input: SiteInput) {
    themes = input.themes.map { Target(slug: $0.slug.value.text, title: $0.title) }
    municipalities = input.municipalities.map { Target(slug: $0.slug.text, title: $0.name) }
      .sorted { $0.slug < $1.slug }
    memberCategories = input.memberCategories.map { category in
      let standard = StandardCategory(rawValue: category.slug.text)
      let name = standard.flatMap { category in
        StandardCategory.danishNames.first { $0.value == category }?.key
      }
      return Target(
        slug: category.slug.text, title: category.title ?? name ?? category.slug.text)
    }
    let published = input.pages.filter { !$0.isDraft }
    let known =
      published.map { ($0.id, $0.title) } + input.unparsedPages.map { ($0.id, $0.id.slug.text) }
    pages = Dictionary(grouping: known, by: \.0.kind).mapValues { pages in
      pages.map { Target(slug: $0.0.slug.text, title: $0.1) }.sorted { $0.slug < $1.slug }
    }
    var titles: [Int: String] = [:]
    for page in published {
      guard case .recommendation(let recommendation) = page.content else { continue }
      titles[recommendation.number.value] = page.title
    }
    recommendations = input.settings.recommendationNumbers.map { ($0, titles[$0] ?? "") }
  }

  /// Returns what the slugs in a field with the scope can name.
  package func targets(in scope: Reference.Scope) -> [Target] {
    switch scope {
    case .theme: themes
    case .municipality: municipalities
    case .memberCategory: memberCategories
    case .page(let kind): pages[kind] ?? []
    }
  }
}
