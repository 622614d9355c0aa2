import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvRender

@Suite struct CitationTests {
  private func citation(
    _ title: String, author: String = "Torvet & Co", summary: String = "Kort.",
    date: String? = "2026-03-12", form: Citation.Form = .webPage
  ) throws -> Citation {
    var sample = SampleSite()
    sample.addCase("en")
    let site = try sample.site()
    let citation = try #require(Citation(of: 0, site, try SampleSite.strings()))
    return Citation(
      form: form, author: author, title: title, summary: summary,
      date: try date.map { try CalendarDate.parse($0).get() }, site: citation.site,
      url: citation.url, licence: citation.licence, language: citation.language, id: citation.id)
  }

  private func bibTeX(_ citation: Citation) throws -> String {
    String(decoding: citation.bibTeX(try SampleSite.strings()), as: UTF8.self)
  }

  private func ris(_ citation: Citation) throws -> String {
    String(decoding: citation.ris(try SampleSite.strings()), as: UTF8.self)
  }

  @Test func aCaseIsCitedByTheCentreItsTitleItsLastChangeAndItsAddress() throws {
    var sample = SampleSite()
    sample.addCase("en", title: "Æbletorvet", published: "2026-01-05")
    let site = try sample.site()
    let citation = try #require(Citation(of: 0, site, try SampleSite.strings()))
    #expect(
      citation.text(try SampleSite.strings())
        == "Torvet & Co: Æbletorvet (sidst ændret 5. januar 2026). https://torv.example/centret/cases/en/"
    )
    #expect(
      try bibTeX(citation) == """
        @online{torvet-co-cases-en,
          author = {{Torvet \\& Co}},
          title = {{Æbletorvet}},
          year = {2026},
          month = jan,
          note = {Sidst ændret 5. januar 2026},
          langid = {danish},
          copyright = {CC BY},
          url = {https://torv.example/centret/cases/en/}
        }

        """)
    #expect(
      try ris(citation)
        == [
          "TY  - ELEC", "TI  - Æbletorvet", "AU  - Torvet & Co", "T2  - Torvet & Co",
          "PY  - 2026", "DA  - 2026/01/05/", "LA  - da", "AB  - Resumé af en.",
          "UR  - https://torv.example/centret/cases/en/",
          "N1  - Licens: CC BY, https://licens.example/", "ER  - ", "",
        ].joined(separator: "\r\n"))
  }

  @Test func figuresAreCitedByTheirPublisherTheirPeriodAndTheirLicence() throws {
    let site = try SampleSite.withDataset().site()
    let citation = try #require(Citation(of: 0, site, try SampleSite.strings()))
    #expect(
      citation.text(try SampleSite.strings())
        == "Danmarks Statistik: Tal & <mere>, 2008–2016. Gengivet af Torvet & Co (sidst ændret 1. januar 2026). https://torv.example/centret/data/tal/"
    )
    let bibTeX = try bibTeX(citation)
    #expect(bibTeX.hasPrefix("@dataset{torvet-co-data-tal,\n"))
    #expect(bibTeX.contains("author = {{Danmarks Statistik}}"))
    #expect(bibTeX.contains("title = {{Tal \\& <mere>, 2008–2016}}"))
    #expect(bibTeX.contains("publisher = {{Torvet \\& Co}}"))
    let ris = try ris(citation)
    #expect(ris.hasPrefix("TY  - DATA\r\n"))
    #expect(ris.contains("\r\nPB  - Torvet & Co\r\n"))
    #expect(ris.contains("N1  - Licens: CC BY, https://licens.example/by"))
  }

  @Test(arguments: [
    ("50 % af #1 & $2_000", "50 \\% af \\#1 \\& \\$2\\_000"),
    ("Et {torv", "Et {\\textbraceleft}torv"), ("Et torv}", "Et torv{\\textbraceright}"),
    ("a\\b~c^d", "a{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d"),
    ("»Torv« og \"by\": Ærø, é", "»Torv« og \"by\": Ærø, é"),
    ("  om\r\n\tbyen \u{2028} her  ", "om byen her"), ("a\u{0}b", "a b"), ("", ""),
  ])
  func textsForTeXAreEscapedAndOnOneLine(_ text: String, _ expected: String) {
    #expect(Citation.escaped(text) == expected)
  }

  @Test(arguments: ["Et {torv", "Et torv}", "}{", "a\\{b", "\\", "{{{"])
  func bracesAreBalancedWhateverTheTitle(_ title: String) throws {
    let text = try bibTeX(try citation(title))
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test func valuesOfRISStayOnTheirLine() throws {
    let text = try ris(
      try citation(
        " En\r\nER  - \n\ttitel", author: "A * B\u{85}C", summary: "Et\nresumé  \u{B} her"))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.contains("TI  - En ER - titel"))
    #expect(lines.contains("AU  - A B C"))
    #expect(lines.contains("AB  - Et resumé her"))
    #expect(lines.last == "")
    #expect(
      lines.dropLast().allSatisfy { line in
        line.count >= 6 && line.dropFirst(2).hasPrefix("  - ")
          && line.prefix(2).allSatisfy { $0.isUppercase || $0.isNumber }
      })
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
  }

  @Test func aPageWithoutADateIsCitedAsOne() throws {
    let citation = try citation("T", date: nil)
    #expect(try citation.text(SampleSite.strings()).contains("T (uden dato). "))
    let bibTeX = try bibTeX(citation)
    #expect(!bibTeX.contains("year") && !bibTeX.contains("note"))
    let ris = try ris(citation)
    #expect(!ris.contains("PY") && !ris.contains("DA"))
  }

  @Test func onlyOpenCasesGuidesAndDatasetsHaveFiles() throws {
    var sample = SampleSite()
    sample.addCase("en")
    sample.add(
      .guide, "lukket",
      "title: L\nsummary: S.\naccess: members\nreviewed: 2026-01-01\nreviewBy: 2027-01-01")
    sample.add(.page, "om", "title: Om\nsummary: S.")
    let site = try sample.site()
    let strings = try SampleSite.strings()
    let paths = site.pages.indices.map { index in
      site.presentation(of: index).derivedFiles(of: site, strings).map(\.path)
    }
    #expect(paths == [["/cases/en.bib", "/cases/en.ris"], [], []])
    #expect(try sample.views().citationView(of: 1) == nil)
  }
}
