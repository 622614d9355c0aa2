import Testing
import TorvFigures

@Suite struct TileMapTests {
  private func tile(_ column: Int, _ row: Int, _ shade: TileMap.Shade = .none) -> TileMap.Tile {
    TileMap.Tile(
      column: column, row: row, code: "Vejle", label: "3", title: "Vejle: 3 cases",
      href: "/kommuner/vejle/", shade: shade)
  }

  private func elements(_ tiles: [TileMap.Tile], legend: [TileMap.LegendEntry] = []) -> SVGElements
  {
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

  @Test func eachShadeHasItsStyleAndStepsAreKeptWithinTheScale() {
    let shades: [TileMap.Shade] = [
      .none, .step(-1), .step(3), .step(9), .zero, .signed(.warm, 0), .signed(.warm, 2),
      .signed(.cool, 9),
    ]
    #expect(
      elements(shades.map { tile(1, 1, $0) }).named("a").map { $0["class"] } == [
        "tile tile-0", "tile tile-1", "tile tile-3", "tile tile-5", "tile tile-zero",
        "tile tile-warm-1", "tile tile-warm-2", "tile tile-cool-3",
      ])
  }

  @Test func legendExplainsEachColour() {
    let elements = elements(
      [tile(1, 1), tile(16, 1)],
      legend: [TileMap.LegendEntry(.none, "ingen"), TileMap.LegendEntry(.step(2), "2–3")])
    #expect(elements.styled("tile-legend").map(\.text) == ["ingen", "2–3"])
    #expect(elements.named("g").map { $0["class"] } == ["tile tile-0", "tile tile-2"])
    #expect(elements.styled("tile-legend").map { $0["x"] } == ["33", "193"])
  }

  @Test func aLegendWithoutRoomForEvenDistancesStandsOnAsManyLinesAsItNeeds() {
    let texts = ["\u{2212}31 til \u{2212}24: ringest", "\u{2212}20 til \u{2212}19,3", "6,9: bedst"]
    let elements = elements(
      [tile(1, 1), tile(8, 1)], legend: texts.map { TileMap.LegendEntry(.zero, $0) })
    let places = elements.styled("tile-legend")
    #expect(places.map(\.text) == texts)
    for (place, text) in zip(places, texts) {
      #expect(place.number("x") + Double(text.count * 8) <= 320)
    }
    #expect(places.map { $0["y"] } == ["76", "116", "116"])
    #expect(elements.named("svg").first?["viewBox"] == "0 0 320 138")
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
