/// What a newsletter about a span of days tells: pages that are new or changed, and what comes up after today.
///
/// Of a page for members it holds only what everybody may see. The front page, the editors' handbook and former members
/// are left out.
package struct News: Sendable {
  /// The days that the newsletter is about.
  package let span: ClosedRange<CalendarDate>
  /// The people that it is written for; nil if it is for everybody.
  package let reader: Reader?
  /// The last day of the courses and deadlines to come: ``horizon`` days after today.
  package let lastDay: CalendarDate
  /// The pages that were published in the span, newest first.
  package let published: [Entry]
  /// The older pages that were updated in the span, and the follow-ups of recommendations, newest first.
  package let changed: [Entry]
  /// The pages for members that were published or updated in the span, newest first.
  package let forMembers: [Entry]
  /// The courses with sessions from today to ``lastDay``, the nearest first.
  package let courses: [CourseDates]
  /// The funding schemes whose deadline lies between today and ``lastDay``, the nearest first.
  package let deadlines: [Site.PageIndex]

  /// How many days courses and deadlines are told ahead.
  package static let horizon = 90

  /// The people that a newsletter is written for.
  package enum Reader: Hashable, Sendable {
    /// Gets the pages that name the actor, and those that name none.
    case actor(Actor)
    /// Gets the pages that refer to the municipality, and the courses that are held there.
    case municipality(Slug)
  }

  /// A page, or one of a recommendation's follow-ups, with its day.
  package struct Entry: Sendable {
    package let page: Site.PageIndex
    package let date: PartialDate
    /// What has happened to the recommendation; nil if the entry is about the page itself.
    package let followUp: Recommendation.FollowUp?
  }

  /// A course with its sessions to come.
  package struct CourseDates: Sendable {
    package let page: Site.PageIndex
    /// In chronological order.
    package let sessions: [Course.Session]
  }

  /// Whether nothing was published or changed in the span.
  package var hasNoPages: Bool { published.isEmpty && changed.isEmpty && forMembers.isEmpty }

  /// Whether there is nothing to tell at all.
  package var isEmpty: Bool { hasNoPages && courses.isEmpty && deadlines.isEmpty }
}

extension Site {
  /// Returns the news of the days from the first through the last of the span, in time linear in the pages apart from
  /// sorting.
  package func news(in span: ClosedRange<CalendarDate>, for reader: News.Reader? = nil) -> News {
    let lastDay = today.adding(days: News.horizon) ?? today
    // Recommendations of one day stand in the order of their numbers.
    let recommendations = entries(of: .kind(.recommendation))
    let others = pages.indices.filter { pages[$0].id.kind != .recommendation }
    let concerned = (recommendations + others).filter(filter(for: reader))
    let told = concerned.filter(isTold)
    let open = told.filter { pages[$0].access == .open }
    let followUps = followUps(of: open, in: span, for: reader)
    let followed = Set(followUps.map(\.page))
    let changed = open.filter { !followed.contains($0) }.compactMap { updated($0, in: span) }
    let closed = told.filter { pages[$0].access == .members }
    return News(
      span: span, reader: reader, lastDay: lastDay,
      published: Self.newestFirst(open.compactMap { published($0, in: span) }),
      changed: Self.newestFirst(changed + followUps),
      forMembers: Self.newestFirst(
        closed.compactMap { published($0, in: span) ?? updated($0, in: span) }),
      courses: courses(among: concerned, through: lastDay, for: reader),
      deadlines: deadlines(among: concerned, through: lastDay))
  }

  /// Returns the reader with the name: an actor's, or that of a municipality or its slug; nil if there is none.
  package func reader(named text: String) -> News.Reader? {
    let name = MunicipalitySlug.slug(ofName: text) ?? Slug.slug(from: text)
    if let actor = Actor.allCases.first(where: { $0.rawValue == name }) { return .actor(actor) }
    return Slug(validating: name).flatMap(municipality).map { .municipality($0.slug) }
  }

  /// The names that ``reader(named:)`` knows: the actors first.
  package var readerNames: [String] {
    Actor.allCases.map(\.rawValue) + municipalities.map(\.slug.text)
  }

  private func filter(for reader: News.Reader?) -> (PageIndex) -> Bool {
    switch reader {
    case nil: return { _ in true }
    case .actor(let actor):
      return { pages[$0].actors.isEmpty || pages[$0].actors.contains(actor) }
    case .municipality(let slug):
      let entries = Set(entries(of: .municipality(slug)))
      return entries.contains
    }
  }

  /// Returns whether news of the page is for readers of the site.
  private func isTold(_ index: PageIndex) -> Bool {
    if case .member(let member) = pages[index].content, !member.isCurrent(on: today) {
      return false
    }
    let path = relations[index].path
    return path != "/" && search?.manual.contains(where: path.hasPrefix) != true
  }

  // MARK: - Pages

  private func published(
    _ index: PageIndex, in span: ClosedRange<CalendarDate>
  ) -> News.Entry? {
    guard let day = pages[index].published, span.contains(day) else { return nil }
    return News.Entry(page: index, date: .day(day), followUp: nil)
  }

  /// Returns the last change of a page that was published before the span.
  private func updated(
    _ index: PageIndex, in span: ClosedRange<CalendarDate>
  ) -> News.Entry? {
    let page = pages[index]
    guard let day = page.lastChanged, span.contains(day),
      page.published.map(span.contains) != true
    else { return nil }
    return News.Entry(page: index, date: .day(day), followUp: nil)
  }

  private func followUps(
    of open: [PageIndex], in span: ClosedRange<CalendarDate>, for reader: News.Reader?
  ) -> [News.Entry] {
    open.flatMap { index -> [News.Entry] in
      guard case .recommendation(let recommendation) = pages[index].content else { return [] }
      return recommendation.followUps.compactMap { followUp in
        if case .actor(let actor) = reader, !followUp.concerns(actor) { return nil }
        guard followUp.date.mayLie(in: span) else { return nil }
        return News.Entry(page: index, date: followUp.date, followUp: followUp)
      }
    }
  }

  /// Returns the entries by date, the newest first; ties keep their order.
  private static func newestFirst(_ entries: [News.Entry]) -> [News.Entry] {
    entries.enumerated().sorted { left, right in
      left.element.date == right.element.date
        ? left.offset < right.offset : left.element.date > right.element.date
    }.map(\.element)
  }

  // MARK: - Dates to come

  private func courses(
    among indices: [PageIndex], through lastDay: CalendarDate, for reader: News.Reader?
  ) -> [News.CourseDates] {
    let places = places(for: reader)
    let courses = indices.compactMap { index -> (start: DateTime, dates: News.CourseDates)? in
      let sessions = pages[index].publicSessions.filter { session in
        session.start.date >= today && session.start.date <= lastDay
          && session.status != .cancelled && session.status != .held
          && places?.contains(session.venue) != false
      }
      return sessions.first.map {
        ($0.start, News.CourseDates(page: index, sessions: sessions))
      }
    }
    return courses.sorted { ($0.start, $0.dates.page) < ($1.start, $1.dates.page) }.map(\.dates)
  }

  /// Returns where courses are held for the reader; nil if that may be anywhere.
  private func places(for reader: News.Reader?) -> [Course.Session.Venue]? {
    guard case .municipality(let slug) = reader, let municipality = municipality(slug) else {
      return nil
    }
    return [.place(municipality.name), .place(municipality.mainTown)]
  }

  private func deadlines(
    among indices: [PageIndex], through lastDay: CalendarDate
  ) -> [PageIndex] {
    let deadlines = indices.compactMap { index -> (day: CalendarDate, page: PageIndex)? in
      guard let availability = pages[index].publicAvailability(on: today),
        availability != .closed, case .funding(let funding) = pages[index].content,
        case .date(let day) = funding.deadline, day <= lastDay
      else { return nil }
      return (day, index)
    }
    return deadlines.sorted { ($0.day, $0.page) < ($1.day, $1.page) }.map(\.page)
  }
}

extension PartialDate {
  /// Returns whether the day lies in the span, as far as it is known: a month may if part of it does, and a year only if
  /// all of it does, since it would be news all year.
  fileprivate func mayLie(in span: ClosedRange<CalendarDate>) -> Bool {
    let (first, last) = (span.lowerBound, span.upperBound)
    switch self {
    case .day(let day): return span.contains(day)
    case .month(let year, let month):
      return (first.year, first.month) <= (year, month) && (year, month) <= (last.year, last.month)
    case .year(let year):
      return (first.year, first.month, first.day) <= (year, 1, 1)
        && (year, 12, 31) <= (last.year, last.month, last.day)
    }
  }
}
