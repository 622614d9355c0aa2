import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct AtomFeedTests {
  private func feed(_ sample: SampleSite, of feed: Feed = .site) throws -> XMLTree {
    let file = AtomFeed(site: try sample.site(), strings: try SampleSite.strings(), feed: feed).file
    guard case .bytes(let bytes) = file.contents else { throw NotBytes() }
    return try XMLTree.parse(bytes)
  }

  private struct NotBytes: Error {}

  @Test func feedHasWhatTheSpecificationRequires() throws {
    var sample = SampleSite()
    sample.addCase("en", published: "2026-02-01")
    sample.addCase("to", published: "2026-03-01")
    let feed = try feed(sample)
    #expect(feed.name == "feed")
    #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(feed.attributes["xml:lang"] == "da")
    #expect(feed.texts("title") == ["Torvet & Co"])
    #expect(feed.texts("subtitle") == ["Et <websted>."])
    #expect(feed.texts("id") == ["https://torv.example/centret/"])
    #expect(feed.texts("updated") == ["2026-03-01T12:00:00Z"])
    #expect(feed.all("author").first?.texts("name") == ["Torvet & Co"])
    let links = feed.all("link").map {
      "\($0.attributes["rel"] ?? "") \($0.attributes["href"] ?? "")"
    }
    #expect(
      links == [
        "alternate https://torv.example/centret/", "self https://torv.example/centret/feed.xml",
      ])
  }

  @Test func entryHasWhatTheSpecificationRequires() throws {
    var sample = SampleSite()
    sample.addCase("en", title: "Æ & <Ø>")
    let entry = try #require(try feed(sample).all("entry").first)
    #expect(entry.texts("title") == ["Æ & <Ø>"])
    #expect(entry.texts("id") == ["https://torv.example/centret/cases/en/"])
    #expect(entry.texts("published") == ["2026-01-01T12:00:00Z"])
    #expect(entry.texts("updated") == ["2026-01-01T12:00:00Z"])
    #expect(entry.texts("summary") == ["Resumé af en."])
    #expect(entry.all("category").first?.attributes["term"] == "case-study")
    #expect(entry.all("link").first?.attributes["rel"] == "alternate")
  }

  @Test func entriesAreTheNewestFiftyAndTheirIDsAreUnique() throws {
    var sample = SampleSite()
    for number in 10..<70 {
      sample.addCase("nr-\(number)", published: "2026-01-\(1 + number % 28)".padded)
    }
    let entries = try feed(sample, of: .kind(.caseStudy)).all("entry")
    #expect(entries.count == 50)
    let dates = entries.flatMap { $0.texts("published") }
    #expect(dates == dates.sorted(by: >))
    #expect(Set(entries.flatMap { $0.texts("id") }).count == 50)
  }

  @Test func feedOfAKindHoldsThatKindOnlyAndPagesAreInNone() throws {
    var sample = SampleSite()
    sample.addCase("en")
    sample.addMember("Et medlem")
    sample.add(.page, "om", "title: Om\nsummary: S.\npublished: 2026-01-01")
    sample.add(
      .member, "dateret",
      "title: M\nsummary: S.\npublished: 2026-01-02\ncategory: fond\njoined: 2025-01-01")
    #expect(
      try feed(sample, of: .kind(.member)).all("entry").flatMap { $0.texts("title") } == ["M"])
    #expect(try feed(sample).all("entry").flatMap { $0.texts("title") } == ["M", "en"])
    #expect(
      try feed(sample, of: .kind(.member)).texts("id") == [
        "https://torv.example/centret/medlemmer/"
      ])
  }

  @Test func feedOfAnActorHoldsWhatIsUsefulToIt() throws {
    var sample = SampleSite()
    sample.addCase("en")
    sample.add(
      .guide, "to",
      "title: To\nsummary: S.\npublished: 2026-01-02\nactors: [kommuner]\nreviewed: 2026-01-01\nreviewBy: 2027-01-01"
    )
    let feed = try feed(sample, of: .actor(.kommuner))
    #expect(feed.all("entry").flatMap { $0.texts("title") } == ["To"])
    #expect(feed.texts("title") == ["Kommuner – Torvet & Co"])
    #expect(feed.texts("id") == ["https://torv.example/centret/aktoerer/kommuner/"])
  }

  @Test func feedOfARecommendationLeadsToItsPageAndHasAnIDOfItsOwn() throws {
    var sample = SampleSite()
    sample.add(
      .recommendation, "centret",
      "title: C\nsummary: S.\npublished: 2026-01-01\nnumber: 2\nactors: [staten]")
    sample.add(
      .page, "om", "title: Om\nsummary: S.\npublished: 2026-01-03\nrecommendations: [2]")
    let feed = try feed(sample, of: .recommendation(2))
    #expect(feed.all("entry").flatMap { $0.texts("title") } == ["Om"])
    let root = "https://torv.example/centret/anbefalinger"
    #expect(feed.all("link").first?.attributes["href"] == "\(root)/centret/")
    #expect(feed.texts("id") == ["\(root)/materiale/2/feed.xml"])
  }

  @Test func feedOfChangesHasAnEntryForEachChangeWithItsPlaceAsID() throws {
    var sample = SampleSite()
    sample.add(
      .page, "om",
      """
      title: Om
      summary: S.
      published: 2026-01-01
      changes:
        - {date: 2026-02-01, text: "Et <afsnit> til."}
        - {date: 2026-02-01, text: Og et til.}
        - {date: 2026-01-15, text: Rettet.}
      """)
    let feed = try feed(sample, of: .changes)
    let root = "https://torv.example/centret"
    #expect(feed.texts("id") == ["\(root)/aendringer/"])
    #expect(feed.texts("updated") == ["2026-02-01T12:00:00Z"])
    let entries = feed.all("entry")
    #expect(
      entries.flatMap { $0.texts("summary") } == ["Et <afsnit> til.", "Og et til.", "Rettet."])
    #expect(
      entries.flatMap { $0.texts("id") } == [
        "\(root)/om/#sektion-aendring-2026-02-01", "\(root)/om/#sektion-aendring-2026-02-01-2",
        "\(root)/om/#sektion-aendring-2026-01-15",
      ])
    #expect(entries.flatMap { $0.texts("title") } == ["Om", "Om", "Om"])
  }

  @Test func emptyFeedWasUpdatedToday() throws {
    #expect(try feed(SampleSite(), of: .kind(.guide)).texts("updated") == ["2026-11-23T12:00:00Z"])
  }
}

extension String {
  /// A date whose day has two digits.
  fileprivate var padded: String {
    let parts = split(separator: "-")
    return parts.dropLast().joined(separator: "-") + "-" + (parts[2].count == 1 ? "0" : "")
      + parts[2]
  }
}
