import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct GuideTests {
  @Test func everyFieldIsRead() throws {
    let page = try #require(
      try parse(
        .guide,
        fields: """
          level: basic
          steps: [{title: Et, text: Gør det}, {title: To, text: Gør det igen}]
          downloads: [{file: skema.pdf, title: Skema}]
          reviewed: 2026-01-01
          reviewBy: 2026-01-01
          owner: Sekretariatet
          sources: [{title: Kilde, url: "https://kilde.example/"}]
          """))
    guard case .guide(let guide) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(guide.level == .basic)
    #expect(guide.steps.map(\.title) == ["Et", "To"])
    #expect(guide.downloads.map(\.file.value) == ["skema.pdf"])
    #expect(guide.owner == "Sekretariatet")
    #expect(guide.sources.count == 1)
  }

  @Test func theNextReviewLiesAfterTheLast() throws {
    try parse(
      .guide, fields: "reviewed: 2026-01-02\nreviewBy: 1️⃣2026-01-01",
      expecting: .error("1️⃣", .conflictingFields, message: "before reviewed", hint: "2026-01-02"))
  }

  @Test func everyMistakeOfAStepIsReported() throws {
    try parse(
      .guide,
      fields: """
        level: 1️⃣svær
        steps:
          - title: 2️⃣TODO
            text: 3️⃣TODO
          - 4️⃣text: Uden titel
        downloads:
          - 5️⃣title: Skema
        """,
      expecting: .error("1️⃣", .invalidValue, message: "'basic', 'advanced'"),
      .error("2️⃣", .unfinishedText), .error("3️⃣", .unfinishedText),
      .error("4️⃣", .missingField, message: "title"), .error("5️⃣", .missingField, message: "file"))
  }
}
