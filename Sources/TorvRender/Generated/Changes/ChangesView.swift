import TorvMustache

/// The changes that a page tells of.
struct PageChangesView: TemplateView {
  /// The day of the last change.
  let date: DateView
  /// What was changed on that day.
  let newest: [ChangeView]
  let earlier: [ChangeView]

  static let fields: [TemplateField<PageChangesView>] = [
    .view("date", \.date),
    .list("newest") { $0.newest },
    .flag("hasEarlier") { !$0.earlier.isEmpty },
    .number("earlierCount") { $0.earlier.count },
    .list("earlier") { $0.earlier },
  ]
}

/// Something that was changed in a page.
struct ChangeView: TemplateView {
  let id: String
  let date: DateView
  let text: String

  static let fields: [TemplateField<ChangeView>] = [
    .text("id") { $0.id },
    .view("date", \.date),
    .text("text") { $0.text },
  ]
}

/// What was changed in all pages, by year.
struct ChangesView: PageView {
  let frame: FrameView
  let lead: String
  /// A note that older changes are left out; nil if all are there.
  let cut: String?
  let years: [ChangesYearView]
  let feed: TemplateURL

  static let fields: [TemplateField<ChangesView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .optionalText("cut") { $0.cut },
    .list("years") { $0.years },
    .url("feed") { $0.feed },
  ]
}

/// What was changed in one year.
struct ChangesYearView: TemplateView {
  let year: Int
  let entries: [ChangesEntryView]

  static let fields: [TemplateField<ChangesYearView>] = [
    .number("year") { $0.year },
    .list("entries") { $0.entries },
  ]
}

/// A change, with the page that it was made in.
struct ChangesEntryView: TemplateView {
  /// The link to the page; its note is the page's kind.
  let page: LinkView
  let change: ChangeView

  static let fields: [TemplateField<ChangesEntryView>] = [
    .view("page", \.page),
    .view("change", \.change),
  ]
}
