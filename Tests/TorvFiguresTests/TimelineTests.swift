import Testing
import TorvFigures

@Suite struct TimelineTests {
  private func elements(
    _ marks: [Timeline.Mark], years: ClosedRange<Int> = 2021...2024
  ) -> SVGElements {
    SVGElements(
      Timeline(
        title: "Tid", description: "Hvad der er sket", years: years,
        rows: [Timeline.Row(label: "2. Et <center>", href: "/a/?b&c", marks: marks)]
      ).svg(id: "sektion-x"))
  }

  private func mark(_ time: Double, _ shape: Timeline.Shape = .full) -> Timeline.Mark {
    Timeline.Mark(time: time, shape: shape, text: "t")
  }

  @Test func chartIsNamedAndLeadsToEachThing() throws {
    let elements = elements([mark(2022)])
    let svg = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(svg["role"] == "document")
    #expect(svg["aria-labelledby"] == "sektion-x-titel sektion-x-beskrivelse")
    #expect(elements.named("a").map { $0["href"] } == ["/a/?b&amp;c"])
    #expect(elements.styled("figure-label").map(\.text) == ["2. Et &lt;center&gt;"])
    #expect(elements.styled("figure-year").map(\.text) == ["2021", "2022", "2023", "2024"])
  }

  @Test func marksStandWhereTheirTimeIs() {
    let marks = elements([mark(2023), mark(2021), mark(2024.5)]).named("svg").dropFirst()
    #expect(marks.map { $0.number("x") } == [0, 50, 87.5])
  }

  @Test func aMarkOutsideTheYearsStandsAtTheirEnd() {
    let marks = elements([mark(1999), mark(2030)]).named("svg").dropFirst()
    #expect(marks.map { $0.number("x") } == [0, 100])
  }

  @Test func noTwoShapesLookAlike() {
    let keys = Timeline.Shape.allCases.map(Timeline.key)
    #expect(Set(keys).count == keys.count)
    // Without their styles, so without colours, a ring and a full mark are told apart by fill alone.
    for key in keys { #expect(SVGElements(key).isBalanced) }
  }

  @Test func rowsFollowEachOtherDownwards() {
    let row = Timeline.Row(label: "A", href: "/a/", marks: [mark(2022)])
    let chart = Timeline(title: "t", description: "d", years: 2022...2022, rows: [row, row, row])
    let marks = SVGElements(chart.svg(id: "x")).named("svg").dropFirst().map { $0.number("y") }
    #expect(marks == marks.sorted() && Set(marks).count == 3)
  }
}
