import TorvMustache

/// The page that explains how to follow courses and deadlines in your own calendar.
struct CalendarsView: PageView {
  let frame: FrameView
  let lead: String
  let calendars: [CalendarView]
  /// The courses that have a calendar of their own.
  let courses: [CalendarView]

  static let fields: [TemplateField<CalendarsView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("calendars") { $0.calendars },
    .flag("hasCourses") { !$0.courses.isEmpty },
    .list("courses") { $0.courses },
  ]
}

/// A calendar, with the addresses for subscribing to it and downloading it.
struct CalendarView: TemplateView {
  /// The fragment of the heading.
  var id = ""
  var title = ""
  var lead = ""
  /// The address that a calendar program opens as a subscription.
  let subscription: TemplateURL
  let file: TemplateURL
  /// The address with scheme and host, for copying into a calendar program.
  let address: String

  static let fields: [TemplateField<CalendarView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("lead") { $0.lead },
    .url("subscription") { $0.subscription },
    .url("file") { $0.file },
    .text("address") { $0.address },
  ]
}
