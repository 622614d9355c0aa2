import TorvDiagnostics
import TorvMustache
import TorvSite

/// An assessment: statements, whose answers make a profile.
struct AssessmentPresentation: PagePresentation {
  let assessment: Assessment
  let index: Site.PageIndex

  static let kind = PageKind.assessment
  static let searchWeight = 75
  static var template: KeyPath<SiteTemplates, Template<AssessmentView>> { \.assessment }
  static let nextKinds: [PageKind] = []
  static let helpsToAct = true
  /// The first statement stands at the top, on a phone too.
  static let hasCover = false

  func view(in views: SiteViews) -> AssessmentView { views.assessment(assessment, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      meta: [
        views.strings(.assessmentStatements, ("count", views.format.number(assessment.count))),
        views.strings(.assessmentGroups, ("count", views.format.number(assessment.groups.count))),
      ])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(
      sections: assessment.groups.map { group in
        SearchedFields.section(
          [group.text].compactMap(\.self) + group.statements.map(\.value) + [group.advice],
          heading: group.title)
      })
  }

  /// Returns the test with its statements; of one for members, its teaser.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let page = linkedData.site.pages[index]
    let teaser = linkedData.teaser("Quiz", "selvtest", of: index).adding(
      .object(["publisher": linkedData.centre])
    ).adding(linkedData.provenance(of: page, under: linkedData.site.settings.licence))
    guard page.access == .open else { return [teaser] }
    let answers = JSONValue.list(
      assessment.scale.map { .object(["@type": .text("Answer"), "text": .text($0)]) })
    return [
      teaser.adding(
        .object([
          "hasPart": .list(
            assessment.groups.flatMap(\.statements).map { statement in
              .object([
                "@type": .text("Question"), "name": .text(statement.value),
                "suggestedAnswer": answers,
              ])
            })
        ]))
    ]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("scale", .list(.text)),
    .init(
      "groups",
      .list(
        .object([
          .init("id", .text), .init("title", .text), .init("text", .text),
          .init("statements", .list(.text)), .init("advice", .text), .init("pages", .list(.text)),
        ]))),
    .init(
      "bands",
      .list(.object([.init("from", .integer), .init("title", .text), .init("text", .text)]))),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "scale": .texts(assessment.scale),
      "groups": .list(
        assessment.groups.map { group in
          .object([
            "id": .text(group.id.value.text), "title": .text(group.title),
            "text": group.text.map(JSONValue.text),
            "statements": .texts(group.statements.map(\.value)), "advice": .text(group.advice),
            "pages": .texts(group.pages.names),
          ])
        }),
      "bands": .list(
        assessment.bands.map { band in
          .object([
            "from": .integer(band.from.value), "title": .text(band.title),
            "text": .text(band.text),
          ])
        }),
    ])
  }
}
