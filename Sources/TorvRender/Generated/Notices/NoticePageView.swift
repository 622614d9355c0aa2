import TorvMustache

/// A page with only a frame, a lead and links: the one shown for missing addresses.
struct NoticePageView: PageView {
  let frame: FrameView
  let lead: String
  let links: [LinkView]

  static let fields: [TemplateField<NoticePageView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("links") { $0.links },
  ]
}

/// The page at an old address, which redirects to the new one.
struct RedirectView: TemplateView {
  let title: String
  let target: TemplateURL
  let canonical: TemplateURL

  static let fields: [TemplateField<RedirectView>] = [
    .text("title") { $0.title },
    .url("target") { $0.target },
    .url("canonical") { $0.canonical },
  ]
}
