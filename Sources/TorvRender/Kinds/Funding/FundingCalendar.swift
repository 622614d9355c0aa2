import TorvSite

/// Makes the calendar of the days on which applications for funding open and close.
///
/// A scheme that is closed without a date, or that takes applications all the time, has no entry. Nor has a scheme
/// for members only, because its dates are not part of its teaser.
struct FundingCalendar {
  let site: Site
  let strings: Strings

  var file: OutputFile {
    CalendarFile(
      path: SitePaths.fundingCalendar,
      title: strings(
        .feedTitle, ("title", strings(.calendarFunding)), ("site", site.settings.title)),
      description: strings(.calendarFundingLead), language: strings(.languageCode),
      page: SitePaths.path(of: .calendars),
      events: site.entries(of: .kind(.funding)).sorted().flatMap(events)
    ).file(of: site)
  }

  /// Returns the opening day and the deadline of a scheme, if it has them.
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

  /// Returns an event whose identifier includes the day, so that next year's deadline is a different event.
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
        strings(.calendarChecked, ("date", strings.format.date(funding.checked))), funding.url.text,
      ].joined(separator: "\n"),
      place: nil, url: site.absoluteURL(site.relations[index].path))
  }
}
