import Testing

@testable import TorvFigures

@Suite struct HouseSheetTests {
  @Test func eachRoofStandsInEachOfItsColoursOnce() {
    let elements = SVGElements(HouseSheet.svg(rules: ".facade .sky { fill: #fff }"))
    #expect(elements.isBalanced)
    let views = elements.named("view")
    #expect(views.count == 5 * 6 + 2)
    #expect(Set(views.compactMap { $0["id"] }).count == views.count)
    #expect(Set(views.compactMap { $0["viewBox"] }).count == views.count)
    #expect(elements.styled("sky").count == views.count)
    let ids = elements.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func thePictureOfAPageIsLikeTheFirstHouseOfItsStreet() {
    let sheet = SVGElements(HouseSheet.svg(rules: ""))
    for number in 0..<200 {
      let seed = "seed-\(number)"
      let house = FacadeCover(seed: seed).firstHouse
      let street = FacadeCover(seed: seed).svg(id: "x")
      #expect(street.contains("class=\"wall-\(house.wall)\" d=\""))
      let view = HouseSheet.fragment(HouseSheet.number(seed: seed))
      #expect(sheet.named("view").contains { $0["id"] == view })
    }
    #expect(Set((0..<500).map { HouseSheet.number(seed: "\($0)") }).count == 32)
  }
}
