import TorvDiagnostics
import TorvMustache
import TorvSite

/// A recommendation, with the material on it.
struct RecommendationPresentation: PagePresentation {
  let recommendation: Recommendation
  let index: Site.PageIndex

  static let kind = PageKind.recommendation
  static let searchWeight = 110
  static var template: KeyPath<SiteTemplates, Template<RecommendationView>> { \.recommendation }
  static var listTemplate: KeyPath<SiteTemplates, Template<RecommendationListView>> {
    \.recommendations
  }
  static let nextKinds: [PageKind] = []
  /// The page shows the façade of its number instead.
  static let hasCover = false

  static func list(number: Int, in views: SiteViews) -> RecommendationListView {
    views.recommendations()
  }

  func view(in views: SiteViews) -> RecommendationView {
    views.recommendation(recommendation, at: index)
  }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      place: views.strings(.recommendationNumber, ("number", String(recommendation.number.value))),
      meta: views.site.pages[index].actors.map { views.strings.actors[$0] })
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(
      names: recommendation.followUps.map(\.source.title),
      sections: [SearchedFields.section(recommendation.followUps.map(\.text))])
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    [
      linkedData.article(
        index, citing: recommendation.followUps.map(\.source), image: image)
    ]
  }

  /// Returns a step for each actor that the recommendation is addressed to.
  func nextSteps(_ pages: [Site.PageIndex], in views: SiteViews) -> [NextStepView] {
    views.site.pages[index].actors.map { actor in
      let title = views.strings(.nextActor, ("actor", views.strings.actorsInText[actor]))
      return NextStepView(label: nil, link: views.link(title, to: .actor(actor)), text: nil)
    }
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("number", .integer),
    .init(
      "followUps",
      .list(
        .object([
          .init("date", .text), .init("status", .oneOf(Recommendation.FollowUp.Status.self)),
          .init("text", .text),
          .init("source", .object([.init("title", .text), .init("url", .url)])),
          .init("actors", .list(.oneOf(Actor.self))),
        ]))),
    .init("lastLookedAt", .text),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "number": .integer(recommendation.number.value),
      "followUps": .list(
        recommendation.followUps.map { followUp in
          .object([
            "date": .text("\(followUp.date)"),
            "status": followUp.status.map { .text($0.rawValue) }, "text": .text(followUp.text),
            "source": .object([
              "title": .text(followUp.source.title),
              "url": followUp.source.url.map { .text($0.text) },
            ]),
            "actors": JSONValue.texts(followUp.actors.map(\.value.rawValue)).unlessEmpty,
          ])
        }),
      "lastLookedAt": recommendation.lastLookedAt.map { .text("\($0)") },
    ])
  }
}
