import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The script that shows one question of a path at a time.
  static let pathScript = "path.js"

  func path(_ path: DecisionPath, at index: Site.PageIndex) -> PathView {
    let isReadable = mayRead(index)
    let named = (path.plans.map(\.pages) + path.questions.flatMap(\.answers).map(\.pages))
      .flatMap(\.ids)
    return PathView(
      frame: frame(of: index),
      article: article(index, hiding: isReadable ? Set(named.compactMap(site.index)) : []),
      script: url(assets.path(of: Self.pathScript)), tree: isReadable ? tree(of: path) : nil)
  }

  private func tree(of path: DecisionPath) -> PathTreeView {
    let numbers = Dictionary(
      path.questions.enumerated().map { ($1.id.value, $0 + 1) }, uniquingKeysWith: { $1 })
    let plans = Dictionary(
      path.plans.map { ($0.id.value, $0.title) }, uniquingKeysWith: { $1 })
    return PathTreeView(
      questions: path.questions.enumerated().map { number, question in
        PathQuestionView(
          name: question.id.value.text, id: Self.questionID(question.id.value),
          number: number + 1, question: question.question, text: question.text,
          answers: question.answers.map { answer in
            view(of: answer, number: numbers[answer.leadsTo.value], plans[answer.leadsTo.value])
          },
          length: path.lengths[number])
      },
      plans: path.plans.map(view), progress: strings(.pathProgress))
  }

  /// Returns an answer that leads to the question with the number, or else to the plan with the title.
  private func view(
    of answer: DecisionPath.Answer, number: Int?, _ plan: String?
  ) -> PathAnswerView {
    let target = answer.leadsTo.value
    return PathAnswerView(
      answer: answer.answer.value, name: answer.name,
      href: TemplateURL(
        path: "#" + (number == nil ? Self.planID(target) : Self.questionID(target))),
      target: target.text,
      next: number.map { strings(.pathToQuestion, ("number", format.number($0))) }
        ?? strings(.pathToPlan, ("plan", plan ?? "")),
      advice: answer.advice, pages: namedPages(answer.pages))
  }

  private func view(of plan: DecisionPath.Plan) -> PathPlanView {
    PathPlanView(
      name: plan.id.value.text, id: Self.planID(plan.id.value), title: plan.title,
      text: plan.text, steps: plan.steps.map { StepView(title: $0.title, text: $0.text) },
      pages: namedPages(plan.pages))
  }

  private static func questionID(_ id: Slug) -> String { "sektion-spoergsmaal-\(id)" }

  private static func planID(_ id: Slug) -> String { "sektion-plan-\(id)" }
}
