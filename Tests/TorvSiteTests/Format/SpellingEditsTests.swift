import Testing
import TorvDiagnostics

@testable import TorvSite

@Suite struct SpellingEditsTests {
  /// A value of a text field, and how it is written.
  @Test(arguments: [
    ("\"Tal\"", "Tal"), ("'Tal'", "Tal"), ("'Tal: et'", "\"Tal: et\""),
    ("\"Tal # et\"", "\"Tal # et\""),
    ("\"slutter:\"", "\"slutter:\""), ("'en #1'", "\"en #1\""), ("'a#1 og a:b'", "a#1 og a:b"),
    ("'Han sagde: \"nej\"'", "'Han sagde: \"nej\"'"),
    ("\"Han sagde: \\\"nej\\\"\"", "'Han sagde: \"nej\"'"),
    ("'Han sagde \"nej\"'", "Han sagde \"nej\""), ("'d''Hondt'", "d'Hondt"),
    ("\"B\\u00f8rn\"", "Børn"), ("\"a\\u00a0b\"", "\"a\\u00a0b\""), ("\"a\\tb\"", "\"a\\tb\""),
    ("'a\u{A0}b'", "'a\u{A0}b'"), ("\" rum \"", "\" rum \""), ("\"\"", "\"\""), ("''", "\"\""),
    ("\"null\"", "\"null\""), ("'~'", "\"~\""), ("null", "null"), ("~", "~"), ("", ""),
    ("\"%\"", "\"%\""), ("'- punkt'", "\"- punkt\""), ("'@navn'", "\"@navn\""),
    ("-x", "\"-x\""), ("\"-5\"", "-5"),
    ("1188", "1188"), ("\"1188\"", "1188"), ("\"2,5\"", "2,5"), ("2.5", "2.5"),
    ("007", "\"007\""), ("6.50", "\"6.50\""), ("1e3", "\"1e3\""), ("0x1F", "\"0x1F\""),
    ("12:30", "\"12:30\""), ("1_000", "\"1_000\""), ("0.5", "0.5"), ("\"1.000.000\"", "1.000.000"),
    ("true", "\"true\""), ("NO", "\"NO\""), ("'ja'", "ja"),
    ("2027-03-12", "\"2027-03-12\""), ("2027-03-12T09:00", "\"2027-03-12T09:00\""),
    ("'2019-2023'", "2019-2023"), ("\"2008–2016\"", "2008–2016"),
    ("\"»Byen«\"", "\"»Byen«\""), ("»Byen«", "»Byen«"), ("\"Plads\" #1", "\"Plads\" #1"),
    ("'Plads' # ét", "\"Plads\" # ét"), ("007 # ét", "\"007\" # ét"), ("007 #1", "007 #1"),
  ])
  func textHasQuotesOnlyIfItNeedsThem(value: String, expected: String) throws {
    #expect(try FieldsFormatterCheck.fields("title: \(value)") == "title: \(expected)".trimmedEnd)
  }

  @Test(arguments: [
    ("published: \"2026-11-20\"", "published: 2026-11-20"), ("draft: 'true'", "draft: true"),
    ("recommendations: ['1', \"4\"]", "recommendations: [1, 4]"),
    ("level: \"basic\"", "level: basic"), ("themes: [\"a-b\"]", "themes: [a-b]"),
    ("sources:\n  - url: \"https://a.example/?b#c\"", "sources:\n  - url: https://a.example/?b#c"),
    ("draft: \"ja\"", "draft: \"ja\""),
    ("published: \"TODO: 2026-11-20\"", "published: \"TODO: 2026-11-20\""),
    ("published: \"2026-11-20\" #1", "published: \"2026-11-20\" #1"),
    ("ukendt: 'a'", "ukendt: 'a'"), ("title:\n  - 'a'", "title:\n  - 'a'"),
    ("aliases: ['/a/', \"/b?c/\", '/d,e/']", "aliases: [/a/, \"/b?c/\", \"/d,e/\"]"),
  ])
  func valueOfAnotherTypeIsPlainIfItIsLegal(fields: String, expected: String) throws {
    #expect(try FieldsFormatterCheck.fields(fields) == expected)
  }

  @Test(arguments: [
    (PageKind.guide, "published: 12.3.2027", "published: 2027-03-12"),
    (.guide, "published: «12. marts 2027»", "published: «12. marts 2027»"),
    (.guide, "published: den 12. marts 2027 # ny", "published: 2027-03-12 # ny"),
    (.guide, "published: '12/3-2027'", "published: 2027-03-12"),
    (.guide, "published: \"12.3.2027\" #ny", "published: \"2027-03-12\" #ny"),
    (.guide, "published: i marts", "published: i marts"),
    (.guide, "published: TODO 1.2.2026", "published: TODO 1.2.2026"),
    (.guide, "published: 31.2.2027", "published: 31.2.2027"),
    (.funding, "deadline: 1. juni 2027", "deadline: 2027-06-01"),
    (.funding, "deadline: løbende", "deadline: løbende"),
    (.guide, "sources:\n  - date: juni 2020", "sources:\n  - date: 2020-06"),
    (.caseStudy, "period: 2019–2023", "period: 2019-2023"),
    (.caseStudy, "period: \"2019-\"", "period: 2019-"),
    (.caseStudy, "period: siden 2019", "period: 2019-"),
    (.caseStudy, "period: efter 2019", "period: efter 2019"),
    (.caseStudy, "financing:\n  - year: '2019/20'", "financing:\n  - year: 2019-2020"),
    (
      .course, "sessions:\n  - start: 12.3.2027 kl. 9.30", "sessions:\n  - start: 2027-03-12T09:30"
    ),
  ])
  func danishDateBecomesOneInNumbers(kind: PageKind, fields: String, expected: String) throws {
    #expect(try FieldsFormatterCheck.fields(fields, of: kind) == expected)
  }

  @Test func whatIsChangedIsTold() throws {
    #expect(
      try FieldsFormatterCheck.changes(
        "title: 'A'\nsummary:   \"B\"\npublished: 12.3.2027\nthemes: [a,b] \n")
        == [
          "published: '12.3.2027' became '2027-03-12'", "quotes: 2 values, first on line 2",
          "spaces: on 2 lines, first on line 3",
        ])
    #expect(
      try FieldsFormatterCheck.changes("title: 'A'  ") == [
        "quotes: 1 value, on line 2", "spaces: on line 2",
      ])
    let data = SourceFile(path: "Content/site.yml", text: "title: A")
    #expect(
      FieldsFormatter.format(data, as: .settings).value?.changes == [
        "a line end after the last line"
      ])
  }

  @Test func listsInBracketsHaveASpaceAfterEachComma() throws {
    #expect(try FieldsFormatterCheck.fields("themes: [ a,b ,  'c', ]") == "themes: [a, b, c]")
    #expect(try FieldsFormatterCheck.fields("themes: [ ]") == "themes: []")
    for fields in ["themes: [a,\n  b]", "themes: [[a,b]]", "sources: [{title: A,url: b}]"] {
      #expect(try FieldsFormatterCheck.fields(fields) == fields)
    }
  }

  @Test func blockListsKeepTheirIndentation() throws {
    #expect(
      try FieldsFormatterCheck.fields("themes:\n-   'a'\n-   b\naliases:\n    - \"/a/\"")
        == "themes:\n-   a\n-   b\naliases:\n    - /a/")
  }

  @Test func oneSpaceFollowsTheColonAndNoneEndsALine() throws {
    #expect(
      try FieldsFormatterCheck.fields(
        "title:   A  \nsummary:\tB\t\nsources:  \n  - title:  C \n \n# d ")
        == "title: A\nsummary: B\nsources:\n  - title: C\n\n# d")
    #expect(try FieldsFormatterCheck.fields("title :  A") == "title : A")
  }

  @Test func spacesInTextsOverSeveralLinesStay() throws {
    for fields in [
      "title: |\n  a  \n  b\nsummary: B", "title: >-  \n  a  \n    \nsummary: B",
      "title: |+\n  a\n    \n  \nsummary: B", "title: \"a  \n  b\"", "title: a  \n  b",
      "sources: [{title: 'a  \n  b'}]",
    ] {
      #expect(try FieldsFormatterCheck.fields(fields) == fields)
    }
    #expect(try FieldsFormatterCheck.fields("title: 'a\n  b'  ") == "title: 'a\n  b'")
    for ending in ["a ", "a\n  ", "a \n"] {
      let themes = "- slug: a\n  title: >\n    \(ending)"
      #expect(try FieldsFormatterCheck.data(themes, as: .themes) == themes)
    }
  }

  @Test func lineEndsByteOrderMarkAndBodyStay() throws {
    #expect(
      try FieldsFormatterCheck.page(
        "\u{FEFF}---\r\nsummary: 'S'  \r\n\r\n# T\r\ntitle: 'T'\r\n--- \r\n Tekst  \r\n'a'\n")
        == "\u{FEFF}---\r\n# T\r\ntitle: T\r\n\r\nsummary: S\r\n--- \r\n Tekst  \r\n'a'\n")
  }

  @Test func lineEndsThatOnlyYAMLKnowsLeaveTheFieldsAlone() throws {
    for end in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] {
      let fields = "summary: 'S'\(end)title: 'T'"
      #expect(try FieldsFormatterCheck.fields(fields) == fields)
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
