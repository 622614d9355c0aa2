import TorvMustache

/// The page of a path: all its questions and plans, of which the script shows one at a time.
struct PathView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// The script that shows one question at a time.
  let script: TemplateURL
  /// The questions and plans; nil if the reader may not see them.
  let tree: PathTreeView?

  static let fields: [TemplateField<PathView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .url("script") { $0.script },
    .optional("tree") { $0.tree },
  ]
}

/// The questions and plans of a path.
struct PathTreeView: TemplateView {
  let questions: [PathQuestionView]
  let plans: [PathPlanView]
  /// «Spørgsmål {number} af højst {count}», which the script fills in.
  let progress: String

  static let fields: [TemplateField<PathTreeView>] = [
    .list("questions") { $0.questions },
    .list("plans") { $0.plans },
    .text("progress") { $0.progress },
  ]
}

struct PathQuestionView: TemplateView {
  /// The name in the file, by which answers lead to it.
  let name: String
  /// The fragment of its heading.
  let id: String
  /// The place among the questions, from 1.
  let number: Int
  let question: String
  let text: String?
  let answers: [PathAnswerView]
  /// The number of questions on the longest way from here, this one included.
  let length: Int

  static let fields: [TemplateField<PathQuestionView>] = [
    .text("name") { $0.name },
    .text("id") { $0.id },
    .number("number") { $0.number },
    .text("question") { $0.question },
    .optionalText("text") { $0.text },
    .list("answers") { $0.answers },
    .number("length") { $0.length },
  ]
}

struct PathAnswerView: TemplateView {
  let answer: String
  /// The name in addresses.
  let name: String
  let href: TemplateURL
  /// The name of the question or plan that it leads to.
  let target: String
  /// Where it leads, in words: «Gå til spørgsmål 3».
  let next: String
  let advice: String?
  let pages: [NamedPagesView]

  static let fields: [TemplateField<PathAnswerView>] = [
    .text("answer") { $0.answer },
    .text("name") { $0.name },
    .url("href") { $0.href },
    .text("target") { $0.target },
    .text("next") { $0.next },
    .flag("addsToPlan") { $0.advice != nil || !$0.pages.isEmpty },
    .optionalText("advice") { $0.advice },
    .list("pages") { $0.pages },
  ]
}

struct PathPlanView: TemplateView {
  /// The name in the file, by which answers lead to it.
  let name: String
  /// The fragment of its heading.
  let id: String
  let title: String
  let text: String?
  let steps: [StepView]
  let pages: [NamedPagesView]

  static let fields: [TemplateField<PathPlanView>] = [
    .text("name") { $0.name },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .optionalText("text") { $0.text },
    .list("steps") { $0.steps },
    .list("pages") { $0.pages },
  ]
}
