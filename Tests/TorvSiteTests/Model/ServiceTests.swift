import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct ServiceTests {
  @Test func everyFieldIsRead() throws {
    let page = try #require(
      try parse(
        .service,
        fields: """
          scope: To møder
          duration: En måned
          contact: https://torv.example/raad
          price: {member: 0, nonMember: 12500}
          includedFor: [kommune, fond]
          guides: [vedtaegter]
          proposal: true
          """))
    guard case .service(let service) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(service.price == Price(member: 0, nonMember: 12_500))
    #expect(service.includedFor.map(\.text) == ["kommune", "fond"])
    #expect(service.isProposal)
    #expect(
      page.references.map(\.role)
        == [.field("includedFor"), .field("includedFor"), .field("guides")])
  }

  @Test func scopeAndContactAreRequired() throws {
    try parse(
      .service, fields: "1️⃣scope:\ncontact: 2️⃣ring",
      expecting: .error("1️⃣", .missingField), .error("2️⃣", .invalidValue, message: "a mail address"))
  }

  @Test func aGuideThatDoesNotExistIsReported() throws {
    try SiteFixture([
      "services/raad.md": SiteFixture.page(.service, "guides: [1️⃣vedtaegte]"),
      "guides/vedtaegter.md": SiteFixture.page(.guide),
    ]).relate(
      expecting: .error(
        "1️⃣", .unknownReference, message: "guide 'vedtaegte'", hint: "did you mean 'vedtaegter'?"))
  }
}
