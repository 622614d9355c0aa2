import TorvDiagnostics
import TorvMustache
import TorvSite

/// A path: questions that lead to a plan.
struct PathPresentation: PagePresentation {
  let path: DecisionPath
  let index: Site.PageIndex

  static let kind = PageKind.path
  static let searchWeight = 75
  static var template: KeyPath<SiteTemplates, Template<PathView>> { \.path }
  static let nextKinds: [PageKind] = []
  static let helpsToAct = true
  /// The first question stands at the top, on a phone too.
  static let hasCover = false

  func view(in views: SiteViews) -> PathView { views.path(path, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      meta: [
        views.strings(.pathLength, ("count", views.format.number(path.length))),
        views.strings(.pathPlans, ("count", views.format.number(path.plans.count))),
      ])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    let questions = path.questions.map { question in
      SearchedFields.section(
        [question.text].compactMap(\.self) + question.answers.map(\.answer.value),
        heading: question.question)
    }
    let plans = path.plans.map { plan in
      SearchedFields.section(
        [plan.text].compactMap(\.self) + plan.steps.flatMap { [$0.title, $0.text] },
        heading: plan.title)
    }
    return SearchedFields(sections: questions + plans)
  }

  /// Returns the questions with their answers, and each plan as instructions of its own; of a path for members, its
  /// teaser.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let page = linkedData.site.pages[index]
    let teaser = linkedData.teaser("CreativeWork", "vejviser", of: index).adding(
      .object(["publisher": linkedData.centre])
    ).adding(linkedData.provenance(of: page, under: linkedData.site.settings.licence))
    guard page.access == .open else { return [teaser] }
    return [
      teaser.adding(.object(["hasPart": .list(path.questions.map(node) + path.plans.map(node))]))
    ]
  }

  private func node(of question: DecisionPath.Question) -> JSONValue {
    .object([
      "@type": .text("Question"), "name": .text(question.question),
      "suggestedAnswer": .list(
        question.answers.map { answer in
          .object(["@type": .text("Answer"), "text": .text(answer.answer.value)])
        }),
    ])
  }

  private func node(of plan: DecisionPath.Plan) -> JSONValue {
    .object([
      "@type": .text("HowTo"), "name": .text(plan.title),
      "description": plan.text.map(JSONValue.text),
      "step": .list(
        plan.steps.map { step in
          .object([
            "@type": .text("HowToStep"), "name": .text(step.title), "text": .text(step.text),
          ])
        }),
    ])
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init(
      "questions",
      .list(
        .object([
          .init("id", .text), .init("question", .text), .init("text", .text),
          .init(
            "answers",
            .list(
              .object([
                .init("answer", .text), .init("leadsTo", .text), .init("advice", .text),
                .init("pages", .list(.text)),
              ]))),
        ]))),
    .init(
      "plans",
      .list(
        .object([
          .init("id", .text), .init("title", .text), .init("text", .text),
          .init("steps", .list(.object([.init("title", .text), .init("text", .text)]))),
          .init("pages", .list(.text)),
        ]))),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "questions": .list(path.questions.map(json)), "plans": .list(path.plans.map(json)),
    ])
  }

  private func json(of question: DecisionPath.Question) -> JSONValue {
    .object([
      "id": .text(question.id.value.text), "question": .text(question.question),
      "text": question.text.map(JSONValue.text),
      "answers": .list(
        question.answers.map { answer in
          .object([
            "answer": .text(answer.answer.value), "leadsTo": .text(answer.leadsTo.value.text),
            "advice": answer.advice.map(JSONValue.text),
            "pages": .texts(answer.pages.names),
          ])
        }),
    ])
  }

  private func json(of plan: DecisionPath.Plan) -> JSONValue {
    .object([
      "id": .text(plan.id.value.text), "title": .text(plan.title),
      "text": plan.text.map(JSONValue.text),
      "steps": .list(
        plan.steps.map { .object(["title": .text($0.title), "text": .text($0.text)]) }),
      "pages": .texts(plan.pages.names),
    ])
  }
}

extension NamedPages {
  /// The pages as the JSON files call them: `guide/vedtaegter`.
  var names: [String] { ids.map { "\($0.kind.rawValue)/\($0.slug)" } }
}
