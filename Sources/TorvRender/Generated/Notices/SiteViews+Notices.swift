import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  func notFound() -> NoticePageView {
    NoticePageView(
      frame: frame(
        path: SitePaths.notFound, title: strings(.notFound), description: strings(.notFoundLead),
        isIndexed: false),
      lead: strings(.notFoundLead),
      links: site.settings.menu.map { LinkView(title: $0.title, href: url($0.path.value)) })
  }

  func redirect(_ redirect: Site.Redirect) -> RedirectView {
    RedirectView(
      title: site.pages[redirect.target].title, target: url(of: redirect.target),
      canonical: absoluteURL(site.relations[redirect.target].path))
  }
}
