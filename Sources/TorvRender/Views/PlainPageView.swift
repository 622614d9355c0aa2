import TorvMustache

/// A page without fields of its own.
struct PlainPageView: PageView {
  let frame: FrameView
  let article: ArticleView

  static let fields: [TemplateField<PlainPageView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
  ]
}

/// The front page.
struct FrontView: PageView {
  let frame: FrameView
  let article: ArticleView
  let needs: [LinkView]
  let themes: [LinkView]
  let recommendations: [RecommendationItemView]
  let cases: CardGroupView
  let guides: CardGroupView
  let courses: CardGroupView
  let map: TileMapView?
  let actors: [LinkView]

  static let fields: [TemplateField<FrontView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .flag("hasNeeds") { !$0.needs.isEmpty },
    .list("needs") { $0.needs },
    .flag("hasThemes") { !$0.themes.isEmpty },
    .list("themes") { $0.themes },
    .list("recommendations") { $0.recommendations },
    .view("cases", \.cases),
    .view("guides", \.guides),
    .view("courses", \.courses),
    .optional("map") { $0.map },
    .list("actors") { $0.actors },
  ]
}

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
