import TorvMustache

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
