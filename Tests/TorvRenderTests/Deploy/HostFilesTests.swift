import Testing
import TorvSite

@testable import TorvRender

@Suite struct HostFilesTests {
  private func files(_ sample: SampleSite) throws -> [String: String] {
    var files: [String: String] = [:]
    for file in HostFiles(site: try sample.site(), access: .withheld).files {
      if case .bytes(let bytes) = file.contents {
        files[file.path] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  @Test func everyFileHasTheSecurityHeadersAndAssetsAreKeptForAYear() throws {
    let headers = try #require(try files(SampleSite())["_headers"])
    #expect(headers.hasPrefix("/centret/*\n  Content-Security-Policy: default-src 'self';"))
    #expect(headers.contains("  X-Content-Type-Options: nosniff\n"))
    #expect(
      headers.contains(
        "\n/centret/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    #expect(
      headers.contains(
        "/centret/kurser/*.ics\n  Content-Type: text/calendar; charset=utf-8\n"))
    for line in headers.split(separator: "\n") {
      #expect(line.hasPrefix("/centret/") || (line.hasPrefix("  ") && line.contains(": ")))
    }
  }

  @Test func filesForReferenceManagersHaveTheirTypes() throws {
    var sample = SampleSite()
    sample.addCase("en")
    let headers = try #require(try files(sample)["_headers"])
    #expect(
      headers.contains(
        "/centret/cases/*.bib\n  Content-Type: application/x-bibtex; charset=utf-8\n"))
    #expect(
      headers.contains(
        "/centret/cases/*.ris\n  Content-Type: application/x-research-info-systems; charset=utf-8\n"
      ))
    #expect(!headers.contains("/guides/"))
  }

  @Test func oldAddressesLeadForGoodToTheNewOnes() throws {
    var sample = SampleSite()
    sample.add(.page, "om", "title: Om\nsummary: S.\naliases: [/gammel/, /a*:b.html, /æble/]")
    #expect(
      try files(sample)["_redirects"] == """
        /centret/a%2A%3Ab.html /centret/om/ 301
        /centret/gammel/ /centret/om/ 301
        /centret/%C3%A6ble/ /centret/om/ 301

        """)
    #expect(try files(SampleSite())["_redirects"]?.isEmpty == true)
  }
}
