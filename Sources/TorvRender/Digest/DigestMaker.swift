import TorvDiagnostics
import TorvSite

/// Puts the news of a site into the words of its language.
struct DigestMaker {
  let views: SiteViews
  let news: News

  private var site: Site { views.site }
  private var strings: Strings { views.strings }

  /// The newsletter, with the sections that have something to tell.
  var digest: Digest {
    Digest(
      title: title, language: strings(.languageCode), notice: notice,
      sections: [published, changed, courses, deadlines, forMembers].filter {
        $0.groups.contains { !$0.items.isEmpty }
      },
      site: Digest.Link(title: site.settings.title, url: site.absoluteURL("/")),
      contact: site.settings.contact.text, hasNoPages: news.hasNoPages)
  }

  private var title: String {
    let span = strings.format.days(from: news.span.lowerBound, through: news.span.upperBound)
    let name = ("site", site.settings.title)
    switch news.reader {
    case nil: return strings(.digestTitle, name, ("span", span))
    case .actor(let actor):
      return strings(
        .digestActorTitle, name, ("actor", strings.actorsInText[actor]), ("span", span))
    case .municipality(let slug):
      return strings(
        .digestMunicipalityTitle, name,
        ("municipality", site.municipality(slug)?.name ?? slug.text), ("span", span))
    }
  }

  private var notice: Digest.Notice? {
    site.settings.notice.map { notice in
      Digest.Notice(
        title: notice.title, text: notice.text,
        link: Digest.Link(title: notice.link, url: site.absoluteURL(notice.path.value)))
    }
  }

  // MARK: - Sections

  private var published: Digest.Section {
    Digest.Section(
      title: strings(.digestNew), lead: nil, groups: groups(of: news.published), more: nil)
  }

  private var changed: Digest.Section {
    Digest.Section(
      title: strings(.digestChanged), lead: nil, groups: groups(of: news.changed), more: nil)
  }

  private var forMembers: Digest.Section {
    Digest.Section(
      title: strings(.digestMembers), lead: strings(.digestMembersLead),
      groups: groups(of: news.forMembers), more: nil)
  }

  private var courses: Digest.Section {
    let items = news.courses.map { course in
      Digest.Item(
        link: link(to: course.page), facts: badges(of: course.page),
        text: site.pages[course.page].summary, dates: course.sessions.map(line))
    }
    return Digest.Section(
      title: strings(.digestCourses),
      lead: strings(.digestCoursesLead, ("date", strings.format.date(news.lastDay))),
      groups: [Digest.Group(title: nil, items: items)],
      more: linkToAll(.course, unlessShown: items.count))
  }

  private var deadlines: Digest.Section {
    let items = news.deadlines.map { index in
      Digest.Item(
        link: link(to: index), facts: facts(ofFundingAt: index),
        text: site.pages[index].summary, dates: [])
    }
    return Digest.Section(
      title: strings(.digestDeadlines),
      lead: strings(.digestDeadlinesLead, ("date", strings.format.date(news.lastDay))),
      groups: [Digest.Group(title: nil, items: items)],
      more: linkToAll(.funding, unlessShown: items.count))
  }

  /// Returns the entries below the names of their kinds, in the order of the kinds.
  private func groups(of entries: [News.Entry]) -> [Digest.Group] {
    let byKind = Dictionary(grouping: entries) { site.pages[$0.page].id.kind }
    return PageKind.allCases.compactMap { kind in
      byKind[kind].map {
        Digest.Group(title: strings.words(for: kind).title, items: $0.map(item))
      }
    }
  }

  // MARK: - Items

  private func item(_ entry: News.Entry) -> Digest.Item {
    let date = strings.format.date(entry.date)
    guard let followUp = entry.followUp else {
      return Digest.Item(
        link: link(to: entry.page), facts: [date] + badges(of: entry.page),
        text: changes(of: entry) ?? site.pages[entry.page].summary, dates: [])
    }
    let status = followUp.status.map { strings.followUpStatuses[$0] }
    return Digest.Item(
      link: link(to: entry.page), facts: [date, status].compactMap(\.self), text: followUp.text,
      dates: [])
  }

  /// Returns what was changed in the span, in the order in which it happened; nil for a new page, and for one that doesn't
  /// tell everybody.
  private func changes(of entry: News.Entry) -> String? {
    let page = site.pages[entry.page]
    guard page.tellsChanges, page.published.map(news.span.contains) != true else { return nil }
    let texts = page.changes.filter { news.span.contains($0.date.value) }.map(\.text)
    return texts.isEmpty ? nil : texts.reversed().joined(separator: " ")
  }

  private func link(to index: Site.PageIndex) -> Digest.Link {
    Digest.Link(
      title: title(of: site.pages[index]), url: site.absoluteURL(site.relations[index].path))
  }

  /// Returns a page's title, a recommendation's after its number.
  private func title(of page: Page) -> String {
    guard case .recommendation(let recommendation) = page.content else { return page.title }
    return strings(
      .digestRecommendation, ("number", String(recommendation.number.value)),
      ("title", page.title))
  }

  /// Returns what the page's card says about the page as a whole; the section of pages for members says that once.
  private func badges(of index: Site.PageIndex) -> [String] {
    let isClosed = site.pages[index].access == .members
    return views.cards.contents(of: index).badges.filter { !isClosed || $0.style != .members }.map(
      \.text)
  }

  /// Returns a session in a line: its day and time, its place, its seats and its status.
  private func line(_ session: Course.Session) -> String {
    let day = views.format.dateWithWeekday(session.start.date)
    let time = views.format.clock(from: session.start, to: session.end)
    let parts = [
      "\(day), \(time)", views.format.venue(of: session),
      session.seats.map { strings(.seats, ("count", views.format.number($0))) },
      session.status.map { strings.sessionStatuses[$0] },
    ]
    return parts.compactMap(\.self).joined(separator: Digest.separator)
  }

  /// Returns the deadline of a scheme, the day when it opens if that is still to come, and who gives the money.
  private func facts(ofFundingAt index: Site.PageIndex) -> [String] {
    guard case .funding(let funding) = site.pages[index].content,
      case .date(let deadline) = funding.deadline
    else { return [] }
    let opens = funding.opens.flatMap { day in
      day > site.today ? strings(.fundingOpens, ("date", strings.format.date(day))) : nil
    }
    let closes = strings(.fundingDeadline, ("date", strings.format.date(deadline)))
    return [closes, opens, funding.funder].compactMap(\.self)
  }

  /// Returns «Alle 6 kurser» with the address of the list; nil if so many are all.
  private func linkToAll(_ kind: PageKind, unlessShown shown: Int) -> Digest.Link? {
    let count = site.entries(of: .kind(kind)).count
    guard count > max(1, shown) else { return nil }
    return Digest.Link(
      title: Strings.fill(
        strings.words(for: kind).all, [("count", views.format.number(count))]),
      url: site.absoluteURL(SitePaths.path(of: .kind(kind))))
  }
}
