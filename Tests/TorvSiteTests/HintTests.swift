import Testing
import TorvDiagnostics
import TorvMarkdown

@testable import TorvSite

/// Follows hints: after that, the mistake must be gone and there must be no new one.
@Suite struct HintTests {
  /// Creates a site with a file of a case study, a guide or a page, and the pages that it links to.
  private func site(_ path: String, _ text: String) -> SiteFixture {
    SiteFixture([
      "guides/maal-bylivet.md": SiteFixture.page(.guide, body: "## Mål\n"),
      "members/medlem.md": SiteFixture.page(.member), path: text,
    ])
  }

  private func problems(_ path: String, _ text: String) throws -> [Diagnostic] {
    guard path != "site.yml" else {
      return DataFileParser.settings(from: SourceFile(path: "Content/site.yml", text: text))
        .diagnostics
    }
    var diagnostics: [Diagnostic] = []
    _ = Site.relating(try site(path, text).input().unwrap(into: &diagnostics))
      .unwrap(into: &diagnostics)
    return diagnostics.filter { $0.location?.path == "Content/" + path }
  }

  /// Follows the first hint again and again, until there are no problems left.
  private func follow(
    _ path: String, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var text = text
    var problems = try problems(path, text)
    #expect(!problems.isEmpty, "nothing is wrong with\n\(text)", sourceLocation: sourceLocation)
    while let first = problems.first {
      guard let mended = HintFollower.text(text, following: first) else {
        Issue.record("the hint can't be followed: \(first)", sourceLocation: sourceLocation)
        return
      }
      let left = try self.problems(path, mended)
      let known = problems.map { "\($0.id) \($0.message)" }
      #expect(
        left.count < problems.count
          && left.allSatisfy { known.contains("\($0.id) \($0.message)") },
        "\(first)\n\(first.hint ?? "")\nis followed by\n\(left.map { "\($0)" }.joined(separator: "\n"))\n\(mended)",
        sourceLocation: sourceLocation)
      guard left.count < problems.count else { return }
      (text, problems) = (mended, left)
    }
  }

  /// Fields of a case study.
  @Test(arguments: [
    "municipality: Vejle Kommune", "municipality: vejle-kommune",
    "municipality: Københavns Kommune",
    "municipality: Ærø", "municipality: [Vejle Kommune, aeroe]", "municipality: vejel",
    "kommune: vejle", "evidence: erfaring", "evidence: Experience", "access: medlemmer",
    "access: åben", "recommendations: anbefaling 1", "recommendations: 1, 4",
    "recommendations: [anbefaling 2]", "themes: organisering", "themes: organisering, finansiering",
    "themes: organisering; finansiering", "themes: organisering og finansiering",
    "themes: [organisering finansiering]", "themes: [organisering; finansiering]",
    "themes: [Organisering]", "themes:\n-organisering", "themes:\n-organisering\n-finansiering",
    "temaer: [organisering]", "emner: [organisering]",
    "actors: kommune", "actors: [kommuner; staten]", "actors: [virksomheder]",
    "published: 5. marts 2026", "published: den 5/3-2026", "published: 5.3.2026",
    "published: 2026-3-5", "published: 5 mar. 2026", "updated: 1. december 2025",
    "period: 2019–2023", "period: \"2019 - 2023\"", "period: 2019/2020", "period: 2019/20",
    "period: 2019 til 2021", "period: siden 2019", "period: 2019 -", "period: fra 2019",
    "period: 2019–", "draft: nej", "titel: Titel", "resume: Resumé", "resumé: Resumé",
    "title: Plads #1 i by", "title: #1 i Danmark", "title: Vi er \"nr.\" #1",
    "summary: Vi blev nr. #2 i landet", "title: ”Vejle”", "title: “Vejle: fra idé”",
    "title: »Byen«", "title: „Byen“", "title: Vejle: byen", "title:Vejle", "title:\u{A0}Vejle",
    "sources: [{title: Kilde, url: www.vejle.dk}]", "sources: [{title: Kilde, url: vejle.dk/x}]",
    "sources: [{title: Kilde, url: \"https//vejle.dk\"}]",
    "sources: [{titel: Kilde, url: https://vejle.dk/}]",
    "sources: [{title: Kilde, adresse: https://vejle.dk/}]",
    "sources: [{title: Kilde, url: https://vejle.dk/, date: marts 2026}]",
    "sources: [{title: Kilde, url: htps://vejle.dk/}]",
    "sources: [{title: Kilde, url: https://vejle.dk/, dato: 2026}]",
    "sources:\n  - title: Kilde", "evidence: \"3\"", "members: [medlm]",
    "financing: [{source: Staten, amount: 12.900}]",
    "financing: [{source: Staten, amount: \"12.900,50\"}]",
    "financing: [{source: Staten, amount: 5.000 kr.}]",
    "financing: [{source: Staten, amount: 2 mio. kr.}]",
    "financing: [{source: Staten, beløb: 100}]",
    "financing: [{source: Staten, amount: 100, currency: kroner}]",
    "partners: [{navn: Kommunen}]",
  ])
  func hintOfAFieldIsGood(_ field: String) throws {
    var page = SiteFixture.page(.caseStudy, field)
    // The correct field for a misspelt one must not also be there.
    for (danish, line) in [
      ("kommune:", "municipality: vejle\n"), ("titel:", "title: Titel\n"),
      ("title:V", "title: Titel\n"),
      ("title:\u{A0}", "title: Titel\n"), ("resum", "summary: Resumé\n"),
    ] where field.hasPrefix(danish) {
      page = page.replacing(line, with: "", maxReplacements: 1)
    }
    try follow("case-studies/sag.md", page)
  }

  /// Takes each required field out of a legal page of each kind.
  @Test(arguments: PageKind.allCases)
  func hintOfAMissingFieldIsGood(_ kind: PageKind) throws {
    let page = SiteFixture.page(kind)
    for field in kind.fields where field.isRequired {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      let rest = lines.filter { !$0.hasPrefix(field.name + ":") }.joined(separator: "\n")
      #expect(rest != page)
      let source = SourceFile(path: "side.md", text: rest)
      let id = Page.ID(kind: kind, slug: try #require(Slug(validating: "side")))
      let problems = PageParser(labels: .empty).page(from: source, id: id).diagnostics
      let missing = try #require(
        problems.first { $0.message.hasPrefix(field.name) }, "\(field.name)")
      let mended = try #require(HintFollower.text(rest, following: missing), "\(missing)")
      let left = PageParser(labels: .empty)
        .page(from: SourceFile(path: "side.md", text: mended), id: id).diagnostics
      #expect(left.isEmpty, "\(missing.hint ?? "")\n\(left)\n\(mended)")
    }
  }

  /// Text of a page.
  @Test(arguments: [
    "[x](www.planinfo.dk)", "[x](navn@a.dk)", "[x](https//a.dk)", "[x]((https://a.dk))",
    "[x](../guides/maal-bylivet)", "[x](../guides/maal-bylivet.html)", "[x](../guides/)",
    "[x](../guides/MAAL-bylivet.md)", "[x](guides/maal-bylivet.md)", "[x](htps://a.dk)",
    "[x](https:/a.dk)", "[x](//a.dk/x)", "[x](tlf:12345678)", "[x](mailto://navn@a.dk)",
    "[x](../guides/maal-bylivet.md#mal)", "[x](/guides/maal-bylivet/#mål)", "[x](#herr)\n\n## Her",
    "[x](../guides/maal-bylivt.md)", "# Titel", "Titel\n=====\n\nTekst", "## A\n\n#### B",
    "Et\u{202E} ord", "[x](../guides/maal-bylivet.md\u{200B})", "Et\u{200B} ord",
    "Tekst[^anmærkn]\n\n[^anmærk]: note",
    "> [!OBS]\n> a", "> [!NOTICE]\n> a", "> [!NOTE ]\n> a", "> [!TIP]-\n> a", "> [!NOTE] Husk",
    "[!TIP]\na", "> a\n> [!NOTE]", "##\u{A0}Over", ">\u{A0}[!TIP]\n> a", "- a\n\u{A0}\u{A0}- b",
    "- [\u{A0}] opgave", "- [x]\u{A0}opgave", "a **\u{A0}fed** b", "a\n\u{A0}\nb",
    "| A | B |\n|\u{A0}---|---|\n| c | d |", "##Økonomi", "-punkt\n-to", "1.et\n2.to",
    "-[ ] opgave", "- [v]opgave", "• et\n• to", "– et\n– to", "[ ] opgave",
    "**Vejle:**byen", "**»Citat«**er", "** fed **", "~~ ud ~~", "by__en__ b", "*Vejle:*byen",
    "[x] (../guides/maal-bylivet.md)", "(x)[../guides/maal-bylivet.md]",
    "[x][../guides/maal-bylivet.md]", "[x](../guides/maal-bylivet.md",
    "[x](../guides/maal-bylivet.md ”Titel”)",
    "[x](../guides/maal-bylivet.md \"den \"gode\" guide\")",
    "[x](https://a.dk/min fil.pdf)", "[x][guidn]\n\n[guiden]: ../guides/maal-bylivet.md",
    "| A | B |\n|---|\n| c | d |", "| A | B |\n|—|—|\n| c | d |", "| A | B |\n| c | d |",
    "| A |\n---", "| A | B |\n|---|---|\n| c | d |\ntekst", "## \u{A0}", "[^1] Kilde\n\nSe[^1]",
  ])
  func hintOfTheTextIsGood(_ body: String) throws {
    try follow("pages/side.md", SiteFixture.page(.page, body: body + "\n"))
  }

  @Test(arguments: [
    ("title: Torv", "titel: Torv"), ("baseURL: https://torv.example/", "baseURL: www.torv.dk"),
    ("contact: kontakt@torv.example", "kontakt: kontakt@torv.example"),
    ("contact: kontakt@torv.example", "contact: mailto:kontakt@torv.example"),
    ("tagline: Viden om levende bymidter", "tagline: Plads #1 i by"),
  ])
  func hintOfASettingIsGood(_ line: String, _ wrong: String) throws {
    let text = SiteFixture.legalSettings.replacing(line, with: wrong)
    #expect(text != SiteFixture.legalSettings)
    try follow("site.yml", text)
  }
}
