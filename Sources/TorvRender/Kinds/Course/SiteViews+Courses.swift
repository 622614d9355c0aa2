import TorvMustache
import TorvSite

extension SiteViews {
  func course(_ course: Course, at index: Site.PageIndex) -> CourseView {
    let sessions = mayRead(index) ? course.sessions : []
    return CourseView(
      frame: frame(of: index), article: article(index), isProposal: course.isProposal,
      audience: course.audience, duration: course.duration,
      memberPrice: course.price.map { format.price($0.member) },
      nonMemberPrice: course.price.map { format.price($0.nonMember) },
      outcomes: mayRead(index) ? course.outcomes : [], sessions: sessions.map(session),
      calendar: sessions.isEmpty ? nil : calendar(SitePaths.calendarPath(of: site.pages[index].id)))
  }

  private func session(_ session: Course.Session) -> SessionView {
    SessionView(
      start: DateView(iso: "\(session.start)", text: format.dateWithWeekday(session.start.date)),
      time: format.clock(from: session.start, to: session.end), venue: format.venue(of: session),
      seats: session.seats.map { strings(.seats, ("count", format.number($0))) },
      registration: session.registration.map(contact),
      status: session.status.map { status in
        BadgeView(style: BadgeView.Style(status), text: strings.sessionStatuses[status])
      })
  }

  /// The open courses with a session to come, the nearest first.
  var upcomingCourses: [Site.PageIndex] {
    let courses = site.entries(of: .kind(.course)).compactMap { index in
      if case .course(let course) = site.pages[index].content, site.pages[index].access == .open,
        let next = course.nextSession(from: site.today)
      {
        return (start: next.start, index: index)
      }
      return nil
    }
    return courses.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.index)
  }
}

extension BadgeView.Style {
  init(_ status: Course.Session.Status) {
    self =
      switch status {
      case .planned: .planned
      case .open: .open
      case .full: .full
      case .cancelled: .cancelled
      case .held: .held
      }
  }
}
