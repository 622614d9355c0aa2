import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page about calendars.
  func calendars() -> CalendarsView {
    CalendarsView(
      frame: frame(
        path: SitePaths.path(of: .calendars), title: strings(.calendars),
        description: strings(.calendarsLead)),
      lead: strings(.calendarsLead),
      calendars: [
        calendar(
          SitePaths.courseCalendar, id: "kurser", title: strings(.calendarCourses),
          lead: strings(.calendarCoursesLead)),
        calendar(
          SitePaths.fundingCalendar, id: "puljer", title: strings(.calendarFunding),
          lead: strings(.calendarFundingLead)),
      ],
      courses: site.entries(of: .kind(.course)).compactMap { index in
        let page = site.pages[index]
        guard !page.publicSessions.isEmpty else { return nil }
        return calendar(SitePaths.calendarPath(of: page.id), title: page.title)
      })
  }

  /// Returns the calendar at the path.
  func calendar(
    _ path: String, id: String = "", title: String = "", lead: String = ""
  ) -> CalendarView {
    let address = site.absoluteURL(path)
    let subscription = "webcal" + address.drop { $0 != ":" }
    return CalendarView(
      id: id, title: title, lead: lead, subscription: TemplateURL(subscription) ?? url(path),
      file: url(path), address: address)
  }
}
