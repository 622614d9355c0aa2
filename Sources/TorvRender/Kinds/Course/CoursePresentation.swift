import TorvDiagnostics
import TorvMustache
import TorvSite

/// A course with its sessions.
struct CoursePresentation: PagePresentation {
  let course: Course
  let index: Site.PageIndex

  static let kind = PageKind.course
  static let searchWeight = 103
  static var template: KeyPath<SiteTemplates, Template<CourseView>> { \.course }
  static let nextKinds: [PageKind] = [.guide]
  static let nextStepLabel: Phrase? = .nextCourse

  static func complete(
    _ list: inout ListView, of entries: ArraySlice<Site.PageIndex>, number: Int,
    in views: SiteViews
  ) {
    list.calendars = LinkView(title: views.strings(.calendars), href: views.url(.calendars))
  }

  func view(in views: SiteViews) -> CourseView { views.course(course, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    let next = course.nextSession(from: views.site.today)
    return CardDetails(
      place: course.level.map { views.strings.levels[$0] },
      badges: course.isProposal ? [views.badge(.proposal)] : [],
      meta: next.map { session in
        ["\(views.format.date(session.start.date)), \(views.format.venue(of: session))"]
      } ?? [])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    let places = Set(course.sessions.map(views.format.venue(of:))).sorted()
    return SearchedFields(
      names: places,
      sections: [SearchedFields.section(course.outcomes + [course.audience])])
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    [linkedData.course(course, at: index)]
  }

  /// Returns the calendar of the course, if it has sessions.
  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile] {
    guard !course.sessions.isEmpty else { return [] }
    return [
      DerivedFile(path: SitePaths.calendarPath(of: site.pages[index].id)) {
        CourseCalendar(site: site, strings: strings).file(of: index).contents
      }
    ]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("level", .oneOf(Level.self)), .init("proposal", .boolean), .init("duration", .text),
    .init("price", Price.schema), .init("nextSession", .time),
    .init(
      "sessions",
      .list(
        .object([
          .init("start", .time), .init("end", .time), .init("place", .text),
          .init("online", .boolean), .init("seats", .integer),
          .init("status", .oneOf(Course.Session.Status.self)),
        ]))),
    .init("calendar", .url),
  ]

  func json(in views: SiteViews) -> JSONValue {
    let next = course.nextSession(from: views.site.today)
    return .object([
      "level": course.level.map { .text($0.rawValue) }, "proposal": .boolean(course.isProposal),
      "duration": course.duration.map(JSONValue.text), "price": course.price.map(\.json),
      "nextSession": next.map { .text(DanishTime.text($0.start)) },
      "sessions": .list(course.sessions.map { json($0, in: views) }),
      "calendar": course.sessions.isEmpty
        ? nil
        : .text(views.site.absoluteURL(SitePaths.calendarPath(of: views.site.pages[index].id))),
    ])
  }

  private func json(_ session: Course.Session, in views: SiteViews) -> JSONValue {
    .object([
      "start": .text(DanishTime.text(session.start)), "end": .text(DanishTime.text(session.end)),
      "place": .text(views.format.venue(of: session)),
      "online": .boolean(session.venue == .online), "seats": session.seats.map(JSONValue.integer),
      "status": session.status.map { .text($0.rawValue) },
    ])
  }
}
