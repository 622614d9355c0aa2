import TorvSite

/// Makes the calendar of the days by which money must be applied for (and from which it can be).
///
/// A scheme that is closed without a day, or takes applications all the time, has no day to stand on. One for
/// members only stands not in it: its days are no part of its teaser.
struct FundingCalendar {
  let site: Site
  let strings: Strings

  var file: OutputFile {
    CalendarFile(
      path: SitePaths.fundingCalendar,
      title: strings(
        .feedTitle, ("title", strings(.calendarFunding)), ("site", site.settings.title)),
      description: strings(.calendarFundingLead), page: SitePaths.path(of: .calendars),
      events: site.entries(of: .kind(.funding)).sorted().flatMap(events)
    ).file(of: site)
  }

  /// Returns the days of a scheme.
  func events(of index: Site.PageIndex) -> [CalendarEvent] {
    let page = site.pages[index]
    guard page.access == .open, case .funding(let funding) = page.content else { return [] }
    var events: [CalendarEvent] = []
    if let opens = funding.opens {
      events.append(event("aabner", on: opens, .calendarOpens, funding, at: index))
    }
    if case .date(let deadline) = funding.deadline {
      events.append(event("frist", on: deadline, .calendarDeadline, funding, at: index))
    }
    return events
  }

  /// The event's name holds the day, so that next year's deadline is another event.
  private func event(
    _ name: String, on day: CalendarDate, _ title: Phrase, _ funding: Funding,
    at index: Site.PageIndex
  ) -> CalendarEvent {
    let page = site.pages[index]
    let changed = max(page.lastChanged ?? funding.checked, funding.checked)
    return CalendarEvent(
      id: "pulje-\(page.id.slug)-\(name)-\(day)@\(site.settings.baseURL.host)",
      changed: changed,
      sequence: page.published.map { max(0, $0.days(until: changed)) } ?? 0,
      time: .day(day), status: .confirmed, summary: strings(title, ("title", page.title)),
      description: [
        funding.funder, page.summary,
        strings(.calendarChecked, ("date", DanishFormat.text(funding.checked))), funding.url.text,
      ].joined(separator: "\n"),
      place: nil, url: site.absoluteURL(site.relations[index].path))
  }
}
