import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct DecisionPathTests {
  /// Two questions and two plans, of which a test replaces a part.
  private static let tree = """
    questions:
      - id: hvem
        question: Hvem er med?
        text: Tæl alle.
        answers:
          - answer: Ingen, endnu
            leadsTo: tal
            advice: Find én.
            guides: [vedtaegter]
          - answer: Alle
            leadsTo: penge
      - id: penge
        question: Er der penge?
        answers:
          - answer: Ja
            leadsTo: aftale
            cases: [vejle-bid]
            funding: [puljen]
          - answer: Nej
            leadsTo: tal
    plans:
      - id: tal
        title: Tal sammen
        text: Begynd småt.
        steps: [{title: Ring, text: Ring til tre}]
        services: [hjaelp]
      - id: aftale
        title: Skriv en aftale
        steps: [{title: Skriv, text: To sider}]
        courses: [kursus]
    """

  private func parse(
    replacing old: String, with new: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(Self.tree.contains(old), sourceLocation: sourceLocation)
    try TorvSiteTests.parse(
      .path, SiteFixture.page(.path, Self.tree.replacing(old, with: new)), expecting: expected,
      sourceLocation: sourceLocation)
  }

  @Test func everyFieldIsRead() throws {
    let page = try #require(try TorvSiteTests.parse(.path, fields: Self.tree))
    guard case .path(let path) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(path.questions.map(\.id.value.text) == ["hvem", "penge"])
    #expect(path.questions.map(\.text) == ["Tæl alle.", nil])
    let answer = try #require(path.questions.first?.answers.first)
    #expect(answer.name == "ingen-endnu")
    #expect(answer.advice == "Find én.")
    #expect(answer.pages.ids.map(\.slug.text) == ["vedtaegter"])
    #expect(path.plans.map(\.title) == ["Tal sammen", "Skriv en aftale"])
    #expect(path.plans.first?.text == "Begynd småt.")
    #expect(path.plans.flatMap(\.pages.ids).map(\.kind) == [.service, .course])
    #expect(path.length == 2)
    #expect(page.references.count == 5)
  }

  @Test func anAnswerThatLeadsNowhereIsReportedAtItsLine() throws {
    try parse(
      replacing: "leadsTo: aftale", with: "leadsTo: 1️⃣aftalle",
      expecting: .error(
        "1️⃣", .unknownReference, message: "leads nowhere", hint: "did you mean 'aftale'?"),
      .error(nil, .unreachableQuestion, message: "plan 'aftale'"))
    try parse(
      replacing: "leadsTo: aftale", with: "leadsTo: 1️⃣xyz",
      expecting: .error(
        "1️⃣", .unknownReference, message: "'xyz'", hint: "use one of: hvem, penge, tal, aftale"),
      .error(nil, .unreachableQuestion))
    try parse(
      replacing: "- answer: Ja\n        leadsTo: aftale", with: "- 1️⃣answer: Ja",
      expecting: .error("1️⃣", .missingField, message: "leadsTo is missing"))
  }

  @Test func aCircleIsReportedAtTheAnswerThatClosesIt() throws {
    try parse(
      replacing: "answer: Nej\n        leadsTo: tal", with: "answer: Nej\n        leadsTo: 1️⃣hvem",
      expecting: .error(
        "1️⃣", .endlessPath, message: "in a circle: 'hvem', 'penge', 'hvem'", hint: "later"))
    try parse(
      replacing: "answer: Nej\n        leadsTo: tal",
      with: "answer: Nej\n        leadsTo: 1️⃣penge",
      expecting: .error("1️⃣", .endlessPath, message: "in a circle: 'penge', 'penge'"))
  }

  @Test func whatNoAnswerLeadsToIsReportedAtItsID() throws {
    try parse(
      replacing: "leadsTo: penge", with: "leadsTo: aftale",
      expecting: .error(nil, .unreachableQuestion, message: "question 'penge'"))
    try parse(
      replacing: "  - id: aftale\n",
      with: "  - id: 1️⃣glemt\n    title: Glemt\n    steps: [{title: A, text: B}]\n"
        + "    guides: [vedtaegter]\n  - id: aftale\n",
      expecting: .error(
        "1️⃣", .unreachableQuestion, message: "plan 'glemt'", hint: "lead an answer to it"))
  }

  @Test func anIDAndAnAnswerStandOnce() throws {
    try parse(
      replacing: "- id: aftale", with: "- id: 1️⃣penge",
      expecting: .error("1️⃣", .duplicateValue, message: "the id 'penge'"),
      .error(nil, .unknownReference, message: "'aftale'"))
    try parse(
      replacing: "answer: Alle", with: "answer: 1️⃣ingen endnu!",
      expecting: .error("1️⃣", .duplicateValue, message: "'ingen endnu!' stands twice"))
    try parse(
      replacing: "answer: Alle", with: "answer: 1️⃣\"!?\"",
      expecting: .error("1️⃣", .invalidValue, message: "neither letters nor digits"))
  }

  @Test func aPlanNamesAPage() throws {
    try parse(
      replacing: "    courses: [kursus]", with: "",
      expecting: .error(nil, .missingField, message: "plan 'aftale' names no page", hint: "guides"))
    try parse(
      replacing: "courses: [kursus]", with: "courses: [1️⃣Et kursus]",
      expecting: .error("1️⃣", .invalidValue))
  }

  @Test func whatIsLeftOutIsReported() throws {
    try TorvSiteTests.parse(
      .path,
      fields: """
        questions:
          - 1️⃣id: hvem
            question: Hvem?
          - 2️⃣question: Uden id
            answers: [{3️⃣answer: Ja}, {4️⃣leadsTo: gaa}]
        plans:
          - 5️⃣title: Uden id
            steps: [{title: Gå, text: Nu}]
            guides: [tur]
        """,
      expecting: .error("1️⃣", .missingField, message: "answers"),
      .error("2️⃣", .missingField, message: "id"), .error("3️⃣", .missingField, message: "leadsTo"),
      .error("4️⃣", .missingField, message: "answer"), .error("5️⃣", .missingField, message: "id"))
  }

  @Test func aLongTreeTakesLinearTimeAndNoDeepStack() throws {
    let count = 2_000
    let questions = (0..<count).map { number in
      let next = number + 1 < count ? "q\(number + 1)" : "gaa"
      return
        "{id: q\(number), question: Hvad?, answers: [{answer: A, leadsTo: \(next)}, {answer: B, leadsTo: \(next)}]}"
    }
    let page = try #require(
      try TorvSiteTests.parse(
        .path,
        fields: "questions: [\(questions.joined(separator: ", "))]\n"
          + "plans: [{id: gaa, title: Gå, steps: [{title: A, text: B}], guides: [tur]}]"))
    guard case .path(let path) = page.content else { return }
    #expect(path.length == count)
  }

  // MARK: - In the site

  private static let guide = SiteFixture.page(.guide)

  @Test func aPlansPagesExistAndOneOfThemIsOpen() throws {
    let tree = """
      questions: [{id: hvem, question: Hvem?, answers: [{answer: A, leadsTo: gaa}, {answer: B, leadsTo: gaa}]}]
      plans:
        - id: 1️⃣gaa
          title: Gå
          steps: [{title: Gå, text: Nu}]
          guides: [lukket]
      """
    let closed = SiteFixture.page(.guide, "access: members")
    try SiteFixture([
      "paths/vej.md": SiteFixture.page(.path, tree), "guides/lukket.md": closed,
    ]).relate(
      expecting: .error("1️⃣", .closedPlan, message: "only pages for members", hint: "access"))
    try SiteFixture([
      "paths/vej.md": SiteFixture.page(.path, "access: members\n" + tree),
      "guides/lukket.md": closed,
    ]).relate()
    try SiteFixture([
      "paths/vej.md": SiteFixture.page(
        .path, tree.replacing("[lukket]", with: "[lukket, aaben]")),
      "guides/lukket.md": closed, "guides/aaben.md": Self.guide,
    ]).relate()
    try SiteFixture([
      "paths/vej.md": SiteFixture.page(
        .path, tree.replacing("1️⃣", with: "").replacing("[lukket]", with: "[1️⃣lukke]")),
      "guides/lukket.md": closed,
    ]).relate(
      expecting: .error(
        "1️⃣", .unknownReference, message: "guide 'lukke'", hint: "did you mean 'lukket'?"))
  }

  @Test func aQuestionHasAtLeastTwoAnswers() throws {
    let tree = """
      questions: [{id: 1️⃣hvem, question: Hvem?, answers: [{answer: A, leadsTo: gaa}]}]
      plans: [{id: gaa, title: Gå, steps: [{title: A, text: B}], guides: [tur]}]
      """
    try SiteFixture([
      "paths/vej.md": SiteFixture.page(.path, tree), "guides/tur.md": Self.guide,
    ]).relate(expecting: .error("1️⃣", .invalidValue, message: "only one answer", hint: "another"))
  }
}
