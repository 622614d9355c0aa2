import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the list of the recommendations.
  func recommendations() -> RecommendationListView {
    let words = strings.words(for: .recommendation)
    return RecommendationListView(
      frame: frame(
        path: SitePaths.path(of: .kind(.recommendation)), title: words.title,
        description: words.lead),
      lead: words.lead,
      recommendations: site.entries(of: .kind(.recommendation)).compactMap(recommendationItem),
      coverage: coverageLink(strings(.coverageSee)), progress: progressLink)
  }

  func recommendationItem(_ index: Site.PageIndex) -> RecommendationItemView? {
    let page = site.pages[index]
    guard case .recommendation(let recommendation) = page.content else { return nil }
    let number = recommendation.number.value
    return RecommendationItemView(
      number: number, house: house(number), title: page.title, href: url(of: index),
      summary: page.summary, addressees: page.actors.map { strings.actors[$0] },
      pages: pageCount(site.entries(of: .recommendation(number)).count))
  }

  func recommendation(
    _ recommendation: Recommendation, at index: Site.PageIndex
  ) -> RecommendationView {
    let number = recommendation.number.value
    let count = site.entries(of: .recommendation(number)).count
    let material = material(on: number)
    let isReadable = mayRead(index)
    return RecommendationView(
      frame: frame(of: index), article: article(index), number: number, house: house(number),
      inferenceReason: isReadable ? recommendation.inferenceReason : nil,
      followUps: isReadable ? recommendation.followUps.map(followUp) : [],
      progress: progressLink,
      addressees: material.addressees, others: material.others, help: help(on: number),
      more: count == 0
        ? nil
        : link(
          count == 1 ? strings(.onePage) : strings(.all, ("count", format.number(count))),
          to: .recommendation(number)),
      feed: url(SitePaths.feedPath(of: .recommendation(number))))
  }

  func followUp(_ followUp: Recommendation.FollowUp) -> FollowUpView {
    FollowUpView(
      date: format.dateView(followUp.date), status: followUp.status.map(badge),
      text: followUp.text, source: sources([followUp.source])[0])
  }

  func badge(_ status: Recommendation.FollowUp.Status) -> BadgeView {
    BadgeView(style: BadgeView.Style(status), text: strings.followUpStatuses[status])
  }

  /// Returns the façade that a number is shown on: four façades take turns along the street.
  func house(_ number: Int) -> Int { (number - 1) % 4 + 1 }

  // MARK: - Material by actor

  /// The most cards under each heading.
  private static let newest = 3

  /// Returns the material for each actor that the recommendation is addressed to, and for all other actors together.
  ///
  /// Each card appears only once, under the first heading that it belongs to.
  private func material(
    on number: Int
  ) -> (addressees: [AddresseeView], others: AddresseeView?) {
    let cells = coverage.rows.first { $0.number == number }?.cells ?? []
    var shown: Set<Site.PageIndex> = []
    let addressees = cells.filter(\.isAddressed).map { cell in
      let named = strings.actorsInText[cell.actor]
      return AddresseeView(
        id: "sektion-til-\(cell.actor.rawValue)",
        title: strings(.recommendationFor, ("actor", named)), counts: countedKinds(of: cell),
        missing: cell.total > 0 ? missingKinds(of: cell) : [], contribution: contribution,
        cards: newestCards(site.entries(of: cell.collection), shown: &shown),
        empty: strings(.recommendationNone, ("actor", named)))
    }
    let rest = cells.filter { !$0.isAddressed && $0.total > 0 }
    guard !rest.isEmpty else { return (addressees, nil) }
    var entries: [Site.PageIndex] = []
    for cell in rest { entries += site.entries(of: cell.collection) }
    let others = AddresseeView(
      id: "sektion-til-andre", title: strings(.recommendationOthers),
      counts: rest.map { cell in
        CountedLinkView(
          title: strings.actors[cell.actor], href: url(SitePaths.path(of: cell.collection)),
          count: cell.total)
      },
      missing: [], contribution: nil, cards: newestCards(entries, shown: &shown), empty: "")
    return (addressees, others)
  }

  /// Returns the pages that help people act, such as open funding, and belong to a recommendation.
  private func help(on number: Int) -> [CardGroupView] {
    let entries = site.entries(of: .recommendation(number)).filter {
      site.pages[$0].id.kind.presentation.helpsToAct && !isClosedFunding($0)
    }
    return groups(entries, showing: [], prefix: "sektion", limit: Self.newest)
  }

  private func newestCards(
    _ entries: [Site.PageIndex], shown: inout Set<Site.PageIndex>
  ) -> [CardView] {
    // Pages that help people act have a section of their own.
    let candidates = Set(entries).subtracting(shown).filter {
      !site.pages[$0].id.kind.presentation.helpsToAct
    }
    let newest = site.newestFirst(Array(candidates)).prefix(Self.newest)
    shown.formUnion(newest)
    return newest.map { cards[$0] }
  }
}

extension BadgeView.Style {
  init(_ status: Recommendation.FollowUp.Status) {
    self =
      switch status {
      case .done: .done
      case .partly: .partly
      case .underway: .underway
      case .notFound: .notFound
      }
  }
}
