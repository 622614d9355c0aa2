import TorvMustache

/// The page of an assessment: its statements, and what the script fills in: the profile and what follows from it.
struct AssessmentView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// The script that adds up the answers.
  let script: TemplateURL
  /// The statements; nil if the reader may not see them.
  let test: AssessmentTestView?

  static let fields: [TemplateField<AssessmentView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .url("script") { $0.script },
    .optional("test") { $0.test },
  ]
}

/// The statements of an assessment, with the texts that the script fills in.
struct AssessmentTestView: TemplateView {
  /// Names the statements and their scale in addresses, so that answers to others are told apart.
  let key: String
  let groups: [AssessmentGroupView]
  let bands: [AssessmentBandView]
  let chart: HTML
  let answered: String
  let unanswered: String
  let overall: String
  let percent: String
  let combined: String
  let apart: String
  let wrong: String

  static let fields: [TemplateField<AssessmentTestView>] = [
    .text("key") { $0.key },
    .list("groups") { $0.groups },
    .list("bands") { $0.bands },
    .html("chart") { $0.chart },
    .text("answered") { $0.answered },
    .text("unanswered") { $0.unanswered },
    .text("overall") { $0.overall },
    .text("percent") { $0.percent },
    .text("combined") { $0.combined },
    .text("apart") { $0.apart },
    .text("wrong") { $0.wrong },
  ]
}

struct AssessmentGroupView: TemplateView {
  /// The name in the file.
  let name: String
  let number: Int
  let title: String
  let text: String?
  let statements: [AssessmentStatementView]
  /// «Højst 9 point».
  let most: String
  let advice: String
  let pages: [NamedPagesView]

  static let fields: [TemplateField<AssessmentGroupView>] = [
    .text("name") { $0.name },
    .number("number") { $0.number },
    .text("title") { $0.title },
    .optionalText("text") { $0.text },
    .list("statements") { $0.statements },
    .text("most") { $0.most },
    .text("advice") { $0.advice },
    .list("pages") { $0.pages },
  ]
}

struct AssessmentStatementView: TemplateView {
  let statement: String
  let choices: [AssessmentChoiceView]

  static let fields: [TemplateField<AssessmentStatementView>] = [
    .text("statement") { $0.statement },
    .list("choices") { $0.choices },
  ]
}

struct AssessmentChoiceView: TemplateView {
  /// The name of the statement's choices, by which browsers know that only one holds.
  let name: String
  let label: String
  let value: Int

  static let fields: [TemplateField<AssessmentChoiceView>] = [
    .text("name") { $0.name },
    .text("label") { $0.label },
    .number("value") { $0.value },
  ]
}

struct AssessmentBandView: TemplateView {
  let from: Int
  /// «0–39 %».
  let range: String
  let title: String
  let text: String

  static let fields: [TemplateField<AssessmentBandView>] = [
    .number("from") { $0.from },
    .text("range") { $0.range },
    .text("title") { $0.title },
    .text("text") { $0.text },
  ]
}
