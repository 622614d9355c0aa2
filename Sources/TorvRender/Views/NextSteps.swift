import TorvDiagnostics
import TorvSite

/// Finds what the reader of a page can do next: the page of another kind that fits it best.
struct NextSteps: Sendable {
  private let site: Site
  /// By kind and theme: the pages that come first in their list.
  private var byTheme: [PageKind: [Slug: [Site.PageIndex]]] = [:]

  /// How many pages of a theme are looked at for a page, so that the whole is linear in pages.
  private static let candidates = 12

  /// Finds the candidates of the site; O(pages and their themes).
  init(_ site: Site) {
    self.site = site
    for kind in Set(PageKind.allCases.flatMap(Self.kinds)) {
      for index in site.entries(of: .kind(kind)) {
        for theme in site.pages[index].themes {
          if byTheme[kind]?[theme]?.count ?? 0 >= Self.candidates { continue }
          byTheme[kind, default: [:]][theme, default: []].append(index)
        }
      }
    }
  }

  /// Which kinds a page of a kind leads on to: from what others did to how it is done, and from there to help.
  private static func kinds(after kind: PageKind) -> [PageKind] {
    switch kind {
    case .caseStudy, .collaboration, .course, .dataset: [.guide]
    case .guide: [.course, .service]
    case .funding: [.service]
    case .service: [.course]
    case .member, .page, .recommendation: []
    }
  }

  /// Returns the best page of each kind that a page leads on to; none where nothing fits.
  func pages(after index: Site.PageIndex) -> [Site.PageIndex] {
    Self.kinds(after: site.pages[index].id.kind).compactMap { best(of: $0, for: index) }
  }

  /// Returns the page with most in common; one that either of the two points at comes before all others.
  private func best(of kind: PageKind, for index: Site.PageIndex) -> Site.PageIndex? {
    let page = site.pages[index]
    let relations = site.relations[index]
    // What a text for members points at is not told to everybody.
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
  /// Returns what the reader of a page can do next, in the words of the strings file.
  func nextSteps(after index: Site.PageIndex, pages: [Site.PageIndex]) -> [NextStepView] {
    let page = site.pages[index]
    switch page.id.kind {
    case .recommendation:
      return page.actors.map { actor in
        NextStepView(
          label: nil,
          link: link(
            strings(.nextActor, ("actor", strings.actorsInText[actor])), to: .actor(actor)),
          text: nil)
      }
    case .member:
      return [
        NextStepView(
          label: nil,
          link: LinkView(
            title: strings(.nextMembership), href: url(site.settings.membership.value)), text: nil)
      ]
    default:
      return pages.map { next in
        NextStepView(
          label: strings(label(of: site.pages[next].id.kind)), link: link(to: next),
          text: site.pages[next].summary)
      }
    }
  }

  private func label(of kind: PageKind) -> Phrase {
    switch kind {
    case .course: .nextCourse
    case .service: .nextService
    default: .nextGuide
    }
  }
}
