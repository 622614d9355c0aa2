import Testing
import TorvFigures

@Suite struct FacadeCoverTests {
  @Test func everyStreetIsUnderThreeKilobytes() {
    let largest = (0..<10_000).map {
      FacadeCover(seed: "seed-\($0)").svg(id: "sektion-gade").utf8.count
    }
    .max()
    #expect((largest ?? .max) < 3_000)
  }

  @Test func streetFollowsFromTheSeed() {
    let street = FacadeCover(seed: "vejle-bid").svg(id: "x")
    #expect(street == FacadeCover(seed: "vejle-bid").svg(id: "x"))
    let streets = Set((0..<200).map { FacadeCover(seed: "seed-\($0)").svg(id: "x") })
    #expect(streets.count == 200)
  }

  /// The number is the checksum of a street whose drawing was inspected by eye; it changes if the drawing changes.
  @Test func streetIsTheSameOnEveryMachine() {
    let sum = FacadeCover(seed: "æøå").svg(id: "x").utf8.reduce(UInt64(0)) {
      $0 &* 31 &+ UInt64($1)
    }
    #expect(sum == 13_738_200_885_023_801_227)
  }

  @Test(arguments: ["", "a", "vejle-bid", "æøå", String(repeating: "lang", count: 500)])
  func streetIsWholeDecorationWithoutInlineStyles(seed: String) throws {
    let svg = FacadeCover(seed: seed).svg(id: "sektion-gade")
    let elements = SVGElements(svg)
    let root = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(root["aria-hidden"] == "true")
    #expect(elements.all.compactMap { $0["id"] } == ["sektion-gade"])
    #expect(elements.named("use").count == 4)
    #expect(elements.named("use").allSatisfy { $0["href"] == "#sektion-gade" })
    #expect(!svg.contains("style=") && !svg.contains("fill=") && !svg.contains("<a"))
  }

  @Test func housesOfAllKindsComeUp() {
    let styles = Set(
      (0..<20).flatMap { seed in
        SVGElements(FacadeCover(seed: "\(seed)").svg(id: "x")).all.compactMap { $0["class"] }
      })
    let kinds = [
      "wall-1", "wall-2", "wall-3", "wall-4", "wall-5", "wall-6", "verge", "slate", "timber",
    ]
    let life = ["shop", "gate", "door-1", "door-2", "door-3", "lit", "lamp", "tree", "bike"]
    #expect(styles.isSuperset(of: kinds + life))
  }
}
