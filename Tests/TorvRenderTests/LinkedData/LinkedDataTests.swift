import Testing
import TorvDiagnostics
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct LinkedDataTests {
  private func json(_ sample: SampleSite, at index: Site.PageIndex = 0) throws -> String {
    let views = try sample.views()
    return String(decoding: views.frame(of: index).linkedData.bytes, as: UTF8.self)
  }

  private func course(_ fields: String) -> SampleSite {
    var sample = SampleSite()
    sample.add(
      .course, "k",
      """
      title: K
      summary: S.
      outcomes: [A]
      audience: Byledere
      price: {member: 0, nonMember: 500}
      sessions:
        - {start: 2027-06-12T09:00, end: 2027-06-12T12:00, place: Vejle, status: cancelled}
        - {start: 2027-12-12T09:00, end: 2027-12-12T12:00, online: true}
      \(fields)
      """)
    return sample
  }

  @Test func pageIsAnArticleWithATrailOfBreadcrumbs() throws {
    var sample = SampleSite()
    sample.addCase("en", title: "</script><b> & æ")
    let json = try json(sample)
    #expect(
      json.hasPrefix("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Article\""))
    #expect(!json.contains("<"))
    #expect(json.contains("\"headline\":\"\\u003c/script>\\u003cb> & æ\""))
    #expect(json.contains("\"datePublished\":\"2026-01-01\""))
    #expect(json.contains("\"temporalCoverage\":\"2020\""))
    #expect(json.contains("\"citation\":[{\"@type\":\"CreativeWork\",\"name\":\"K\""))
    #expect(!json.contains("archivedAt"))
    sample.pages[0].text = sample.pages[0].text.replacing(
      "\"https://kilde.example/\"}",
      with: "\"https://kilde.example/\", archived: \"https://arkiv.example/k\"}")
    #expect(try self.json(sample).contains("\"archivedAt\":\"https://arkiv.example/k\""))
    let root = "https://torv.example/centret"
    #expect(
      json.contains(
        "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Cases\",\"item\":\"\(root)/cases/\"},{\"@type\":\"ListItem\",\"position\":3,"
      ))
    #expect(json.contains("\"item\":\"\(root)/cases/en/\""))
  }

  @Test func frontPageIsTheSiteAndItsCentreAndHasNoTrail() throws {
    var sample = SampleSite()
    sample.add(.page, "index", "title: F\nsummary: S.")
    let json = try json(sample)
    #expect(json.contains("\"@type\":\"WebSite\""))
    #expect(
      json.contains("\"@type\":\"Organization\",\"@id\":\"https://torv.example/centret/#centret\""))
    #expect(json.contains("\"description\":\"Et \\u003cwebsted>.\""))
    #expect(!json.contains("BreadcrumbList"))
  }

  @Test func courseHasItsSessionsAndPrices() throws {
    let json = try json(course(""))
    #expect(json.contains("\"@type\":\"Course\""))
    #expect(json.contains("\"@type\":[\"CourseInstance\",\"EducationEvent\"]"))
    #expect(json.contains("\"startDate\":\"2027-06-12T09:00:00+02:00\""))
    #expect(json.contains("\"eventStatus\":\"https://schema.org/EventCancelled\""))
    #expect(json.contains("\"courseMode\":\"online\""))
    #expect(json.contains("\"price\":500,\"priceCurrency\":\"DKK\""))
    #expect(!json.contains("OutOfStock"))
  }

  @Test func proposedCourseIsNeitherOnSaleNorAnEvent() throws {
    let json = try json(course("proposal: true"))
    #expect(json.contains("\"creativeWorkStatus\":\"Forslag\""))
    #expect(json.contains("\"availability\":\"https://schema.org/OutOfStock\""))
    #expect(json.contains("\"@type\":\"CourseInstance\",\"name\":\"Forslag: K\""))
    #expect(!json.contains("EducationEvent"))
  }

  @Test func pageForMembersTellsItsTeaserAlone() throws {
    let json = try json(course("access: members"))
    #expect(json.contains("\"isAccessibleForFree\":false"))
    for word in ["CourseInstance", "Offer", "Byledere", "2027"] { #expect(!json.contains(word)) }
  }

  @Test func licenceOfADatasetForMembersIsToldToNobody() throws {
    #expect(try json(.withDataset()).contains("\"license\""))
    #expect(try !json(.withDataset("access: members")).contains("\"license\""))
  }

  @Test func inventedMemberIsNotSaidToBeAnOrganisation() throws {
    var sample = SampleSite()
    sample.addMember("Opdigtet")
    #expect(try !json(sample).contains("Organization"))
    var real = SampleSite()
    real.add(
      .member, "aegte", "title: Ægte\nsummary: S.\ncategory: fond\njoined: 2025-01-01")
    #expect(try json(real).contains("\"@type\":\"Organization\""))
    #expect(try json(real).contains("\"memberOf\""))
  }
}
