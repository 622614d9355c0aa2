import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct ChangeTests {
  @Test func changesComeNewestFirstInWhateverOrderTheyAreWritten() throws {
    let page = try #require(
      try parse(
        .page,
        fields: """
          published: 2026-01-01
          changes:
            - {date: 2026-03-01, text: Den første.}
            - {date: 2026-05-01, text: En af to.}
            - {date: 2026-04-01, text: Den anden.}
            - {date: 2026-05-01, text: Den anden af to.}
          """))
    #expect(
      page.changes.map(\.text) == ["En af to.", "Den anden af to.", "Den anden.", "Den første."])
    #expect(
      page.changes.map(\.anchor).prefix(3) == [
        "sektion-aendring-2026-05-01", "sektion-aendring-2026-05-01-2",
        "sektion-aendring-2026-04-01",
      ])
  }

  @Test func theNewestChangeIsTheUpdateOfAPageThatNamesNone() throws {
    let changes = """
      published: 2026-01-01
      changes:
        - {date: 2026-03-01, text: A.}
        - {date: 2026-05-01, text: B.}
      """
    let page = try #require(try parse(.page, fields: changes))
    #expect(page.updated?.description == "2026-05-01")
    #expect(page.lastChanged?.description == "2026-05-01")
    try parse(.page, fields: changes + "\nupdated: 2026-05-01")
  }

  @Test func theUpdateMayNotContradictTheNewestChange() throws {
    try parse(
      .page,
      fields: "updated: 1️⃣2026-04-30\nchanges:\n  - {date: 2026-05-01, text: A.}",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "before the newest of changes",
        hint: "write 2026-05-01, or leave updated out"))
    try parse(
      .page,
      fields: "updated: 1️⃣2026-05-02\nchanges:\n  - {date: 2026-05-01, text: A.}",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "what was changed on 2026-05-02",
        hint: "or write 2026-05-01 here"))
  }

  @Test func figuresMayBeRenewedOnAnotherDayThanThePageIsChanged() throws {
    for day in ["2026-04-30", "2026-05-02"] {
      let page = try #require(
        try parse(
          .dataset,
          SiteFixture.page(
            .dataset, "updated: \(day)\nchanges:\n  - {date: 2026-05-01, text: A.}"), expecting: [])
      )
      #expect(page.updated?.description == day)
      #expect(page.lastChanged?.description == max(day, "2026-05-01"))
    }
  }

  @Test func aChangeBeforeThePublicationAndOneThatStandsTwiceAreReported() throws {
    try parse(
      .page,
      fields: """
        published: 2026-04-01
        changes:
          - {date: 1️⃣2026-03-31, text: A.}
          - {date: 2026-05-01, text: B.}
          - {date: 2026-05-01, text: C.}
          - {date: 2️⃣2026-05-01, text: B.}
        """,
      expecting: .error(
        "1️⃣", .conflictingFields, message: "lies before published", hint: "from 2026-04-01 on"),
      .error("2️⃣", .duplicateValue, message: "stands twice", hint: "remove one of them"))
  }

  @Test func aChangeNeedsADateAndAText() throws {
    try parse(
      .page, fields: "changes:\n  - 1️⃣text: A.\n  - 2️⃣date: 2026-05-01\n  - {date: 3️⃣i går, text: C.}",
      expecting: .error("1️⃣", .missingField, message: "date is missing"),
      .error("2️⃣", .missingField, message: "text is missing"), .error("3️⃣", .invalidValue))
  }

  @Test func aChangeInTheFutureIsWarnedOf() throws {
    var fixture = SiteFixture([
      "pages/om.md": SiteFixture.page(.page, "changes:\n  - {date: 1️⃣2026-11-21, text: A.}")
    ])
    fixture.today = "2026-11-20"
    try fixture.relate(
      expecting: .warning("1️⃣", .futureDate, message: "date 2026-11-21 lies after today"))
  }

  @Test func changesOfAClosedPageAreNotPartOfItsTeaser() throws {
    let page = try #require(
      try parse(
        .guide,
        SiteFixture.page(
          .guide, "access: members\nchanges:\n  - {date: 2026-05-01, text: Hemmeligt afsnit.}"),
        expecting: []))
    let closed = page.rangesForMembers.map {
      String(decoding: page.source.bytes[$0], as: UTF8.self)
    }
    #expect(closed.contains { $0.contains("Hemmeligt afsnit.") })
    #expect(!page.tellsChanges && !page.isCitable)
  }
}
