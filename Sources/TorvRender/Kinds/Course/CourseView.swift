import TorvMustache

/// The page of a course.
struct CourseView: PageView {
  let frame: FrameView
  let article: ArticleView
  let isProposal: Bool
  let audience: String
  let duration: String?
  let memberPrice: String?
  let nonMemberPrice: String?
  let outcomes: [String]
  let sessions: [SessionView]
  let calendar: CalendarView?

  static let fields: [TemplateField<CourseView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .flag("isProposal") { $0.isProposal },
    .text("audience") { $0.audience },
    .optionalText("duration") { $0.duration },
    .optionalText("memberPrice") { $0.memberPrice },
    .optionalText("nonMemberPrice") { $0.nonMemberPrice },
    .texts("outcomes") { $0.outcomes },
    .flag("hasSessions") { !$0.sessions.isEmpty },
    .list("sessions") { $0.sessions },
    .optional("calendar") { $0.calendar },
  ]
}

struct SessionView: TemplateView {
  let start: DateView
  let time: String
  let venue: String
  let seats: String?
  let registration: LinkView?
  let status: BadgeView?

  static let fields: [TemplateField<SessionView>] = [
    .view("start", \.start),
    .text("time") { $0.time },
    .text("venue") { $0.venue },
    .optionalText("seats") { $0.seats },
    .optional("registration") { $0.registration },
    .optional("status") { $0.status },
  ]
}
