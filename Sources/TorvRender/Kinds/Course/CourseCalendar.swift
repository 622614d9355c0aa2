import TorvSite

/// Makes the calendars of courses: one for each course, and one with all sessions.
///
/// A course for members only is in no public calendar, because its dates are not part of its teaser.
struct CourseCalendar {
  let site: Site
  let strings: Strings

  /// The calendar with all sessions of all courses.
  var file: OutputFile {
    let courses = site.entries(of: .kind(.course)).filter { site.pages[$0].access == .open }
    return CalendarFile(
      path: SitePaths.courseCalendar,
      title: strings(
        .feedTitle, ("title", strings(.calendarCourses)), ("site", site.settings.title)),
      description: strings(.calendarCoursesLead), language: strings(.languageCode),
      page: SitePaths.path(of: .calendars),
      events: courses.sorted().flatMap(events)
    ).file(of: site)
  }

  /// Returns the calendar of a course.
  func file(of index: Site.PageIndex) -> OutputFile {
    let page = site.pages[index]
    return CalendarFile(
      path: SitePaths.calendarPath(of: page.id),
      title: strings(.feedTitle, ("title", page.title), ("site", site.settings.title)),
      description: page.summary, language: strings(.languageCode), page: site.relations[index].path,
      events: events(of: index)
    ).file(of: site)
  }

  /// Returns the sessions of a course; none if the page is not a course.
  func events(of index: Site.PageIndex) -> [CalendarEvent] {
    let page = site.pages[index]
    guard case .course(let course) = page.content else { return [] }
    let sessions = course.sessions
    return zip(sessions, Self.names(of: sessions)).map { session, name in
      CalendarEvent(
        id: "kursus-\(page.id.slug)-\(name)@\(site.settings.baseURL.host)",
        changed: page.lastChanged ?? site.today, sequence: Self.sequence(of: page),
        time: .hours(start: session.start, end: session.end),
        status: Self.status(of: session, isProposal: course.isProposal),
        summary: summary(of: session, title: page.title, isProposal: course.isProposal),
        description: description(of: session, page: page, isProposal: course.isProposal),
        place: ViewFormat(strings: strings, currency: site.settings.currency).venue(of: session),
        url: site.absoluteURL(site.relations[index].path))
    }
  }

  /// Returns names that tell the sessions of a course apart: by their start, then by their venue if two start
  /// together, then by their order if two of those share a venue.
  ///
  /// The name of a session that shares its start with no other does not change when sessions are reordered or added.
  private static func names(of sessions: [Course.Session]) -> [String] {
    let starts = Dictionary(grouping: sessions, by: \.start).mapValues(\.count)
    var taken: [String: Int] = [:]
    return sessions.map { session in
      var name = "\(session.start)".filter { $0 != "-" && $0 != ":" }
      if starts[session.start, default: 0] > 1 { name += "-" + venueName(of: session) }
      taken[name, default: 0] += 1
      let count = taken[name, default: 1]
      return count == 1 ? name : "\(name)-\(count)"
    }
  }

  private static func venueName(of session: Course.Session) -> String {
    switch session.venue {
    case .place(let place): Slug.slug(from: place)
    case .online: "online"
    }
  }

  /// Returns the days from publication to the last change, a number that grows with each dated change.
  private static func sequence(of page: Page) -> Int {
    guard let published = page.published, let updated = page.updated else { return 0 }
    return max(0, published.days(until: updated))
  }

  private static func status(
    of session: Course.Session, isProposal: Bool
  ) -> CalendarEvent.Status {
    switch session.status {
    case .cancelled: .cancelled
    case .planned: .tentative
    case .open, .full, .held, nil: isProposal ? .tentative : .confirmed
    }
  }

  private func summary(
    of session: Course.Session, title: String, isProposal: Bool
  ) -> String {
    let title = isProposal ? strings(.calendarProposal, ("title", title)) : title
    return session.status == .cancelled ? strings(.calendarCancelled, ("title", title)) : title
  }

  private func description(
    of session: Course.Session, page: Page, isProposal: Bool
  ) -> String {
    var lines: [String] = []
    if isProposal { lines.append("\(strings(.courseProposal)) \(strings(.courseProposalText))") }
    lines.append(page.summary)
    if let status = session.status { lines.append(strings.sessionStatuses[status]) }
    if let seats = session.seats {
      lines.append(strings(.seats, ("count", strings.format.number(seats))))
    }
    if let registration = session.registration, !isProposal, session.isOpenForRegistration {
      lines.append("\(strings(.register)) \(registration.text)")
    }
    return lines.joined(separator: "\n")
  }
}

extension Course.Session {
  /// Whether the status allows people to sign up.
  fileprivate var isOpenForRegistration: Bool {
    switch status {
    case .cancelled, .held: false
    case .planned, .open, .full, nil: true
    }
  }
}

extension ContactPoint {
  /// The email address or web address.
  fileprivate var text: String {
    switch self {
    case .mail(let mail): mail.text
    case .web(let url): url.text
    }
  }
}
