import Testing
import TorvSite

@testable import TorvRender

@Suite struct MemberTableTests {
  private func text(_ sample: SampleSite) throws -> String {
    let table = MemberTable(site: try sample.site(), strings: try SampleSite.strings())
    guard case .bytes(let bytes) = table.file.contents else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func tableHasTheCurrentMembersInDanishOrder() throws {
    var sample = SampleSite()
    sample.addMember("Ørne, \\\"A/S\\\"", category: "fond")
    sample.addMember("Zebra")
    sample.add(
      .member, "borte",
      "title: Borte\nsummary: S.\ncategory: fond\njoined: 2025-01-01\nleft: 2026-01-01")
    sample.add(
      .member, "lukket",
      "title: Lukket\nsummary: S.\ncategory: fond\njoined: 2025-01-01\naccess: members")
    #expect(
      try text(sample) == """
        name,category,municipality,joined,website,fictional\r
        Zebra,Andet,,2025-01-01,,true\r
        "Ørne, ""A/S""\",Fond,,2025-01-01,,true\r

        """)
  }
}
