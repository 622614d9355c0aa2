import TorvMustache

/// The links between the pages of a long list.
struct PaginationView: TemplateView {
  let pages: [NumberedPageView]
  let previous: TemplateURL?
  let next: TemplateURL?

  static let fields: [TemplateField<PaginationView>] = [
    .list("pages") { $0.pages },
    .optionalURL("previous") { $0.previous },
    .optionalURL("next") { $0.next },
  ]
}

/// The link to one page of a list, or a gap in place of skipped pages.
struct NumberedPageView: TemplateView {
  let number: Int
  let label: String
  let href: TemplateURL
  let isCurrent: Bool
  let isGap: Bool

  static let fields: [TemplateField<NumberedPageView>] = [
    .number("number") { $0.number },
    .text("label") { $0.label },
    .url("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
    .flag("isGap") { $0.isGap },
  ]
}
