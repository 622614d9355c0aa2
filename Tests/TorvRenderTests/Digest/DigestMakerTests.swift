import Testing
import TorvSite

@testable import TorvRender

@Suite struct DigestMakerTests {
  static func digest(
    of sample: SampleSite, from first: String = "2026-11-01", to last: String = "2026-11-23",
    for reader: News.Reader? = nil
  ) throws -> Digest {
    let span = try CalendarDate.parse(first).get()...CalendarDate.parse(last).get()
    let views = try sample.views()
    return DigestMaker(views: views, news: views.site.news(in: span, for: reader)).digest
  }

  /// A site with something for each section.
  static func whole() -> SampleSite {
    var sample = SampleSite()
    sample.addCase("en", title: "Torvet i <Malmö> & *omegn*", published: "2026-11-12")
    sample.addCase("to", published: "2026-11-13")
    sample.add(
      .guide, "tre",
      "title: Tre\nsummary: Om tre.\npublished: 2026-01-01\nupdated: 2026-11-02"
        + "\nreviewed: 2026-01-01\nreviewBy: 2027-01-01")
    sample.add(
      .guide, "lukket",
      "title: Lukket\nsummary: For alle at se.\npublished: 2026-11-03"
        + "\naccess: members\nreviewed: 2026-01-01\nreviewBy: 2027-01-01", body: "Hemmeligt.")
    sample.add(
      .guide, "delvis",
      "title: Delvis\nsummary: Om lidt.\npublished: 2026-11-04"
        + "\nreviewed: 2026-01-01\nreviewBy: 2027-01-01",
      body: "Åbent.\n\n<!-- members -->\n\nSkjult.")
    sample.addRecommendation(
      2, actors: "[staten]",
      followUp: "  - {date: 2026-11, status: done, text: Det er sket., source: {title: K}}")
    sample.add(
      .course, "fire",
      """
      title: Fire
      summary: Om fire.
      outcomes: [A]
      audience: B
      proposal: true
      sessions:
        - {start: 2027-01-19T09:00, end: 2027-01-19T12:00, online: true, seats: 1200, status: open}
        - {start: 2027-01-26T09:00, end: 2027-01-26T12:00, place: Vejle}
      """)
    sample.add(
      .funding, "fem",
      """
      title: Fem
      summary: Om fem.
      funder: Fonden
      opens: 2026-12-24
      deadline: 2027-02-01
      eligible: [kommuner]
      url: https://fond.example/
      checked: 2026-11-01
      """)
    return sample
  }

  private func titles(_ digest: Digest) -> [String] { digest.sections.map(\.title) }

  @Test func sectionsStandInTheirOrderWithTheWordsOfTheSite() throws {
    let digest = try Self.digest(of: Self.whole())
    #expect(titles(digest) == ["Nyt", "Ændret", "Kurser på vej", "Frister", "Låst"])
    #expect(digest.language == "da")
    #expect(digest.title == "Nyt fra Torvet & Co: 1.–23. november 2026")
    #expect(digest.site.url == "https://torv.example/centret/")
    #expect(!digest.hasNoPages)
  }

  @Test func emptySectionsAreLeftOut() throws {
    var sample = SampleSite()
    sample.addCase("en", published: "2026-11-12")
    #expect(titles(try Self.digest(of: sample)) == ["Nyt"])
    let nothing = try Self.digest(of: sample, from: "2026-11-13")
    #expect(nothing.isEmpty)
    #expect(nothing.hasNoPages)
  }

  @Test func newAndChangedPagesAreGroupedByKindWithDateSummaryAndAddress() throws {
    let digest = try Self.digest(of: Self.whole())
    let new = try #require(digest.sections.first)
    #expect(new.groups.map(\.title) == ["Cases", "Guides"])
    #expect(new.groups[0].items.map(\.link.title) == ["to", "Torvet i <Malmö> & *omegn*"])
    let item = new.groups[0].items[1]
    #expect(item.link.url == "https://torv.example/centret/cases/en/")
    #expect(item.facts == ["12. november 2026"])
    #expect(item.text == "Resumé af en.")
    #expect(new.groups[1].items.map(\.facts) == [["4. november 2026", "Delvist for medlemmer"]])
  }

  @Test func changedPageTellsWhatWasChangedInTheSpanIfItSaysSo() throws {
    var sample = SampleSite()
    sample.add(
      .guide, "tre",
      """
      title: Tre
      summary: Om tre.
      published: 2026-01-01
      changes:
        - {date: 2026-11-12, text: Og så dette.}
        - {date: 2026-11-02, text: Først dette.}
        - {date: 2026-10-31, text: Ikke dette.}
      reviewed: 2026-01-01
      reviewBy: 2027-01-01
      """)
    let items = try Self.digest(of: sample).sections.flatMap(\.groups).flatMap(\.items)
    #expect(items.map(\.text) == ["Først dette. Og så dette."])
    #expect(items.first?.facts == ["12. november 2026"])
  }

  @Test func followUpIsToldBelowTheNumberOfItsRecommendation() throws {
    let changed = try Self.digest(of: Self.whole()).sections[1]
    #expect(changed.groups.map(\.title) == ["Anbefalinger", "Guides"])
    let item = changed.groups[0].items[0]
    #expect(item.link.title == "Anbefaling 2: Anbefaling 2")
    #expect(item.facts == ["november 2026", "Gennemført"])
    #expect(item.text == "Det er sket.")
  }

  @Test func courseHasALineForEachSession() throws {
    let courses = try Self.digest(of: Self.whole()).sections[2]
    #expect(courses.lead == "Kursusdage til og med 21. februar 2027.")
    let item = try #require(courses.groups.first?.items.first)
    #expect(item.facts == ["Forslag"])
    #expect(
      item.dates == [
        "tirsdag 19. januar 2027, kl. 9.00–12.00 · Online · 1.200 pladser · Åbent",
        "tirsdag 26. januar 2027, kl. 9.00–12.00 · Vejle",
      ])
    #expect(courses.more == nil)
  }

  @Test func schemeHasItsDeadlineTheDayThatItOpensAndItsFunder() throws {
    let deadlines = try Self.digest(of: Self.whole()).sections[3]
    #expect(deadlines.lead == "Puljer, der skal søges senest 21. februar 2027.")
    let item = try #require(deadlines.groups.first?.items.first)
    #expect(item.facts == ["Frist 1. februar 2027", "Åbner 24. december 2026", "Fonden"])
  }

  @Test func listOfAllIsNamedIfItHasMore() throws {
    var sample = Self.whole()
    sample.add(.course, "seks", "title: Seks\nsummary: S.\noutcomes: [A]\naudience: B")
    let more = try Self.digest(of: sample).sections[2].more
    #expect(more?.title == "Alle 2 kurser")
    #expect(more?.url == "https://torv.example/centret/kurser/")
  }

  @Test func closedPageHasOnlyWhatEverybodyMaySee() throws {
    let members = try Self.digest(of: Self.whole()).sections[4]
    #expect(members.lead == "Resten kan medlemmer læse.")
    let item = try #require(members.groups.first?.items.first)
    #expect(item.link.title == "Lukket")
    #expect(item.text == "For alle at se.")
    #expect(item.facts == ["3. november 2026"])
  }

  @Test(arguments: Digest.Format.allCases)
  func textForMembersIsInNoForm(format: Digest.Format) throws {
    let text = try Self.digest(of: Self.whole()).written(as: format)
    #expect(text.contains("Delvis") && text.contains("For alle at se."))
    #expect(!text.contains("Hemmeligt") && !text.contains("Skjult") && !text.contains("Åbent.\n"))
  }

  @Test func titleNamesTheReader() throws {
    var sample = SampleSite()
    // Tables bring the municipalities.
    sample.tables["datasets/tal.csv"] = "tal\n1\n"
    let state = try Self.digest(of: sample, for: .actor(.staten)).title
    #expect(state == "Nyt fra Torvet & Co til staten: 1.–23. november 2026")
    let vejle = try #require(Slug(validating: "vejle"))
    let town = try Self.digest(of: sample, from: "2026-10-30", for: .municipality(vejle)).title
    #expect(town == "Nyt fra Torvet & Co om Vejle: 30. oktober – 23. november 2026")
  }

  @Test func noticeOfTheSiteIsKept() throws {
    var sample = SampleSite()
    sample.settings +=
      "\nnotice: {title: Et forslag, text: Alt er eksempler., link: Læs mere, path: /om/}"
    let notice = try #require(try Self.digest(of: sample).notice)
    #expect(notice.title == "Et forslag")
    #expect(notice.link.url == "https://torv.example/centret/om/")
  }
}
