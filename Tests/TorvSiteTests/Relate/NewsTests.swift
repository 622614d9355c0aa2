import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct NewsTests {
  private func site(
    _ files: [String: String], manual: String? = nil, today: String = "2026-11-27"
  ) throws -> Site {
    var fixture = SiteFixture(files)
    fixture.today = today
    var input = try fixture.input().value
    if let manual {
      let source = SourceFile(path: "Content/search.yml", text: "manual: [\(manual)]\n")
      input.search = DataFileParser.search(from: source).value
    }
    return Site.relating(input).value
  }

  private func span(_ first: String, _ last: String) throws -> ClosedRange<CalendarDate> {
    try CalendarDate.parse(first).get()...CalendarDate.parse(last).get()
  }

  private func dated(_ fields: String, _ kind: PageKind = .guide) -> String {
    SiteFixture.page(kind, fields)
  }

  // MARK: - Pages

  @Test func newPagesAreThoseFromTheFirstDayThroughTheLastNewestFirst() throws {
    let site = try site([
      "guides/foer.md": dated("published: 2026-10-31"),
      "guides/foerste.md": dated("published: 2026-11-01"),
      "guides/midt.md": dated("published: 2026-11-10"),
      "case-studies/midt.md": dated("published: 2026-11-12", .caseStudy),
      "guides/sidste.md": dated("published: 2026-11-20"),
      "guides/efter.md": dated("published: 2026-11-21"),
      "guides/uden.md": dated(""),
    ])
    let news = site.news(in: try span("2026-11-01", "2026-11-20"))
    #expect(
      site.files(news.published.map(\.page)) == [
        "guides/sidste", "case-studies/midt", "guides/midt", "guides/foerste",
      ])
    #expect(news.changed.isEmpty)
  }

  @Test func changedPagesAreThoseUpdatedInTheSpanThatAreOlder() throws {
    let site = try site([
      "guides/foer.md": dated("published: 2026-01-01\nupdated: 2026-10-31"),
      "guides/foerste.md": dated("published: 2026-01-01\nupdated: 2026-11-01"),
      "guides/sidste.md": dated("published: 2026-10-31\nupdated: 2026-11-20"),
      "guides/efter.md": dated("published: 2026-01-01\nupdated: 2026-11-21"),
      "guides/ny.md": dated("published: 2026-11-01\nupdated: 2026-11-20"),
      "guides/uden.md": dated("updated: 2026-11-05"),
    ])
    let news = site.news(in: try span("2026-11-01", "2026-11-20"))
    #expect(site.slugs(news.changed.map(\.page)) == ["sidste", "uden", "foerste"])
    #expect(site.slugs(news.published.map(\.page)) == ["ny"])
  }

  @Test func draftsTheFrontPageTheHandbookAndFormerMembersAreLeftOut() throws {
    let site = try site(
      [
        "pages/index.md": dated("published: 2026-11-02", .page),
        "pages/haandbog-felter.md": dated("published: 2026-11-02", .page),
        "pages/om.md": dated("published: 2026-11-02", .page),
        "guides/kladde.md": dated("published: 2026-11-02\ndraft: true"),
        "members/nu.md": dated("published: 2026-11-02", .member),
        "members/foer.md": dated("published: 2026-11-02\nleft: 2026-11-20", .member),
      ], manual: "/haandbog")
    let news = site.news(in: try span("2026-11-01", "2026-11-20"))
    #expect(site.files(news.published.map(\.page)) == ["members/nu", "pages/om"])
  }

  @Test func closedPagesAreOfTheirOwnAndPartlyClosedOnesAmongTheOthers() throws {
    let site = try site([
      "guides/lukket.md": dated("published: 2026-11-02\naccess: members"),
      "guides/rettet.md": dated(
        "published: 2026-01-02\nupdated: 2026-11-03\naccess: members"),
      "guides/gammel.md": dated("published: 2026-01-02\naccess: members"),
      "guides/delvis.md": SiteFixture.page(
        .guide, "published: 2026-11-02", body: "Åben.\n\n<!-- members -->\n\nLukket.\n"),
    ])
    let news = site.news(in: try span("2026-11-01", "2026-11-20"))
    #expect(site.slugs(news.forMembers.map(\.page)) == ["rettet", "lukket"])
    #expect(site.slugs(news.published.map(\.page)) == ["delvis"])
    #expect(news.changed.isEmpty)
  }

  // MARK: - Follow-ups

  private func recommendation(_ number: Int, _ dates: [String], _ fields: String = "") -> String {
    let followUps = dates.map {
      "  - date: \($0)\n    text: Fra \($0).\n    source: {title: K, url: https://kilde.example/}\n"
    }.joined()
    return dated(
      "number: \(number)\nactors: [staten]\n\(fields)\nfollowUp:\n\(followUps)", .recommendation)
  }

  @Test(arguments: [
    ("2026-11-01", true), ("2026-11-20", true), ("2026-10-31", false), ("2026-11-21", false),
    ("2026-11", true), ("2026-10", false), ("2026", false), ("2025", false),
  ])
  func followUpCountsByItsDayOrMonth(date: String, counts: Bool) throws {
    let site = try site(["recommendations/anbefaling-2.md": recommendation(2, [date])])
    let news = site.news(in: try span("2026-11-01", "2026-11-20"))
    #expect(news.changed.compactMap(\.followUp?.text) == (counts ? ["Fra \(date)."] : []))
  }

  @Test func yearCountsInASpanThatHoldsAllOfIt() throws {
    let site = try site(["recommendations/anbefaling-2.md": recommendation(2, ["2025"])])
    #expect(site.news(in: try span("2025-01-01", "2025-12-31")).changed.count == 1)
    #expect(site.news(in: try span("2025-01-02", "2025-12-31")).changed.isEmpty)
    #expect(site.news(in: try span("2025-01-01", "2025-12-30")).changed.isEmpty)
  }

  @Test func followUpsStandForTheUpdateOfTheirPage() throws {
    let site = try site([
      "recommendations/anbefaling-2.md": recommendation(
        2, ["2026-11-03", "2020-01-01", "2026-11-09"],
        "published: 2026-01-01\nupdated: 2026-11-10"),
      "recommendations/anbefaling-3.md": recommendation(
        3, ["2020-01-01"], "published: 2026-01-01\nupdated: 2026-11-05"),
    ])
    let changed = site.news(in: try span("2026-11-01", "2026-11-20")).changed
    #expect(
      changed.map { $0.followUp?.text } == ["Fra 2026-11-09.", nil, "Fra 2026-11-03."])
    #expect(
      site.slugs(changed.map(\.page)) == ["anbefaling-2", "anbefaling-3", "anbefaling-2"])
  }

  @Test func followUpsOfOneDayStandByNumber() throws {
    let site = try site([
      "recommendations/anbefaling-10.md": recommendation(10, ["2026-11"]),
      "recommendations/anbefaling-2.md": recommendation(2, ["2026-11"]),
    ])
    let changed = site.news(in: try span("2026-11-01", "2026-11-20")).changed
    #expect(site.slugs(changed.map(\.page)) == ["anbefaling-2", "anbefaling-10"])
  }

  @Test func followUpsOfAClosedRecommendationAreNotTold() throws {
    let site = try site([
      "recommendations/anbefaling-2.md": recommendation(2, ["2026-11-03"], "access: members")
    ])
    #expect(site.news(in: try span("2026-11-01", "2026-11-20")).isEmpty)
  }

  // MARK: - Dates to come

  private func course(_ sessions: [String], _ fields: String = "") -> String {
    let list = sessions.map { "  - {\($0)}\n" }.joined()
    return dated("\(fields)\nsessions:\n\(list)", .course)
  }

  private func session(_ day: String, _ status: String = "open") -> String {
    "start: \(day)T09:00, end: \(day)T16:00, status: \(status), place: Vejle"
  }

  @Test func coursesAreThoseOfTheNextNinetyDaysTheNearestFirst() throws {
    let site = try site([
      "courses/sen.md": course([session("2027-02-25"), session("2027-02-26")]),
      "courses/naer.md": course([session("2026-11-26"), session("2026-11-27", "full")]),
      "courses/fjern.md": course([session("2027-02-26")]),
      "courses/aflyst.md": course([session("2026-12-01", "cancelled")]),
      "courses/afholdt.md": course([session("2026-11-27", "held")]),
      "courses/lukket.md": course([session("2026-12-01")], "access: members"),
    ])
    let news = site.news(in: try span("2026-11-01", "2026-11-27"))
    #expect("\(news.lastDay)" == "2027-02-25")
    #expect(site.slugs(news.courses.map(\.page)) == ["naer", "sen"])
    #expect(
      news.courses.map { $0.sessions.map { "\($0.start.date)" } } == [
        ["2026-11-27"], ["2027-02-25"],
      ])
    #expect(news.hasNoPages)
    #expect(!news.isEmpty)
  }

  @Test func deadlinesAreThoseOfTheNextNinetyDaysTheNearestFirst() throws {
    func scheme(_ deadline: String, _ fields: String = "") -> String {
      dated("deadline: \(deadline)\n\(fields)", .funding)
    }
    let site = try site([
      "funding/forbi.md": scheme("2026-11-26"),
      "funding/kommer.md": scheme("2027-02-25", "opens: 2027-01-01"),
      "funding/i-dag.md": scheme("2026-11-27"),
      "funding/fjern.md": scheme("2027-02-26"),
      "funding/loebende.md": scheme("loebende"),
      "funding/lukket.md": scheme("lukket"),
      "funding/skjult.md": scheme("2026-12-01", "access: members"),
    ])
    let news = site.news(in: try span("2026-11-01", "2026-11-27"))
    #expect(site.slugs(news.deadlines) == ["i-dag", "kommer"])
    #expect(!news.isEmpty)
  }

  // MARK: - Readers

  @Test func actorGetsWhatNamesItAndWhatNamesNone() throws {
    let site = try site([
      "guides/kommuner.md": dated("published: 2026-11-02\nactors: [kommuner]"),
      "guides/alle.md": dated("published: 2026-11-02"),
      "guides/staten.md": dated("published: 2026-11-02\nactors: [staten]"),
      "recommendations/anbefaling-2.md": recommendation(2, ["2026-11-03"]),
      "funding/erhverv.md": dated(
        "published: 2026-11-02\ndeadline: 2026-12-01\neligible: [erhvervsliv]", .funding),
    ])
    let span = try span("2026-11-01", "2026-11-20")
    let towns = site.news(in: span, for: .actor(.kommuner))
    #expect(site.slugs(towns.published.map(\.page)) == ["alle", "kommuner"])
    #expect(towns.changed.isEmpty)
    #expect(towns.deadlines.isEmpty)
    let state = site.news(in: span, for: .actor(.staten))
    #expect(site.slugs(state.published.map(\.page)) == ["alle", "staten"])
    #expect(state.changed.count == 1)
    #expect(site.news(in: span, for: .actor(.erhvervsliv)).deadlines.count == 1)
  }

  @Test func municipalityGetsWhatRefersToIt() throws {
    let site = try site([
      "case-studies/i-vejle.md": dated("published: 2026-11-02\nmunicipality: vejle", .caseStudy),
      "case-studies/i-aarhus.md": dated("published: 2026-11-02\nmunicipality: aarhus", .caseStudy),
      "guides/alle.md": dated("published: 2026-11-02"),
      "courses/her.md": course([
        session("2026-12-01"),
        "start: 2026-12-02T09:00, end: 2026-12-02T16:00, place: Middelfart",
      ]),
      "courses/der.md": course([
        "start: 2026-12-02T09:00, end: 2026-12-02T16:00, place: Middelfart"
      ]),
    ])
    let vejle = try #require(site.reader(named: "vejle"))
    let news = site.news(in: try span("2026-11-01", "2026-11-20"), for: vejle)
    #expect(site.slugs(news.published.map(\.page)) == ["i-vejle"])
    #expect(site.slugs(news.courses.map(\.page)) == ["her"])
    #expect(news.courses.first?.sessions.map(\.venue) == [.place("Vejle")])
  }

  @Test func readersAreKnownByActorAndSlug() throws {
    let site = try site([:])
    #expect(site.reader(named: "erhvervsliv") == .actor(.erhvervsliv))
    #expect(site.reader(named: "aarhus") == Slug(validating: "aarhus").map { .municipality($0) })
    #expect(site.reader(named: "vejel") == nil)
    #expect(NearMiss.nearest(to: "vejel", in: site.readerNames) == "vejle")
    #expect(site.readerNames.allSatisfy { site.reader(named: $0) != nil })
  }
}
