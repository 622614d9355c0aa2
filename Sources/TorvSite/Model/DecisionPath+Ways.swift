import TorvDiagnostics

extension DecisionPath {
  /// Follows each answer once and reports those that lead nowhere or in a circle.
  ///
  /// Returns the number of questions on the longest way from each question on.
  static func lengths(
    of questions: [Question], _ plans: [Plan], in fields: inout FieldReader
  ) -> [Int] {
    let ids = questions.map(\.id) + plans.map(\.id)
    reportRepeated(ids, in: &fields)
    reportDeadEnds(of: questions, ids, in: &fields)
    var walk = AnswerWalk(questions)
    walk.follow()
    for circle in walk.circles { fields.report(circle) }
    return walk.lengths
  }

  /// Reports questions, except the first, and plans that no answer leads to.
  static func reportUnreachable(
    _ questions: [Question], _ plans: [Plan], in fields: inout FieldReader
  ) {
    let reached = Set(questions.flatMap(\.answers).map(\.leadsTo.value))
    for id in questions.dropFirst().map(\.id) where !reached.contains(id.value) {
      fields.reportUnreachable("question '\(id.value)'", at: id.range)
    }
    for id in plans.map(\.id) where !reached.contains(id.value) {
      fields.reportUnreachable("plan '\(id.value)'", at: id.range)
    }
  }

  private static func reportRepeated(_ ids: [Located<Slug>], in fields: inout FieldReader) {
    var seen: Set<Slug> = []
    for id in ids where !seen.insert(id.value).inserted {
      fields.report(
        .duplicateValue, "the id '\(id.value)' stands twice", at: id.range,
        hint: "give each question and each plan an id of its own")
    }
  }

  private static func reportDeadEnds(
    of questions: [Question], _ ids: [Located<Slug>], in fields: inout FieldReader
  ) {
    let known = Set(ids.map(\.value))
    for answer in questions.flatMap(\.answers) where !known.contains(answer.leadsTo.value) {
      let names = ids.map(\.value.text)
      fields.report(
        .unknownReference,
        "the answer leads nowhere: no question or plan has the id '\(answer.leadsTo.value)'",
        at: answer.leadsTo.range,
        hint: NearMiss.hint(
          for: answer.leadsTo.value.text, in: names,
          otherwise: "use one of: \(names.prefix(12).joined(separator: ", "))"))
    }
  }
}

/// Follows the answers of a tree, each once, with a stack of its own, so that a long tree can't overflow the program's.
private struct AnswerWalk {
  /// An answer that leads back to a question before it, with the ids on the way round.
  struct Circle {
    let answer: DecisionPath.Answer
    let ids: [Slug]
  }

  private enum State { case new, open, followed }

  private let questions: [DecisionPath.Question]
  private let indices: [Slug: Int]
  private(set) var lengths: [Int]
  private var states: [State]
  private(set) var circles: [Circle] = []

  init(_ questions: [DecisionPath.Question]) {
    self.questions = questions
    indices = Dictionary(
      questions.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    lengths = Array(repeating: 0, count: questions.count)
    states = Array(repeating: .new, count: questions.count)
  }

  mutating func follow() {
    for start in questions.indices where states[start] == .new { follow(from: start) }
  }

  private mutating func follow(from start: Int) {
    var way: [(question: Int, answered: Int)] = [(start, 0)]
    states[start] = .open
    while let (question, answered) = way.last {
      let answers = questions[question].answers
      guard answered < answers.count else {
        states[question] = .followed
        lengths[question] = 1 + (answers.compactMap { length(behind: $0) }.max() ?? 0)
        way.removeLast()
        continue
      }
      way[way.count - 1].answered += 1
      guard let next = indices[answers[answered].leadsTo.value] else { continue }
      switch states[next] {
      case .new:
        states[next] = .open
        way.append((next, 0))
      case .open:
        let round = way.drop { $0.question != next }.map { questions[$0.question].id.value }
        circles.append(Circle(answer: answers[answered], ids: round + [questions[next].id.value]))
      case .followed: continue
      }
    }
  }

  /// Returns the length of the way behind an answer; nil if it leads to a plan.
  private func length(behind answer: DecisionPath.Answer) -> Int? {
    indices[answer.leadsTo.value].map { lengths[$0] }
  }
}

extension FieldReader {
  fileprivate mutating func report(_ circle: AnswerWalk.Circle) {
    let ids = circle.ids.map { "'\($0)'" }
    let shown = ids.count > 8 ? ids.prefix(4) + ["…"] + ids.suffix(3) : ids[...]
    report(
      .endlessPath, "the answer leads in a circle: \(shown.joined(separator: ", "))",
      at: circle.answer.leadsTo.range,
      hint: "lead it to a question that comes later, or to a plan")
  }

  fileprivate mutating func reportUnreachable(_ what: Message, at range: Range<Int>) {
    report(
      .unreachableQuestion, "no answer leads to \(what)", at: range,
      hint: "lead an answer to it, or take it out")
  }
}
