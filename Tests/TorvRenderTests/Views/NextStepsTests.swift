import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

/// The next steps that a page suggests to its reader.
@Suite struct NextStepsTests {
  private func sample(_ guides: [(slug: String, fields: String)] = []) -> SampleSite {
    var sample = SampleSite()
    for (slug, fields) in guides {
      sample.add(
        .guide, slug,
        "title: Guiden \(slug)\nsummary: Om \(slug).\nreviewed: 2026-01-01\nreviewBy: 2030-01-01\n\(fields)"
      )
    }
    return sample
  }

  private func addCase(_ fields: String, body: String = "Tekst.", to sample: inout SampleSite) {
    sample.add(
      .caseStudy, "sag",
      """
      title: Sag
      summary: S.
      published: 2026-01-01
      place: Malmö
      country: SE
      period: 2020
      evidence: experience
      sources: [{title: K, url: "https://kilde.example/"}]
      \(fields)
      """, body: body)
  }

  private func steps(_ sample: SampleSite, _ kind: PageKind, _ slug: String) throws -> [String] {
    let views = try sample.views()
    let slug = try #require(Slug(validating: slug))
    let index = try #require(views.site.index(of: Page.ID(kind: kind, slug: slug)))
    return views.article(index).nextSteps.map { "\($0.label ?? ""): \($0.link.title)" }
  }

  @Test func caseLeadsToTheGuideWithMostInCommon() throws {
    var sample = sample([
      ("a", "actors: [kommuner]"), ("b", "themes: [byliv]"),
      ("c", "themes: [byliv]\nactors: [kommuner]"),
    ])
    addCase("themes: [byliv]\nactors: [kommuner]", to: &sample)
    #expect(try steps(sample, .caseStudy, "sag") == ["Sådan gør I: Guiden c"])
  }

  @Test func guideThatTheCaseLinksToComesFirst() throws {
    var sample = sample([("a", ""), ("b", "themes: [byliv]")])
    addCase("themes: [byliv]", body: "[x](../guides/a.md)", to: &sample)
    let views = try sample.views()
    #expect(try steps(sample, .caseStudy, "sag") == ["Sådan gør I: Guiden a"])
    let index = try #require(views.site.entries(of: .kind(.caseStudy)).first)
    #expect(!views.article(index).related.contains { $0.title == "Guiden a" })
  }

  @Test func linkOfATextForMembersIsNotToldToEverybody() throws {
    var sample = sample([("a", "")])
    addCase("access: members", body: "[x](../guides/a.md)", to: &sample)
    #expect(try steps(sample, .caseStudy, "sag").isEmpty)
  }

  @Test func guideLeadsToTheCourseAndTheService() throws {
    var sample = sample([("a", "themes: [byliv]")])
    sample.add(
      .course, "kursus",
      "title: Kurset\nsummary: S.\nthemes: [byliv]\noutcomes: [at kunne noget]\naudience: Alle")
    sample.add(
      .service, "hjaelp",
      "title: Hjælpen\nsummary: S.\nscope: Et møde\ncontact: raad@torv.example\nguides: [a]")
    #expect(
      try steps(sample, .guide, "a") == ["Lær det på et kursus: Kurset", "Få rådgivning: Hjælpen"])
  }

  @Test func pageWithNothingInCommonLeadsNowhere() throws {
    var sample = sample([("a", "themes: [byliv]")])
    addCase("", to: &sample)
    #expect(try steps(sample, .caseStudy, "sag").isEmpty)
  }

  @Test func recommendationLeadsToWhatItsActorsCanDo() throws {
    var sample = SampleSite()
    sample.addRecommendation(2, actors: "[kommuner, staten]")
    #expect(
      try steps(sample, .recommendation, "anbefaling-2").sorted()
        == [": Se, hvad kommunerne kan gøre", ": Se, hvad staten kan gøre"])
  }

  @Test func aMailAboutAPageNamesItInItsSubject() throws {
    let frame = try SampleSite().views().frame(path: "/x/", title: "Å & b?", description: "")
    #expect(
      frame.correction.string
        == "mailto:kontakt@torv.example?subject=Rettelse%3A%20%C3%85%20%26%20b%3F")
  }
}
