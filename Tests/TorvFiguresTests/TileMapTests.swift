import Testing
import TorvFigures

@Suite struct TileMapTests {
  private func tile(_ column: Int, _ row: Int, step: Int = 0) -> TileMap.Tile {
    TileMap.Tile(
      column: column, row: row, code: "Vejle", label: "3", title: "Vejle: 3 cases",
      href: "/kommuner/vejle/", step: step)
  }

  private func elements(_ tiles: [TileMap.Tile], legend: [String] = []) -> SVGElements {
    SVGElements(
      TileMap(title: "Cases", description: "d", tiles: tiles, legend: legend).svg(id: "x"))
  }

  @Test func everyTileIsALinkWithAName() throws {
    let elements = elements([tile(1, 1), tile(2, 1)])
    #expect(elements.isBalanced)
    #expect(elements.named("svg").first?["role"] == "document")
    let links = elements.named("a")
    #expect(links.map { $0["href"] } == ["/kommuner/vejle/", "/kommuner/vejle/"])
    #expect(links.allSatisfy { $0["aria-label"] == "Vejle: 3 cases" })
    #expect(elements.named("text").map(\.text) == ["Vejle", "3", "Vejle", "3"])
  }

  @Test func mapReachesFromTheFirstTileToTheLast() {
    let elements = elements([tile(4, 7), tile(6, 8)])
    #expect(elements.named("svg").first?["viewBox"] == "0 0 120 80")
    #expect(elements.named("rect").map { $0["x"] } == ["0", "80"])
    #expect(elements.named("rect").map { $0["y"] } == ["0", "40"])
  }

  @Test func stepsAreKeptWithinTheScale() {
    let styles = elements([-1, 0, 3, 5, 9].map { tile($0, 1, step: $0) }).named("a")
    #expect(
      styles.map { $0["class"] } == [
        "tile tile-0", "tile tile-0", "tile tile-3", "tile tile-5", "tile tile-5",
      ])
  }

  @Test func legendLeavesOutStepsWithoutText() {
    let elements = elements([tile(1, 1)], legend: ["ingen", "", "2–3"])
    #expect(elements.styled("tile-legend").map(\.text) == ["ingen", "2–3"])
    #expect(elements.named("g").map { $0["class"] } == ["tile tile-0", "tile tile-2"])
  }

  @Test func mapWithoutTilesIsWhole() {
    #expect(elements([]).isBalanced)
  }

  @Test(arguments: [
    ("Vejle", "Vejle"), ("Viborg", "Vibo"), ("Ikast-Brande", "Ik-Br"), ("Ærø", "Ærø"),
  ])
  func nameIsShortened(name: String, code: String) {
    #expect(TileCodes.codes(for: [name]) == [code])
  }

  @Test func namesThatBeginAlikeAreToldByTheirEnds() {
    let names = ["Fredericia", "Frederikshavn", "Frederikssund", "Faxe"]
    #expect(TileCodes.codes(for: names) == ["Ficia", "Fhavn", "Fsund", "Faxe"])
  }
}
