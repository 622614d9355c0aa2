import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct CommonFieldsTests {
  @Test func everyFieldIsRead() throws {
    let page = try #require(
      try parse(
        .page,
        fields: """
          title: Torvet
          summary: Om torvet
          published: 2024-01-01
          updated: 2024-03-12
          access: members
          themes: [organisering]
          recommendations: [4, 1]
          actors: [kommuner, staten]
          image: torvet.jpg
          imageAlt: Torvet en markedsdag
          aliases: [/gammel/]
          draft: true
          """))
    #expect(page.title == "Torvet")
    #expect(page.lastChanged?.description == "2024-03-12")
    #expect(page.access == .members)
    #expect(page.themes.map(\.text) == ["organisering"])
    #expect(page.recommendations == [1, 4])
    #expect(page.actors == [.staten, .kommuner])
    #expect(page.image?.path.value == "torvet.jpg")
    #expect(page.aliases.map(\.value) == ["/gammel/"])
    #expect(page.isDraft)
    #expect(page.references.count == 3)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let page = try #require(try parse(.page, SiteFixture.page(.page), expecting: []))
    #expect(page.access == .open)
    #expect(!page.isDraft)
    #expect(page.lastChanged == nil)
    #expect(page.image == nil)
    #expect(page.references.isEmpty)
  }

  @Test func titleAndSummaryHaveAGreatestLength() throws {
    let title = String(repeating: "å", count: 121)
    let summary = String(repeating: "🇩🇰", count: 302)
    try parse(
      .page, fields: "title: 1️⃣\(title)\nsummary: 2️⃣\(summary)",
      expecting: .error("1️⃣", .invalidValue, message: "121 characters", hint: "by 1"),
      .error("2️⃣", .invalidValue, message: "302 characters", hint: "by 2"))
    try parse(.page, fields: "title: \(title.dropLast())\nsummary: \(summary.dropLast(2))")
  }

  @Test func eachWrongValueIsReportedAtItsPlace() throws {
    try parse(
      .page,
      fields: """
        published: 1️⃣2024-02-30
        updated: 2️⃣i går
        access: 3️⃣alle
        draft: 4️⃣måske
        themes: 5️⃣organisering
        actors: [6️⃣kommune]
        recommendations: [7️⃣et]
        """,
      expecting: .error("1️⃣", .invalidValue, message: "a date that exists"),
      .error("2️⃣", .invalidValue), .error("3️⃣", .invalidValue, message: "'open', 'members'"),
      .error("4️⃣", .invalidValue, message: "'true' or 'false'"),
      .error("5️⃣", .invalidValue, hint: "write '[organisering]'"),
      .error(
        "6️⃣", .invalidValue, message: "'staten', 'kommuner', 'erhvervsliv'",
        hint: "write 'kommuner'"),
      .error("7️⃣", .invalidValue, message: "whole number"))
  }

  @Test func anUpdateMayNotComeBeforeThePublication() throws {
    try parse(
      .page, fields: "published: 2024-03-12\nupdated: 1️⃣2024-03-11",
      expecting: .error("1️⃣", .conflictingFields, hint: "from 2024-03-12 on"))
    try parse(.page, fields: "published: 2024-03-12\nupdated: 2024-03-12")
  }

  @Test func anImageNeedsItsAlternativeText() throws {
    try parse(
      .page, fields: "image: 1️⃣torvet.jpg", expecting: .error("1️⃣", .missingAltText, hint: "imageAlt")
    )
    try parse(
      .page, fields: "1️⃣imageAlt: Torvet",
      expecting: .error("1️⃣", .conflictingFields, hint: "add 'image: …'"))
  }

  @Test func anUnfinishedImageIsReportedOnce() throws {
    try parse(
      .page, fields: "image: 1️⃣TODO\nimageAlt: Torvet", expecting: .error("1️⃣", .unfinishedText))
    try parse(
      .page, fields: "image: torvet.jpg\nimageAlt: 1️⃣TODO", expecting: .error("1️⃣", .unfinishedText))
  }
}
