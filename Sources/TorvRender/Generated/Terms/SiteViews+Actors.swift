import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the list of the actors.
  func actors() -> TermListView {
    TermListView(
      frame: frame(
        path: SitePaths.path(of: .actors), title: strings(.actors),
        description: strings(.actorsLead)),
      lead: strings(.actorsLead),
      terms: Actor.allCases.map { actor in
        term(strings.actors[actor], summary: strings.actorLeads[actor], .actor(actor))
      },
      more: coverageLink(strings(.coverageSee)))
  }

  /// Returns a page of an actor's list: the recommendations addressed to it, and the material for it.
  ///
  /// The recommendations come first in the actor's list, so the first page shows them, as requests to the actor.
  func actor(_ actor: Actor, number: Int) -> ActorView {
    let collection = PageCollection.actor(actor)
    let shown = entries(of: collection, number: number)
    let named = strings.actorsInText[actor]
    return ActorView(
      frame: frame(
        path: SitePaths.path(of: .collection(collection, number: number)),
        title: strings.actors[actor], description: strings.actorLeads[actor],
        parents: [LinkView(title: strings(.actors), href: url(.actors))], isIndexed: number == 1),
      kicker: strings(.actorKicker), lead: strings.actorLeads[actor],
      asksTitle: strings(.actorAsks, ("actor", named)),
      asks: shown.compactMap { ask($0, of: actor) },
      outline: outlines[actor] ?? [],
      groups: groups(
        shown.filter { site.pages[$0].id.kind != .recommendation }, showing: [], prefix: "liste"),
      empty: strings(.actorEmpty, ("actor", named)),
      pagination: pagination(of: collection, number: number),
      coverage: coverageLink(strings(.coverageSee)),
      feed: url(SitePaths.feedPath(of: .actor(actor))))
  }

  private func ask(_ index: Site.PageIndex, of actor: Actor) -> AskView? {
    let page = site.pages[index]
    guard case .recommendation(let recommendation) = page.content else { return nil }
    let number = recommendation.number.value
    let latest = page.access == .open ? recommendation.latestStatus(for: actor) : nil
    return AskView(
      number: number, house: house(number), title: page.title, href: url(of: index),
      status: latest.map { badge($0.status) }, date: latest.map { format.dateView($0.date) })
  }

  /// Returns the kinds in a list, each with a link to the page of the list on which it begins.
  func kindOutline(of collection: PageCollection) -> [CountedLinkView] {
    var places: [(kind: PageKind, start: Int, count: Int)] = []
    for (place, index) in site.entries(of: collection).enumerated() {
      let kind = site.pages[index].id.kind
      if let known = places.lastIndex(where: { $0.kind == kind }) {
        places[known].count += 1
      } else if kind != .recommendation {
        places.append((kind, place, 1))
      }
    }
    return places.sorted { $0.kind < $1.kind }.map { kind, start, count in
      CountedLinkView(
        title: strings.words(for: kind).title, href: url(ofFirst: kind, at: start, in: collection),
        count: count)
    }
  }
}
