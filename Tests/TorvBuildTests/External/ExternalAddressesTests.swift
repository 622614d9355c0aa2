import Testing
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvSite
import TorvTestSupport

@Suite struct ExternalAddressesTests {
  @Test(arguments: [
    ("https://X.dk", "https://x.dk/", "x.dk", "/"),
    ("HTTP://x.dk:80/a#b", "http://x.dk/a", "x.dk", "/a"),
    ("https://x.dk:8443?a=b", "https://x.dk:8443/?a=b", "x.dk:8443", "/?a=b"),
    ("https://x.dk/å b/%C3%A6", "https://x.dk/%C3%A5%20b/%C3%A6", "x.dk", "/%C3%A5%20b/%C3%A6"),
    ("https://x.dk:443/", "https://x.dk/", "x.dk", "/"),
    ("http://x.dk:", "http://x.dk/", "x.dk", "/"),
    ("https://møn.dk/", "https://møn.dk/", "møn.dk", "/"),
    (
      "http://localhost:8001/?q={1}", "http://localhost:8001/?q=%7B1%7D", "localhost:8001",
      "/?q=%7B1%7D"
    ),
  ])
  func addressHasTheFormOfItsRequest(written: String, text: String, host: String, target: String) {
    let address = ExternalAddress(written)
    #expect(address?.text == text)
    #expect(address?.host == host)
    #expect(address?.target == target)
  }

  @Test(arguments: [
    "mailto:a@b.dk", "ftp://x.dk/", "x.dk", "https://x", "https://", "/a", "-o x://y.dk",
    "https://x.dk:443:443",
  ])
  func otherTextIsNoAddress(text: String) {
    #expect(ExternalAddress(text) == nil)
  }

  @Test func hostsThatNobodyCanHaveAreMadeUp() {
    #expect(ExternalAddress("https://kilde.example/")?.isMadeUp == true)
    #expect(ExternalAddress("https://x.invalid:80/")?.isMadeUp == true)
    #expect(ExternalAddress("https://example.com/")?.isMadeUp == true)
    #expect(ExternalAddress("https://www.example.org/")?.isMadeUp == true)
    #expect(ExternalAddress("https://myexample.com/")?.isMadeUp == false)
    #expect(ExternalAddress("http://localhost:8001/")?.isMadeUp == false)
  }

  /// Returns the places of each address of a page, as `line:column`.
  private func places(_ marked: MarkedText) -> [String: [String]] {
    let source = SourceFile(path: "side.md", text: marked.text)
    var addresses = ExternalAddresses()
    addresses.addFrontMatter(of: source)
    let body = FrontMatter.split(source).value?.body ?? 0..<0
    let document = MarkdownDocument.parse(source, body: body, labels: .empty, reservedIDs: [])
    addresses.add(document.value.externalLinks, in: source)
    return Dictionary(
      uniqueKeysWithValues: addresses.uses.map { address, uses in
        (
          address.text,
          uses.map { use in
            let place = use.source.place(use.range)
            return "\(place.line):\(place.column)"
          }
        )
      })
  }

  @Test func anAddressHasAllItsPlaces() throws {
    let marked = MarkedText(
      """
      ---
      title: https er ingen adresse
      website: 1️⃣https://a.dk
      sources:
        - title: Kilden
          url: 2️⃣"https://b.dk/x#y"
          archived: 3️⃣https://web.archive.org/web/2020/https://b.dk/x
      ---
      Se [a](4️⃣https://a.dk/), 5️⃣<https://b.dk/x> og 6️⃣www.c.dk, men `https://kode.dk` ikke.

      [mail](mailto:a@b.dk) [intern](om.md)
      """)
    let found = places(marked)
    let place = { (marker: Character) in marked.places[marker]?.description ?? "" }
    #expect(found["https://a.dk/"] == [place("1️⃣"), place("4️⃣")])
    #expect(found["https://b.dk/x"]?.first == place("2️⃣"))
    #expect(found["https://b.dk/x"]?.count == 2)
    #expect(found["https://web.archive.org/web/2020/https://b.dk/x"] == [place("3️⃣")])
    #expect(found["http://www.c.dk/"] == [place("6️⃣")])
    #expect(found.count == 4)
  }

  @Test func aSourceKnowsItsKindAndItsArchivedCopy() throws {
    let source = SourceFile(
      path: "glossary.yml",
      text: """
        baseURL: https://selv.dk/
        licence: {title: CC, url: https://a.dk/}
        entries:
          - source: {title: B, url: https://b.dk/, archived: https://arkiv.dk/b}
          - source: {title: C, url: https://c.dk/, archived: }
        """)
    var addresses = ExternalAddresses()
    addresses.addFields(in: 0..<source.bytes.count, of: source)
    let uses = Dictionary(
      uniqueKeysWithValues: addresses.uses.map { ($0.key.text, $0.value[0]) })
    #expect(
      uses.keys.sorted() == [
        "https://a.dk/", "https://arkiv.dk/b", "https://b.dk/", "https://c.dk/",
      ])
    #expect(uses["https://a.dk/"]?.kind == .field)
    #expect(uses["https://b.dk/"]?.kind == .source)
    #expect(uses["https://b.dk/"]?.hasArchivedCopy == true)
    #expect(uses["https://arkiv.dk/b"]?.hasArchivedCopy == false)
    #expect(uses["https://c.dk/"]?.hasArchivedCopy == false)
  }

  @Test func addressesOfTranslationsAreCollectedAtTheirPlaces() async throws {
    var site = FixtureSite("base")
    site["Templates/strings/en.yml"] = try #require(site["Templates/strings/da.yml"])
      .replacing("code: da", with: "code: en")
    site["Content/site.en.yml"] = "title: Square\nlicence:\n  url: https://licence.dk/\n"
    site["Content/pages/index.en.md"] = """
      ---
      title: Welcome
      summary: The front page.
      translated: 2026-01-02
      ---
      See [it](https://kun-her.dk/a).

      """
    let input = try #require(
      try await site.builder().input(in: InMemoryFileSystem(site.files)).value)
    let data = SourceFile(
      path: "Content/site.en.yml", text: try #require(site["Content/site.en.yml"]))
    let addresses = ExternalAddresses(of: input, data: [:], translatedData: [data])
    let places = addresses.uses.mapValues { uses in
      uses.map { use in
        let place = use.source.place(use.range)
        return "\(place.path):\(place.line):\(place.column)"
      }
    }
    let known = Dictionary(uniqueKeysWithValues: places.map { ($0.text, $1) })
    #expect(known["https://kun-her.dk/a"] == ["Content/pages/index.en.md:6:10"])
    #expect(known["https://licence.dk/"] == ["Content/site.en.yml:3:8"])
  }
}
