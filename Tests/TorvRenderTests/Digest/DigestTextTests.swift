import Testing

@testable import TorvRender

@Suite struct DigestTextTests {
  @Test func linesAreShortAndAddressesStandAlone() throws {
    var sample = DigestMakerTests.whole()
    sample.addCase(
      "lang", title: String(repeating: "Åbne pladser og små stræder ", count: 4),
      published: "2026-11-12")
    let digest = try DigestMakerTests.digest(of: sample)
    let text = digest.written(as: .text)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.count > 72 } == [])
    #expect(lines.first == "Nyt fra Torvet & Co: 1.–23. november 2026")
    let addresses = lines.filter { $0.contains("https://") }
    let items = digest.sections.flatMap(\.groups).flatMap(\.items)
    #expect(addresses.count == items.count + 1)
    #expect(addresses.allSatisfy { $0.drop { $0 == " " }.hasPrefix("https://") })
    #expect(text.hasSuffix("\nkontakt@torv.example\n"))
  }

  @Test func entryIsTitleFactsSummaryAndAddress() throws {
    let text = try DigestMakerTests.digest(of: DigestMakerTests.whole()).written(as: .text)
    #expect(
      text.contains(
        """
        Nyt
        ===

        Cases
        -----

        * to
          13. november 2026
          Resumé af to.
          https://torv.example/centret/cases/to/

        * Torvet i <Malmö> & *omegn*
          12. november 2026
        """))
    #expect(
      text.contains(
        """
        * Fire
          Forslag
          Om fire.
          - tirsdag 19. januar 2027, kl. 9.00–12.00 · Online · 1.200 pladser ·
            Åbent
          - tirsdag 26. januar 2027, kl. 9.00–12.00 · Vejle
          https://torv.example/centret/kurser/fire/
        """))
  }

  @Test func linesBreakBetweenWordsOnly() {
    let long = String(repeating: "x", count: 80)
    #expect(
      DigestText.wrapped("kort \(long)\nord", indent: "  ", first: "* ")
        == "* kort\n  \(long)\n  ord")
    let joined = String(repeating: "æ", count: 70) + "\u{A0}kr."
    #expect(DigestText.wrapped("a \(joined) b", indent: "") == "a\n\(joined)\nb")
    let full = String(repeating: "ø", count: 70)
    #expect(DigestText.wrapped("a \(full)", indent: "") == "a \(full)")
    #expect(DigestText.wrapped("a \(full)å", indent: "") == "a\n\(full)å")
    #expect(DigestText.wrapped("en\r\nto\tog  tre", indent: "") == "en to og tre")
  }
}
