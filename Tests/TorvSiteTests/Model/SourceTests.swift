import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SourceTests {
  @Test func titleAndAddressAreRequired() throws {
    try parse(
      .caseStudy,
      fields: """
        sources:
          - 1️⃣title: Rapport
          - 2️⃣url: https://kilde.example/
          - title: Rapport
            url: 3️⃣ftp://kilde.example/
            date: 4️⃣juni 2020
            archived: 5️⃣ja
        """,
      expecting: .error("1️⃣", .missingField, message: "url is missing"),
      .error("2️⃣", .missingField, message: "title is missing"), .error("3️⃣", .invalidValue),
      .error("4️⃣", .invalidValue, message: "a year, a month or a date"),
      .error("5️⃣", .invalidValue, message: "archived 'ja' is not an address"))
  }

  @Test func anArchivedCopyMayBeNamed() throws {
    let page = try parse(
      .caseStudy,
      fields:
        "sources: [{title: A, url: \"https://a.example/\", archived: \"https://arkiv.example/a\"}]")
    guard case .caseStudy(let caseStudy) = page?.content else { return }
    #expect(caseStudy.sources.first?.archived?.text == "https://arkiv.example/a")
  }

  @Test(arguments: ["2020", "2020-06", "2020-06-15"]) func aDateMayBePartial(date: String) throws {
    try parse(
      .caseStudy, fields: "sources: [{title: A, url: \"https://kilde.example/\", date: \(date)}]")
  }
}
