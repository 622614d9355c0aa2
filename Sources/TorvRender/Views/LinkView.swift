import TorvMustache

/// A link with its text and an optional note after it.
struct LinkView: TemplateView {
  let title: String
  let href: TemplateURL
  var note: String?
  /// The language of the title, if it is not that of the page around the link.
  var language: String?

  static let fields: [TemplateField<LinkView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .optionalText("note") { $0.note },
    .optionalText("language") { $0.language },
  ]
}

/// A link with the number of entries that it leads to.
struct CountedLinkView: TemplateView {
  let title: String
  let href: TemplateURL
  let count: Int

  static let fields: [TemplateField<CountedLinkView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .number("count") { $0.count },
    .flag("hasEntries") { $0.count > 0 },
  ]
}

/// A date in machine-readable form and as text.
struct DateView: TemplateView {
  let iso: String
  let text: String

  static let fields: [TemplateField<DateView>] = [
    .text("iso") { $0.iso },
    .text("text") { $0.text },
  ]
}

/// A small label beside a title: «Forslag», «For medlemmer».
struct BadgeView: TemplateView {
  enum Style: String {
    case proposal, members, example, open, full, planned, cancelled, held
    case done, partly, underway
    case notFound = "not-found"
    case former, draft, closed, original
  }

  let style: Style
  let text: String

  static let fields: [TemplateField<BadgeView>] = [
    .text("style") { $0.style.rawValue },
    .text("text") { $0.text },
  ]
}
