import Testing

@testable import TorvRender

@Suite struct SecurityContactTests {
  @Test(arguments: [("2026-11-23", "2027-11-23"), ("2028-02-29", "2029-02-28")])
  func fileTellsWhomToWriteToForAYear(today: String, expires: String) throws {
    var sample = SampleSite()
    sample.today = today
    let file = SecurityContact(site: try sample.site()).file
    #expect(file.path == ".well-known/security.txt")
    guard case .bytes(let bytes) = file.contents else { return }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        Contact: mailto:kontakt@torv.example
        Expires: \(expires)T00:00:00Z
        Preferred-Languages: da, en
        Canonical: https://torv.example/centret/.well-known/security.txt

        """)
  }
}
