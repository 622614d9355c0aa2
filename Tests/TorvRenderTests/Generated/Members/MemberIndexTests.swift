import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct MemberIndexTests {
  @Test func letterLeadsToThePageOfTheListWhereItsFirstMemberStands() throws {
    var sample = SampleSite()
    for number in 0..<49 { sample.addMember("Aa \(number)".replacing("Aa", with: "Abe")) }
    for number in 0..<3 { sample.addMember("Beta \(number)") }
    sample.addMember("Aabenraa Handel")
    let letters = try sample.views().members(number: 1).letters
    let hrefs = Dictionary(uniqueKeysWithValues: letters.map { ($0.letter, $0.href?.string) })
    #expect(hrefs["A"] == "/centret/medlemmer/#bogstav-a")
    #expect(hrefs["B"] == "/centret/medlemmer/#bogstav-b")
    #expect(hrefs["Å"] == "/centret/medlemmer/side/2/#bogstav-aa")
    #expect(hrefs["C"] == .some(nil))
    #expect(letters.map(\.letter).joined() == "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")
  }

  @Test func everyLetterOfTheBarIsAHeadingOnThePageThatItLeadsTo() throws {
    var sample = SampleSite()
    for letter in "ABCDEFGHIJKLMNOPRSTUVYÆØÅ" {
      for number in 0..<5 { sample.addMember("\(letter)-medlem \(number)") }
    }
    let views = try sample.views()
    for letter in try sample.views().members(number: 1).letters {
      guard let href = letter.href?.string else { continue }
      let parts = href.split(separator: "#")
      let page = parts[0].split(separator: "/").last.flatMap { Int($0) } ?? 1
      #expect(views.members(number: page).groups.contains { $0.id == parts[1] }, "\(href)")
    }
  }

  @Test func letterThatGoesOnIsAHeadingOnBothPages() throws {
    var sample = SampleSite()
    for number in 0..<60 { sample.addMember("Medlem \(number)") }
    let views = try sample.views()
    #expect(views.members(number: 1).groups.map(\.title) == ["M"])
    #expect(views.members(number: 2).groups.map(\.title) == ["M"])
    #expect(views.members(number: 2).groups.first?.members.count == 10)
  }

  @Test func digitsAndOtherAlphabetsShareOneGroup() throws {
    var sample = SampleSite()
    for title in ["3 tal", "Abe", "Αθήνα", "Ål"] { sample.addMember(title) }
    let list = try sample.views().members(number: 1)
    #expect(list.groups.map(\.title) == ["#", "A", "Å"])
    #expect(list.groups.first?.members.map(\.title) == ["3 tal", "Αθήνα"])
    #expect(list.letters.first?.letter == "#")
  }

  @Test func membersAreFictionalOnlyIfAllAre() throws {
    var sample = SampleSite()
    #expect(try !sample.views().members(number: 1).areFictional)
    sample.addMember("Abe")
    #expect(try sample.views().members(number: 1).areFictional)
    sample.add(.member, "virkelig", "title: V\nsummary: S.\ncategory: fond\njoined: 2025-01-01")
    #expect(try !sample.views().members(number: 1).areFictional)
  }

  @Test func summaryCountsMembersAndMunicipalities() throws {
    var sample = SampleSite()
    sample.addMember("Abe")
    #expect(try sample.views().members(number: 1).summary == "1 medlem i 0 kommuner")
    let fond = try #require(Slug(validating: "fond"))
    #expect(try sample.views().members(of: fond, number: 1).summary == "0 medlemmer")
  }
}
