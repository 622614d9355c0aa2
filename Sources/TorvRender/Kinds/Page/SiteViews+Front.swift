import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  func front(_ index: Site.PageIndex) -> FrontView {
    FrontView(
      frame: frame(of: index), article: article(index),
      needs: site.settings.needs.map { need in
        LinkView(title: need.title, href: url(need.path.value), note: need.text)
      },
      themes: site.themes.map { theme in
        LinkView(
          title: theme.title, href: url(SitePaths.path(of: .theme(theme.slug.value))),
          note: theme.summary)
      },
      recommendations: site.entries(of: .kind(.recommendation)).compactMap(recommendationItem),
      cases: newest(.caseStudy, site.entries(of: .kind(.caseStudy)), limit: 3),
      guides: newest(.guide, site.entries(of: .kind(.guide)), limit: 3),
      courses: newest(.course, upcomingCourses, limit: 3),
      map: caseMap(),
      actors: Actor.allCases.map { actor in
        LinkView(
          title: strings.actors[actor], href: url(SitePaths.path(of: .actor(actor))),
          note: pageCount(site.entries(of: .actor(actor)).count))
      })
  }
}
