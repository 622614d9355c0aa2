package import TorvDiagnostics

/// A decision tree: questions, whose answers lead to further questions and at last to a plan.
///
/// The first question is the one that readers begin with.
package struct DecisionPath: Sendable {
  package let questions: [Question]
  package let plans: [Plan]
  /// The number of questions on the longest way from each question to a plan, itself included, in the same order.
  package let lengths: [Int]

  /// A question with at least two answers.
  package struct Question: Sendable {
    package let id: Located<Slug>
    package let question: String
    package let text: String?
    package let answers: [Answer]
  }

  /// An answer: where it leads, and what it adds to the plan that the reader comes to.
  package struct Answer: Sendable {
    package let answer: Located<String>
    /// The question or the plan that comes next.
    package let leadsTo: Located<Slug>
    package let advice: String?
    package let pages: NamedPages

    /// The answer's name in addresses.
    package var name: String { Slug.slug(from: answer.value) }
  }

  /// What a reader is advised to do in the end.
  package struct Plan: Sendable {
    package let id: Located<Slug>
    package let title: String
    package let text: String?
    package let steps: [Guide.Step]
    package let pages: NamedPages
  }

  /// The number of questions on the longest way through the tree.
  package var length: Int { lengths.first ?? 0 }
}

extension DecisionPath: PageDefinition {
  static let folder = "paths"
  static let pathComponent = "vejvisere"
  static let listOrder = ListOrder.title
  static let hasFacets = true
  /// A path leads to what other pages know, and would count it twice.
  static let isKnowledge = false

  static let questions = Field<[Question]>.required(
    "questions", "Spørgsmålene; læseren begynder med det første")
  static let plans = Field<[Plan]>.required("plans", "Planerne, som svarene til sidst fører til")

  package static let fields: [FieldDeclaration] = .of(questions, plans)

  package init?(from fields: inout FieldReader) {
    let mistakes = fields.problems.count
    questions = fields[Self.questions]
    plans = fields[Self.plans]
    // A question that was left out, or lacks an answer, would make others seem unreachable.
    let isWhole = fields.problems.count == mistakes
    lengths = Self.lengths(of: questions, plans, in: &fields)
    if isWhole { Self.reportUnreachable(questions, plans, in: &fields) }
  }
}

extension DecisionPath.Question: FieldGroup {
  static let id = Field<Slug>.required(
    "id", "Spørgsmålets korte navn, som svarene fører til", example: "TODO: hvem-er-med")
  static let question = Field<String>.required("question", "Spørgsmålet", example: "TODO")
  static let text = Field<String>.optional(
    "text", "Et par ord, der hjælper læseren med at svare", example: "Tæl også dem, der er på vej."
  ).prose()
  static let answers = Field<[DecisionPath.Answer]>.required("answers", "Svarene, mindst 2")

  package static let fields: [FieldDeclaration] = .of(id, question, text, answers)

  package init?(from fields: inout FieldReader) {
    let id = fields.located(Self.id)
    question = fields[Self.question] ?? ""
    text = fields[Self.text]
    answers = fields[Self.answers]
    // A question without its text (then reported) is kept, so that the answers that lead to it are right.
    guard let id else { return nil }
    self.id = id
    reportAlikeAnswers(in: &fields)
  }

  /// Reports answers that an address could not tell apart.
  private func reportAlikeAnswers(in fields: inout FieldReader) {
    var names: Set<String> = []
    for answer in answers {
      if answer.name.isEmpty {
        fields.report(
          .invalidValue, "the answer '\(answer.answer.value)' has neither letters nor digits",
          at: answer.answer.range, hint: "write the answer in words")
      } else if !names.insert(answer.name).inserted {
        fields.report(
          .duplicateValue, "the answer '\(answer.answer.value)' stands twice",
          at: answer.answer.range, hint: "remove one of them, or write them so that they differ")
      }
    }
  }
}

extension DecisionPath.Answer: FieldGroup {
  static let answer = Field<String>.required("answer", "Svaret", example: "TODO: Os alle")
  static let leadsTo = Field<Slug>.required(
    "leadsTo", "id på det spørgsmål eller den plan, som svaret fører til",
    example: "TODO: foerste-skridt")
  static let advice = Field<String>.optional(
    "advice", "Et råd, som svaret føjer til planen", example: "Bed kommunen om en fast kontakt."
  ).prose()

  package static let fields: [FieldDeclaration] = .of(answer, leadsTo, advice) + NamedPages.fields

  package init?(from fields: inout FieldReader) {
    let answer = fields.located(Self.answer)
    let leadsTo = fields.located(Self.leadsTo)
    advice = fields[Self.advice]
    pages = NamedPages(from: &fields)
    guard let answer, let leadsTo else { return nil }
    self.answer = answer
    self.leadsTo = leadsTo
  }
}

extension DecisionPath.Plan: FieldGroup {
  static let id = Field<Slug>.required(
    "id", "Planens korte navn, som svarene fører til", example: "TODO: foerste-skridt")
  static let title = Field<String>.required("title", "Planens overskrift", example: "TODO")
  static let text = Field<String>.optional(
    "text", "Hvad planen går ud på, i et par sætninger", example: "Begynd småt."
  ).prose()
  static let steps = Field<[Guide.Step]>.required("steps", "Det, læseren skal gøre, i rækkefølge")

  package static let fields: [FieldDeclaration] =
    .of(id, title, text, steps) + NamedPages.suggestedFields

  package init?(from fields: inout FieldReader) {
    let id = fields.located(Self.id)
    title = fields[Self.title] ?? ""
    text = fields[Self.text]
    steps = fields[Self.steps]
    pages = NamedPages(from: &fields)
    guard let id else { return nil }
    self.id = id
    pages.reportIfEmpty("plan '\(id.value)'", at: id.range, in: &fields)
  }
}
