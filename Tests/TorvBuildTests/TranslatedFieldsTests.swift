import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The mistakes that can be made in translations, each told at its place.
@Suite struct TranslatedFieldsTests {
  /// A change of the site, and what is said of it.
  struct Mistake: Sendable {
    let file: String
    let text: String?
    let said: String
    var isWarning = false
  }

  static let mistakes: [Mistake] = [
    .init(
      file: "Content/pages/index.en.md", text: nil,
      said: "error [missing-file] the front page is not translated into 'en'"),
    .init(
      file: "Content/site.en.yml", text: nil,
      said: "error [missing-file] the texts of site.yml are not translated into 'en'"),
    .init(
      file: "Templates/strings/en.yml", text: nil,
      said: "error [missing-file] there are no words in 'en' for what templates say"),
    .init(
      file: "Content/pages/omm.en.md", text: TranslationsTests.page(TranslationsTests.about),
      said:
        "Content/pages/omm.en.md:1:1 error [missing-file] the page that this translates, 'omm.md', does not exist"
    ),
    .init(
      file: "Content/pages/om.da.md", text: TranslationsTests.page(TranslationsTests.about),
      said: "Content/pages/om.da.md:1:1 error [invalid-file-name] 'da' is the language"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page("title: About\ntranslated: 2026-11-20"),
      said: "Content/pages/om.en.md:1:1 error [missing-field] 'summary' is not translated"),
    .init(
      file: "Content/pages/om.en.md", text: TranslationsTests.page("title: About\nsummary: Why."),
      said: "Content/pages/om.en.md:1:1 error [missing-field] translated is missing"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page("\(TranslationsTests.about)\npublished: 2020-01-01"),
      said:
        "Content/pages/om.en.md:5:1 warning [untranslated-text] what is translated has no 'published'",
      isWarning: true),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page("\(TranslationsTests.about)\nsumary: Why."),
      said: "Content/pages/om.en.md:5:1 error [unknown-field] 'sumary' is not a field here"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page(TranslationsTests.about, body: "[x](nowhere.md)\n"),
      said: "Content/pages/om.en.md:6:5 error [dead-link] the file 'nowhere.md' does not exist"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page(TranslationsTests.about, body: "A\n\n<!-- members -->\n\nB\n"),
      said: "Content/pages/om.en.md:8:1 error [members-line] a translation is for everybody"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page(
        "title: \"\(String(repeating: "a", count: 121))\"\nsummary: S.\ntranslated: 2026-11-20"),
      said: "Content/pages/om.en.md:2:8 error [invalid-value] title has 121 characters"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page("title: About\nsummary: TODO\ntranslated: 2026-11-20"),
      said: "Content/pages/om.en.md:3:10 error [unfinished-text] summary is still"),
    .init(
      file: "Content/pages/om.en.md",
      text: TranslationsTests.page("title: About\nsummary: Why.\ntranslated: 2026-12-24"),
      said:
        "Content/pages/om.en.md:4:13 warning [future-date] translated 2026-12-24 lies after today",
      isWarning: true),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing("2026-01-02", with: "2024-06-01"),
      said:
        "Content/case-studies/torvedage.en.md:4:13 warning [stale-translation] 'Content/case-studies/torvedage.md' was changed on 2025-01-02",
      isWarning: true),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing("method: Counted with a sensor.\n", with: ""),
      said:
        "Content/case-studies/torvedage.en.md:1:1 warning [untranslated-text] 'method' is not translated",
      isWarning: true),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing("  - label: Mood\n    after: better\n", with: ""),
      said:
        "Content/case-studies/torvedage.en.md:7:1 warning [untranslated-text] 'results' has 1 entries here and 2",
      isWarning: true),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing("method:", with: "evidence: 4\nmethod:"),
      said:
        "Content/case-studies/torvedage.en.md:6:11 warning [untranslated-text] 'evidence' is no text",
      isWarning: true),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing("    unit: a week", with: "    source: Counting"),
      said:
        "Content/case-studies/torvedage.en.md:9:13 error [unknown-reference] source 'Counting' is not the title"
    ),
    .init(
      file: "Content/case-studies/torvedage.en.md",
      text: TranslationsTests.caseStudy.replacing(
        "method: Counted with a sensor.", with: "method: [a, b]"),
      said:
        "Content/case-studies/torvedage.en.md:6:9 warning [untranslated-text] 'method' has another form",
      isWarning: true),
    .init(
      file: "Content/site.en.yml",
      text: TranslationsTests.settings.replacing("- path: /om/", with: "- path: /omm/"),
      said:
        "Content/site.en.yml:4:5 warning [untranslated-text] no entry of 'menu' in what is translated has 'path: /omm/'",
      isWarning: true),
    .init(
      file: "Content/site.en.yml",
      text: TranslationsTests.settings.replacing(
        "notice:\n  title: Test\n  text: Nothing here is real.\n  link: Read why\n", with: ""),
      said: "Content/site.en.yml:1:1 warning [untranslated-text] 'notice' is not translated",
      isWarning: true),
    .init(
      file: "Content/site.en.yml",
      text: TranslationsTests.settings.replacing("description: ", with: "descripton: "),
      said: "Content/site.en.yml:1:1 error [missing-field] 'description' is not translated"),
    .init(
      file: "Content/guides/taelling.en.md",
      text: TranslationsTests.page(
        "title: Counting\nsummary: How.\ntranslated: 2026-11-20\nimage: [x"),
      said: "Content/guides/taelling.en.md:5:8 error [invalid-yaml]"),
  ]

  @Test(arguments: mistakes) func eachMistakeIsToldAtItsPlace(mistake: Mistake) async throws {
    var site = TranslationsTests.site(in: "en")
    site[mistake.file] = mistake.text
    let result = try await site.check()
    let said = result.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0) " } ?? ""
      return
        "\(place)\(diagnostic.severity.rawValue) [\(diagnostic.id.rawValue)] \(diagnostic.message)"
    }
    #expect(said.contains { $0.contains(mistake.said) }, "\(said)")
    #expect(result.diagnostics.allSatisfy { $0.isTold(in: .danish) })
    #expect((result.value != nil) == mistake.isWarning)
  }
}
