import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

@Suite struct PageParserTests {
  @Test(arguments: PageKind.allCases) func aLegalFileOfEachKindIsAPage(kind: PageKind) throws {
    let page = try #require(try parse(kind, SiteFixture.page(kind), expecting: []))
    #expect(page.title == "Titel")
    #expect(page.body.plainText.contains("Tekst."))
  }

  @Test(arguments: PageKind.allCases)
  func lineEndsAndByteOrderMarkMakeNoDifference(kind: PageKind) throws {
    let text = SiteFixture.page(kind)
    for variant in [
      text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, String(text.dropLast()),
      text.replacing("Tekst.\n", with: ""), text.replacing("\n\nTekst.\n", with: ""),
    ] { #expect(try parse(kind, variant, expecting: []) != nil) }
  }

  @Test func missingFieldsAreReportedAtTheFence() throws {
    try parse(
      .caseStudy, "1️⃣---\npublished: 2024-01-01\n---\n",
      expecting: [
        .error("1️⃣", .missingField, message: "title"),
        .error("1️⃣", .missingField, message: "summary"),
        .error("1️⃣", .missingField, message: "period"),
        .error("1️⃣", .missingField, message: "evidence"),
        .error(
          "1️⃣", .missingField, message: "sources",
          hint: "add 'sources: [{title: kildens titel, url: https://eksempel.dk/}]'"),
        .error("1️⃣", .missingField, message: "municipality"),
      ])
  }

  @Test func emptyFrontMatterLacksAllFields() throws {
    try parse(
      .page, "\u{FEFF}1️⃣---\n---\n",
      expecting: [
        .error("1️⃣", .missingField, message: "title is missing"),
        .error("1️⃣", .missingField, message: "summary is missing"),
      ])
  }

  @Test func frontMatterMustBeFields() throws {
    try parse(.page, "---\n1️⃣- title\n---\n", expecting: [.error("1️⃣", .invalidYAML)])
    try parse(.page, "---\n1️⃣bare tekst\n---\n", expecting: [.error("1️⃣", .invalidYAML)])
  }

  @Test func withoutFrontMatterTheTextIsNotChecked() throws {
    try parse(.page, "1️⃣# Vejle\n\n<b>x</b>\n", expecting: [.error("1️⃣", .missingFrontMatter)])
  }

  @Test func whatIsNoTextIsReadNoFurther() throws {
    try parse(.page, "---\ntitle: 1️⃣\u{0}\n---\n", expecting: [.error("1️⃣", .nulByte)])
  }

  @Test func whatYAMLNeverNeedsHasItsOwnErrors() throws {
    let marked = """
      ---
      title: &a Vejle
      summary: x
      themes: !!seq [a]
      1️⃣title: Odense
      ---

      """
    let text = MarkedText(marked)
    let source = SourceFile(path: "Content/pages/side.md", text: text.text)
    let id = Page.ID(kind: .page, slug: try #require(Slug(validating: "side")))
    let ids = Set(PageParser(labels: .empty).page(from: source, id: id).diagnostics.map(\.id))
    #expect(ids.isSuperset(of: [.yamlAlias, .yamlTag, .duplicateKey]))
  }

  @Test func aTabInIndentationIsReported() throws {
    try parse(
      .guide, SiteFixture.page(.guide, "steps:\n  - title: a\n1️⃣\t  text: b"),
      expecting: [.error("1️⃣", .tabIndentation)])
  }

  @Test func aMistakeInTheBodyNamesTheLineOfTheFile() throws {
    let comments = (1...30).map { "# linje \($0)\n" }.joined()
    let text =
      "---\n\(comments)title: æøå\nsummary: x\n---\n\nTekst.\n\næøå 🇩🇰 1️⃣<b>fed</b>\n"
    let marked = MarkedText(text)
    #expect(marked.places["1️⃣"]?.line == 38)
    let source = SourceFile(path: "Content/pages/side.md", text: marked.text)
    let id = Page.ID(kind: .page, slug: try #require(Slug(validating: "side")))
    let first = try #require(
      PageParser(labels: .empty).page(from: source, id: id).diagnostics.min())
    expect([first], match: [.error("1️⃣", .rawHTML)], in: marked)
  }

  @Test func tenMistakesGetTenMessages() throws {
    let marked = """
      ---
      1️⃣titel: Vejle
      summary: 2️⃣TODO
      published: 3️⃣12.3.2024
      access: 4️⃣member
      recommendations: [1, 5️⃣et]
      municipality: 6️⃣Ærø
      period: 7️⃣2023-2019
      evidence: 8️⃣6
      sources:
        - title: Kilde
          url: 9️⃣www.kilde.example
      ---

      <b>Tekst</b>

      """
    let text = MarkedText(marked)
    let source = SourceFile(path: "Content/case-studies/side.md", text: text.text)
    let id = Page.ID(kind: .caseStudy, slug: try #require(Slug(validating: "side")))
    let diagnostics = PageParser(labels: .empty).page(from: source, id: id).diagnostics.sorted()
    // The first two problems come from one mistake: the misspelt 'titel' means that the title is missing.
    let inBody = diagnostics.filter { ($0.location?.line ?? 0) > 13 }
    #expect(inBody.allSatisfy { $0.id == .rawHTML } && !inBody.isEmpty)
    expect(
      diagnostics.filter { !inBody.contains($0) },
      match: [
        .error("1️⃣", .unknownField, hint: "write 'title'"),
        .error(nil, .missingField, message: "title is missing"),
        .error("2️⃣", .unfinishedText), .error("3️⃣", .invalidValue, hint: "write '2024-03-12'"),
        .error("4️⃣", .invalidValue, hint: "did you mean 'members'?"),
        .error("5️⃣", .invalidValue, message: "whole number"),
        .error("6️⃣", .invalidValue, hint: "write 'aeroe'"),
        .error("7️⃣", .invalidValue, message: "in order of time"),
        .error("8️⃣", .invalidValue, message: "one of 'experience', '1'"),
        .error("9️⃣", .invalidValue, message: "an address such as https://"),
      ], in: text)
  }

  @Test func aFileThatIsNoPageKeepsWhatItRefersTo() throws {
    let text = SiteFixture.page(
      .caseStudy, "period: nu", body: "## Økonomi\n\n[x](../guides/y.md)\n")
    let id = Page.ID(kind: .caseStudy, slug: try #require(Slug(validating: "side")))
    let source = SourceFile(path: "Content/case-studies/side.md", text: text)
    let result = PageParser(labels: .empty).page(from: source, id: id)
    guard case .unparsed(let page) = result.value else {
      Issue.record("the file became a page")
      return
    }
    #expect(page.references.count == 1)
    #expect(page.links.map(\.path) == ["../guides/y.md"])
    #expect(page.outline.map(\.id) == ["oekonomi"])
    #expect(result.hasErrors)
  }

  @Test func aTextThatIsStillToBeWrittenIsReported() throws {
    try parse(
      .page, SiteFixture.page(.page, body: "Tekst.\n\n1️⃣TODO: skriv mere\n"),
      expecting: [.error("1️⃣", .unfinishedText)])
    try parse(.page, SiteFixture.page(.page, body: "Se TODO-listen.\n"), expecting: [])
  }
}
