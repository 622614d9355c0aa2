import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct MemberTests {
  private func member(_ fields: String) throws -> Member {
    let page = try #require(try parse(.member, fields: fields))
    guard case .member(let member) = page.content else { throw OtherKind() }
    return member
  }

  private struct OtherKind: Error {}

  @Test func everyFieldIsRead() throws {
    let member = try member(
      """
      category: handelsforening
      municipality: vejle
      joined: 2026-01-01
      left: 2027-01-01
      size: 0
      website: https://medlem.example/
      contact: kontakt@medlem.example
      logo: logo.svg
      fictional: true
      """)
    #expect(member.category.text == "handelsforening")
    #expect(member.size == 0)
    #expect(member.website?.host == "medlem.example")
    #expect(member.logo?.value == "logo.svg")
    #expect(member.isFictional)
  }

  @Test(arguments: [
    ("2025-12-31", false, false), ("2026-01-01", true, false), ("2026-12-31", true, false),
    ("2027-01-01", false, true),
  ])
  func aMembershipIsInForceFromJoiningUntilLeaving(
    day: String, isCurrent: Bool, hasLeft: Bool
  ) throws {
    let member = try member("joined: 2026-01-01\nleft: 2027-01-01")
    let day = try CalendarDate.parse(day).get()
    #expect(member.isCurrent(on: day) == isCurrent)
    #expect(member.hasLeft(on: day) == hasLeft)
  }

  @Test func eachWrongValueIsReportedAtItsPlace() throws {
    try parse(
      .member,
      fields: """
        category: 1️⃣Kommune
        municipality: 2️⃣Høje-Taastrup
        joined: 2026-01-01
        left: 3️⃣2025-12-31
        size: 4️⃣-1
        website: 5️⃣medlem.example
        contact: 6️⃣Anna Jensen
        fictional: 7️⃣ja
        """,
      expecting: .error("1️⃣", .invalidValue, hint: "write 'kommune'"),
      .error("2️⃣", .invalidValue, hint: "write 'hoeje-taastrup'"),
      .error("3️⃣", .conflictingFields, hint: "from 2026-01-01 on"),
      .error("4️⃣", .invalidValue, message: "at least 0"), .error("5️⃣", .invalidValue),
      .error("6️⃣", .invalidValue, message: "a mail address"),
      .error("7️⃣", .invalidValue, hint: "write 'true'"))
  }
}
