import Testing
import TorvDiagnostics

@testable import TorvSite

@Suite struct FieldOrderTests {
  @Test func fieldsComeInTheDeclaredOrderAndUnknownOnesLast() throws {
    #expect(
      try FieldsFormatterCheck.fields("ukendt: b\nsummary: S\nandet: a\ntitle: T")
        == "title: T\nsummary: S\nukendt: b\nandet: a")
    #expect(
      try FieldsFormatterCheck.changes("ukendt: b\nsummary: S\ntitle: T")
        == ["order of fields: 'title' first"])
  }

  @Test func fieldsInOrderStayAsTheyAre() throws {
    let fields = """
      # Øverst

      # Om titlen
      title: T # bag den

      summary: S
      sources:
        # Om kilden
        - title: K
          url: https://kilde.example/
      # Sidst
      """
    #expect(try FieldsFormatterCheck.fields(fields) == fields)
    #expect(try FieldsFormatterCheck.changes(fields) == [])
  }

  /// Returns what is left of a translation in Torv's form; formatting it again must change nothing.
  private func translation(_ fields: String, of kind: PageKind) throws -> String {
    let form = { (text: String) in
      FieldsFormatter.format(
        SourceFile(path: "side.en.md", text: text), of: kind, isTranslation: true)
    }
    let result = form("---\n\(fields)\n---\nText\n")
    #expect(result.diagnostics.isEmpty)
    let text = String(decoding: try #require(result.value).bytes, as: UTF8.self)
    #expect(form(text).value?.changes == [])
    return String(text.dropFirst("---\n".count).dropLast("\n---\nText\n".count))
  }

  @Test(arguments: PageKind.allCases)
  func translationHasTheOrderOfItsPageWithTheDayAfterTheSummary(kind: PageKind) throws {
    let texts = kind.fields.filter { if case .text = $0.form { $0.hasTexts } else { false } }
    let lines = texts.map { "\($0.name): T" }
    #expect(lines.prefix(2) == ["title: T", "summary: T"])
    let expected = lines.prefix(2) + ["translated: 2026-11-20"] + lines.dropFirst(2)
    let disordered = ["translated: 20.11.2026"] + lines.reversed()
    #expect(
      try translation(disordered.joined(separator: "\n"), of: kind)
        == expected.joined(separator: "\n"))
  }

  @Test func entriesOfATranslationHaveTheOrderOfItsPageToo() throws {
    #expect(
      try translation(
        """
        sources:
          - url: https://a.example/
            title: 'A'
        unknown: x
        translated: 2026-11-20
        title: T
        """, of: .guide)
          == """
          title: T
          translated: 2026-11-20
          sources:
            - title: A
              url: https://a.example/
          unknown: x
          """)
  }

  @Test func entriesOfListsAndMappingsAreOrderedToo() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        """
        title: T
        sources:
          - date: 2020
            url: https://a.example/
            title: A
          - title: B
            url: https://b.example/
        """)
          == """
          title: T
          sources:
            - title: A
              url: https://a.example/
              date: 2020
            - title: B
              url: https://b.example/
          """)
    #expect(
      try FieldsFormatterCheck.fields(
        "licence:\n  url: https://a.example/\n  title: A", of: .dataset)
        == "licence:\n  title: A\n  url: https://a.example/")
    #expect(
      try FieldsFormatterCheck.fields(
        """
        sources:
        -   date: 2020

            title: A
        - # bag stregen
          url: https://b.example/
          title: B
        -
          url: https://c.example/
          title: C
        title: T
        """)
          == """
          title: T
          sources:
          -   title: A

              date: 2020
          - # bag stregen
            title: B
            url: https://b.example/
          -
            title: C
            url: https://c.example/
          """)
  }

  @Test func movesAtSeveralLevelsAreMadeTogether() throws {
    #expect(
      try FieldsFormatterCheck.changes(
        "sources:\n  - url: https://a.example/\n    title: A\n  - url: b\n    title: B\ntitle: T")
        == ["order of fields: 'title' first, and in 2 more places"])
    #expect(
      try FieldsFormatterCheck.fields(
        "sources:\n  - url: https://a.example/\n    title: A\ntitle: T\nsteps:\n  - text: B\n    title: A"
      )
        == "title: T\nsteps:\n  - title: A\n    text: B\nsources:\n  - title: A\n    url: https://a.example/"
    )
  }

  @Test func commentsAboveAFieldMoveWithIt() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        """
        # Om resuméet,
        # på to linjer
        summary: S # bag resuméet
        # Om titlen
        title: T
        # Sidst
        """)
          == """
          # Om titlen
          title: T
          # Om resuméet,
          # på to linjer
          summary: S # bag resuméet
          # Sidst
          """)
  }

  @Test func commentsAtTheTopStayThereAndBlankLinesSeparateWhatTheySeparated() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        "# Øverst\n\n# Om resuméet\nsummary: S\n\ntitle: T\n\nlevel: basic\n\n# Sidst")
        == "# Øverst\n\ntitle: T\n\n# Om resuméet\nsummary: S\n\nlevel: basic\n\n# Sidst")
  }

  @Test func commentsThatAreIndentedFurtherBelongToTheFieldAbove() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        """
        sources:
          - url: https://a.example/
            title: A
            # Slut på A

          # - title: B
        # Om titlen
        title: T
        """)
          == """
          # Om titlen
          title: T
          sources:
            - title: A
              url: https://a.example/
              # Slut på A

            # - title: B
          """)
  }

  @Test func commentAboveTheNewFirstFieldOfAnEntryComesAboveTheHyphen() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        """
        sources:
          # Om posten
          - url: https://a.example/
            # Om titlen

            # på dansk
            title: A
        """)
          == """
          sources:
            # Om posten
            # Om titlen

            # på dansk
            - title: A
              url: https://a.example/
          """)
  }

  @Test func textsOverSeveralLinesMoveWhole() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        "summary: |\n  Et\n   # ingen kommentar\n\n\ntitle: En\n  titel\nlevel: \"ba\\\n  sic\"")
        == "title: En\n  titel\nsummary: |\n  Et\n   # ingen kommentar\n\n\nlevel: \"ba\\\n  sic\"")
  }

  @Test func textsThatCouldTakeInTheLinesBelowThemAreNotMoved() throws {
    for fields in [
      "summary: |+\n  S\n\ntitle: T\n", "steps:\n  - text: >2+\n      S\n\ntitle: T",
      "    # Om resuméet\nsummary: S\ntitle: |\n  T",
    ] {
      #expect(try FieldsFormatterCheck.fields(fields) == fields)
    }
  }

  @Test func mappingsInBracketsStayAsTheyAre() throws {
    let fields = "title: T\nsources: [{url: \"https://a.example/\",title: A}]"
    #expect(try FieldsFormatterCheck.fields(fields) == fields)
  }

  @Test func mappingsThatAreNoLinesOfTheirOwnKeepTheirOrder() throws {
    for fields in ["? summary\n: S\n? title\n: T", "- - summary: S\n    title: T"] {
      let text =
        "title: T\nukendt:\n"
        + fields.split(separator: "\n").map { "  " + $0 }
        .joined(separator: "\n")
      #expect(try FieldsFormatterCheck.fields(text) == text)
    }
    let explicit = "? summary\n: S\n? title\n: T"
    #expect(try FieldsFormatterCheck.fields(explicit) == explicit)
  }

  @Test func dataFilesAreOrderedFromTheirDocumentsStartToTheLastLine() throws {
    #expect(
      try FieldsFormatterCheck.data(
        "%YAML 1.1\n--- # indhold\n- summary: S\n  title: Å\n  slug: aa\n", as: .themes)
        == "%YAML 1.1\n--- # indhold\n- slug: aa\n  title: Å\n  summary: S\n")
    #expect(
      try FieldsFormatterCheck.data("\u{FEFF}- title: Å\n  slug: aa", as: .themes)
        == "\u{FEFF}- slug: aa\n  title: Å\n")
    #expect(
      try FieldsFormatterCheck.data("- title: Å\r\n  slug: aa", as: .themes)
        == "- slug: aa\r\n  title: Å\r\n")
    #expect(
      try FieldsFormatterCheck.data("- title: Å\n  slug: aa\n  summary: |\n    S", as: .themes)
        == "- title: Å\n  slug: aa\n  summary: |\n    S")
    #expect(try FieldsFormatterCheck.data("", as: .themes) == "")
    #expect(try FieldsFormatterCheck.data("a;b\n", as: .municipalities) == "a;b\n")
  }
}
