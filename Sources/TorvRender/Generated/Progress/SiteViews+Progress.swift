import TorvDiagnostics
import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page on what has happened to the recommendations; closed ones are left out.
  func progress() -> ProgressView {
    let shown = site.entries(of: .kind(.recommendation)).filter { isOpen($0) }
    let events = shown.flatMap { index in
      followUps(of: index).map { (index: index, followUp: $0) }
    }
    let dates = events.map(\.followUp.date)
    let first = dates.map(\.year).min() ?? site.today.year
    return ProgressView(
      frame: frame(
        path: SitePaths.path(of: .progress), title: strings(.progress),
        description: strings(.progressLead),
        parents: [
          LinkView(
            title: strings.words(for: .recommendation).title,
            href: url(SitePaths.path(of: .kind(.recommendation))))
        ]),
      lead: strings(.progressLead),
      chart: FigureView(
        caption: strings(.progressChart),
        svg: HTML(
          trusted: Timeline(
            title: strings(.progressChart),
            description: strings(
              .progressChartAbout, ("first", String(first)), ("last", String(site.today.year))),
            years: min(first, site.today.year)...site.today.year, rows: shown.map(timelineRow)
          ).svg(id: "sektion-tidslinje"))),
      key: markKeys(hasUnknown: events.contains { $0.followUp.status == nil }),
      actors: Actor.allCases.map { strings.actors[$0] },
      rows: shown.map(progressRow),
      years: Set(dates.map(\.year)).sorted(by: >).map { year in
        let own = events.filter { $0.followUp.date.year == year }
          .sorted { $1.followUp.date < $0.followUp.date }
        return ProgressYearView(
          year: year,
          events: own.map { event in
            ProgressEventView(
              recommendation: recommendationLink(event.index), followUp: followUp(event.followUp))
          })
      })
  }

  private func markKeys(hasUnknown: Bool) -> [MarkKeyView] {
    let keys = Recommendation.FollowUp.Status.allCases.map { status in
      MarkKeyView(
        mark: HTML(trusted: Timeline.key(shape(of: status))),
        text: strings.followUpStatuses[status])
    }
    guard hasUnknown else { return keys }
    let unknown = MarkKeyView(
      mark: HTML(trusted: Timeline.key(.dot)), text: strings(.progressUnknown))
    return keys + [unknown]
  }

  /// The link to that page; nil if nothing has happened.
  var progressLink: LinkView? {
    site.hasProgress ? LinkView(title: strings(.progressSee), href: url(.progress)) : nil
  }

  private func isOpen(_ index: Site.PageIndex) -> Bool { site.pages[index].access == .open }

  private func followUps(of index: Site.PageIndex) -> [Recommendation.FollowUp] {
    recommendation(at: index)?.followUps ?? []
  }

  private func recommendation(at index: Site.PageIndex) -> Recommendation? {
    guard case .recommendation(let recommendation) = site.pages[index].content else { return nil }
    return recommendation
  }

  private func numberedTitle(_ index: Site.PageIndex) -> String {
    strings(
      .recommendationTitle, ("number", String(recommendation(at: index)?.number.value ?? 0)),
      ("title", site.pages[index].title))
  }

  private func recommendationLink(_ index: Site.PageIndex) -> LinkView {
    LinkView(title: numberedTitle(index), href: url(of: index))
  }

  private func progressRow(_ index: Site.PageIndex) -> ProgressRowView {
    let recommendation = recommendation(at: index)
    return ProgressRowView(
      number: recommendation?.number.value ?? 0, title: site.pages[index].title,
      href: url(of: index),
      states: Actor.allCases.map { actor in
        ProgressStateView(
          actor: strings.actors[actor],
          isAddressed: site.pages[index].actors.contains(actor),
          status: recommendation?.latestStatus(for: actor).map { badge($0.status) })
      },
      checked: recommendation?.lastLookedAt.map(format.dateView))
  }

  private func timelineRow(_ index: Site.PageIndex) -> Timeline.Row {
    Timeline.Row(
      label: numberedTitle(index), href: url(of: index).string,
      marks: followUps(of: index).map { followUp in
        let date = format.dateView(followUp.date).text
        return Timeline.Mark(
          time: Self.time(of: followUp.date), shape: followUp.status.map(shape) ?? .dot,
          text: followUp.status.map { "\(date): \(strings.followUpStatuses[$0])" } ?? date)
      })
  }

  private func shape(of status: Recommendation.FollowUp.Status) -> Timeline.Shape {
    switch status {
    case .done: .full
    case .partly: .half
    case .underway: .ring
    case .notFound: .cross
    }
  }

  /// Returns the middle of the date's day, month or year, in years.
  private static func time(of date: PartialDate) -> Double {
    switch date {
    case .year(let year): Double(year) + 0.5
    case .month(let year, let month): Double(year) + (Double(month) - 0.5) / 12
    case .day(let date):
      Double(date.year) + (Double(date.month - 1) + (Double(date.day) - 0.5) / 31) / 12
    }
  }
}
