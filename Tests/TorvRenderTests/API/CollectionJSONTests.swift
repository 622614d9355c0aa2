import Foundation
import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvRender

@Suite struct CollectionJSONTests {
  private func text(_ sample: SampleSite, _ kind: PageKind) throws -> String {
    guard case .bytes(let bytes) = CollectionJSON(views: try sample.views()).file(of: kind).contents
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of the pages, without the comma after them.
  private func items(_ sample: SampleSite, _ kind: PageKind) throws -> [String] {
    try text(sample, kind).split(separator: "\n").dropFirst().dropLast().map { line in
      String(line.last == "," ? line.dropLast() : line)
    }
  }

  @Test func fileTellsWhatItHoldsAndHasALineForEachPage() throws {
    var sample = SampleSite()
    sample.addCase("en", published: "2026-01-02")
    sample.addCase("to", title: "<To> & æøå")
    let text = try text(sample, .caseStudy)
    let lines = text.split(separator: "\n")
    #expect(
      lines.first
        == "{\"kind\":\"case-study\",\"title\":\"Cases\",\"url\":\"https://torv.example/centret/cases/\",\"language\":\"da\",\"licence\":{\"title\":\"CC BY\",\"url\":\"https://licens.example/\"},\"count\":2,\"items\":["
    )
    #expect(lines.count == 4)
    #expect(lines[2].contains("\"title\":\"\\u003cTo> & æøå\""))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: any Sendable])
  }

  @Test func emptyCollectionIsAnEmptyList() throws {
    let text = try text(SampleSite(), .guide)
    #expect(text.hasSuffix("\"count\":0,\"items\":[\n]}\n"))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: any Sendable])
  }

  @Test func caseHasTheFactsThatAListIsNarrowedDownBy() throws {
    var sample = SampleSite()
    sample.addCase("en")
    let item = try #require(try items(sample, .caseStudy).first)
    #expect(
      item
        == "{\"id\":\"case-study/en\",\"slug\":\"en\",\"url\":\"https://torv.example/centret/cases/en/\",\"title\":\"en\",\"summary\":\"Resumé af en.\",\"published\":\"2026-01-01\",\"access\":\"open\",\"themes\":[],\"recommendations\":[],\"actors\":[],\"badges\":[],\"municipalities\":[],\"place\":\"Malmö, Sverige\",\"meta\":[\"2020\",\"Erfaringer, ingen målt effekt\"],\"country\":\"SE\",\"period\":\"2020\",\"firstYear\":2020,\"lastYear\":2020,\"evidence\":\"experience\",\"bibtex\":\"https://torv.example/centret/cases/en.bib\",\"ris\":\"https://torv.example/centret/cases/en.ris\"}"
    )
  }

  @Test func courseHasItsSessionsInDanishTimeAndTheNextOne() throws {
    var sample = SampleSite()
    sample.add(
      .course, "k",
      """
      title: K
      summary: S.
      outcomes: [A]
      audience: A
      sessions:
        - {start: 2026-10-12T09:00, end: 2026-10-12T12:00, online: true, status: held}
        - {start: 2027-03-12T09:00, end: 2027-03-12T12:00, place: Vejle, seats: 20}
      """)
    let item = try #require(try items(sample, .course).first)
    #expect(item.contains("\"nextSession\":\"2027-03-12T09:00:00+01:00\""))
    #expect(
      item.contains(
        "{\"start\":\"2026-10-12T09:00:00+02:00\",\"end\":\"2026-10-12T12:00:00+02:00\",\"place\":\"Online\",\"online\":true,\"status\":\"held\"}"
      ))
    #expect(item.contains("\"calendar\":\"https://torv.example/centret/kurser/k.ics\""))
  }

  @Test func membersAreTheCurrentOnes() throws {
    var sample = SampleSite()
    sample.addMember("Her")
    sample.add(
      .member, "borte",
      "title: Borte\nsummary: S.\ncategory: fond\njoined: 2025-01-01\nleft: 2026-01-01")
    let items = try items(sample, .member)
    #expect(items.count == 1)
    #expect(items.first?.contains("\"title\":\"Her\"") == true)
    #expect(items.first?.contains("\"fictional\":true") == true)
  }

  @Test func pageForMembersTellsItsTeaserAlone() throws {
    var sample = SampleSite()
    sample.add(
      .course, "lukket",
      """
      title: Lukket
      summary: Resumé.
      access: members
      themes: [byliv]
      outcomes: [Hemmeligt]
      audience: Hemmelig
      duration: Hemmelig
      level: advanced
      price: {member: 4711, nonMember: 4712}
      sessions: [{start: 2027-03-12T09:00, end: 2027-03-12T12:00, place: Hemmeligt}]
      """)
    #expect(
      try items(sample, .course) == [
        "{\"id\":\"course/lukket\",\"slug\":\"lukket\",\"url\":\"https://torv.example/centret/kurser/lukket/\",\"title\":\"Lukket\",\"summary\":\"Resumé.\",\"access\":\"members\",\"themes\":[\"byliv\"],\"recommendations\":[],\"actors\":[],\"badges\":[{\"style\":\"members\",\"text\":\"For medlemmer\"}]}"
      ])
  }
}
