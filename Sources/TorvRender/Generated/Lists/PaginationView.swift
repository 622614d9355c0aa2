import TorvMustache

/// The links between the pages of a long list.
struct PaginationView: TemplateView {
  /// The pages; none if the list has one in this language.
  let pages: [NumberedPageView]
  let previous: TemplateURL?
  let next: TemplateURL?
  /// The whole list in the site's own language, at the end of a list that goes on only there.
  let rest: LanguageLinkView?

  static let fields: [TemplateField<PaginationView>] = [
    .flag("hasPages") { !$0.pages.isEmpty },
    .list("pages") { $0.pages },
    .optionalURL("previous") { $0.previous },
    .optionalURL("next") { $0.next },
    .optional("rest") { $0.rest },
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
