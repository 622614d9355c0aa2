import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct SiteRendererTests {
  @Test func redirectLeadsToThePageUnderTheBaseURL() throws {
    var sample = SampleSite()
    sample.add(.page, "om", "title: Om\nsummary: S.\naliases: [/gammel/]")
    let views = try sample.views()
    let redirect = try #require(views.site.redirects.first)
    #expect(redirect.path == "/gammel/")
    #expect(views.redirect(redirect).target.string == "/centret/om/")
    #expect(views.redirect(redirect).canonical.string == "https://torv.example/centret/om/")
    #expect(views.redirect(redirect).title == "Om")
  }

  @Test func pagesBehindTheFirstAndMissingPagesAreNotIndexed() throws {
    var sample = SampleSite()
    for number in 0..<51 { sample.addCase("nr-\(number)") }
    let views = try sample.views()
    #expect(views.list(of: .caseStudy, number: 1).frame.isIndexed)
    #expect(!views.list(of: .caseStudy, number: 2).frame.isIndexed)
    #expect(!views.notFound().frame.isIndexed)
  }

  @Test func breadcrumbsLeadFromTheFrontPageToTheList() throws {
    var sample = SampleSite()
    sample.addCase("en")
    sample.add(.page, "index", "title: F\nsummary: S.")
    let views = try sample.views()
    let index = try #require(views.site.entries(of: .kind(.caseStudy)).first)
    #expect(views.frame(of: index).breadcrumbs.map(\.title) == ["Forside", "Cases"])
    #expect(views.frame(of: index).documentTitle == "en – Torvet & Co")
    #expect(views.frame(of: index).canonical.string == "https://torv.example/centret/cases/en/")
    #expect(views.frame(path: "/", title: "F", description: "").breadcrumbs.isEmpty)
  }

  @Test func listTellsWhichOfHowManyItShows() throws {
    var sample = SampleSite()
    for number in 0..<51 { sample.addCase("nr-\(number)") }
    let views = try sample.views()
    #expect(views.list(of: .caseStudy, number: 2).summary.hasPrefix("Viser 51–51 af 51 cases"))
    #expect(
      views.list(of: .guide, number: 1).summary == views.strings.words(for: .guide).empty)
  }

  @Test func frontPageShowsTheThreeNewestAndOnlyCoursesToCome() throws {
    var sample = SampleSite()
    for day in 1...5 { sample.addCase("dag-\(day)", published: "2026-01-0\(day)") }
    sample.add(.page, "index", "title: F\nsummary: S.")
    for (slug, start) in [("sen", "2027-05-01"), ("snart", "2026-11-23"), ("forbi", "2026-11-22")] {
      sample.add(
        .course, slug,
        """
        title: \(slug)
        summary: S.
        outcomes: [A]
        audience: A
        sessions: [{start: \(start)T09:00, end: \(start)T12:00, online: true}]
        """)
    }
    let views = try sample.views()
    let front = try #require(
      views.site.pages.indices.first { views.site.relations[$0].path == "/" })
    #expect(views.front(front).cases.cards.map(\.title) == ["dag-5", "dag-4", "dag-3"])
    #expect(views.front(front).cases.more?.title.contains("5") == true)
    #expect(views.front(front).courses.cards.map(\.title) == ["snart", "sen"])
  }

  @Test func frontPageShowsWhatEverybodyMayReadAsLongAsThereIsAny() throws {
    var sample = SampleSite()
    sample.add(.page, "index", "title: F\nsummary: S.")
    let guide = "summary: S.\nreviewed: 2026-01-01\nreviewBy: 2027-01-01\n"
    sample.add(.guide, "lukket", "title: lukket\naccess: members\npublished: 2026-02-01\n" + guide)
    let titles = { (sample: SampleSite) in
      let views = try sample.views()
      let front = try #require(
        views.site.pages.indices.first { views.site.relations[$0].path == "/" })
      return views.front(front).guides.cards.map(\.title)
    }
    #expect(try titles(sample) == ["lukket"])
    sample.add(.guide, "aaben", "title: aaben\npublished: 2026-01-01\n" + guide)
    #expect(try titles(sample) == ["aaben"])
  }
}
