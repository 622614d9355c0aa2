import TorvDiagnostics
import TorvMustache
import TorvSite

/// The links to the lists and pages that an article belongs to, made once for all articles.
struct ClassificationLinks: Sendable {
  var themes: [Slug: LinkView] = [:]
  var recommendations: [Int: LinkView] = [:]
  var actors: [Actor: LinkView] = [:]
}

extension SiteViews {
  func makeClassificationLinks() -> ClassificationLinks {
    var links = ClassificationLinks()
    for theme in site.themes {
      links.themes[theme.slug.value] = link(theme.title, to: .theme(theme.slug.value))
    }
    for number in site.settings.recommendationNumbers {
      guard let index = site.recommendation(number) else { continue }
      links.recommendations[number] = LinkView(
        title: strings(.recommendationNumber, ("number", String(number))), href: url(of: index),
        note: site.pages[index].title)
    }
    for actor in Actor.allCases {
      links.actors[actor] = link(strings.actors[actor], to: .actor(actor))
    }
    return links
  }

  func contact(_ point: ContactPoint) -> LinkView {
    switch point {
    case .mail(let mail): mailLink(mail)
    case .web(let web): websiteLink(web)
    }
  }

  /// Returns the link to a website, titled with the host name that readers know.
  func websiteLink(_ url: WebURL) -> LinkView {
    LinkView(title: url.host.droppingWWW, href: TemplateURL(url))
  }

  func mailLink(_ mail: MailAddress) -> LinkView {
    LinkView(title: mail.text, href: TemplateURL("mailto:\(mail.text)") ?? url("/"))
  }

  /// Returns the URL of a page that is generated, not written in a file.
  func url(_ page: GeneratedPage) -> TemplateURL { url(SitePaths.path(of: page)) }

  func sources(_ sources: [Source]) -> [SourceView] {
    sources.enumerated().map { number, source in
      SourceView(
        id: "sektion-kilde-\(number + 1)", title: source.title,
        url: source.url.map { TemplateURL($0) }, host: source.url?.host.droppingWWW ?? "",
        date: source.date.map(format.dateView), archived: source.archived.map { TemplateURL($0) })
    }
  }

  func partner(_ partner: Partner) -> PartnerView {
    PartnerView(name: partner.name, role: partner.role)
  }

  func financing(_ entry: Financing) -> FinancingView {
    FinancingView(
      source: entry.source,
      amount: entry.amount.map { format.money($0, entry.currency ?? site.settings.currency) },
      year: entry.year.map(format.period))
  }

  func municipalityLinks(_ slugs: [Slug]) -> [LinkView] {
    slugs.compactMap(site.municipality).map { link($0.name, to: .municipality($0.slug)) }
  }

  func municipalityNames(_ slugs: [Slug]) -> String {
    slugs.compactMap { site.municipality($0)?.name }.joined(separator: ", ")
  }
}

extension String {
  /// The host without a leading `www.`, as readers know it.
  fileprivate var droppingWWW: String { hasPrefix("www.") ? String(dropFirst(4)) : self }
}
