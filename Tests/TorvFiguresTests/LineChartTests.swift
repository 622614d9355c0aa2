import Testing

@testable import TorvFigures

@Suite struct LineChartTests {
  private func elements(_ lines: [LineChart.Line], years: [Int] = [2018, 2019, 2020, 2022]) throws
    -> SVGElements
  {
    let scale = try #require(LineScale([0, 10]))
    return SVGElements(
      LineChart(
        title: "Tomgang", description: "Fra 1 til 10", years: years, scale: scale,
        tickTexts: scale.ticks.map { "\($0.digits)" }, lines: lines
      ).svg(id: "kurve"))
  }

  private func run(_ points: (Int, Double)...) -> [LineChart.Point] {
    points.map { LineChart.Point(year: $0.0, value: $0.1) }
  }

  @Test func chartIsAPictureNamedByTitleAndDescription() throws {
    let elements = try elements([.init(label: "Vejle", style: .own(0), runs: [run((2018, 1))])])
    let svg = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(svg["role"] == "img" && svg["aria-labelledby"] == "kurve-titel kurve-beskrivelse")
    #expect(elements.named("desc").map(\.text) == ["Fra 1 til 10"])
  }

  @Test func aLineGoesThroughItsFiguresAtTheirYears() throws {
    let elements = try elements([
      .init(label: nil, style: .other, runs: [run((2018, 0), (2020, 5), (2022, 10))])
    ])
    let line = try #require(elements.styled("figure-line figure-line-other").first)
    #expect(line["d"] == "M0 1000L500 500 1000 0")
  }

  @Test func aGapIsAGapAndAFigureAloneADot() throws {
    let elements = try elements([
      .init(label: nil, style: .median, runs: [run((2018, 0), (2019, 0)), run((2022, 10))])
    ])
    #expect(
      elements.styled("figure-line figure-line-median").map { $0["d"] }
        == ["M0 1000L250 1000M1000 0h0"])
  }

  @Test func eachOwnLineHasItsColourItsMarksAndItsNameInTheKey() throws {
    let lines = (0..<LineChart.mostOwnLines).map { number in
      LineChart.Line(
        label: "By \(number)", style: .own(number), runs: [run((2018, 1), (2019, 2))])
    }
    let elements = try elements(lines)
    var shapes: Set<String> = []
    for number in 1...LineChart.mostOwnLines {
      let marks = elements.styled("figure-point figure-line figure-line-\(number)")
      #expect(marks.count == 3)
      shapes.formUnion(marks.compactMap { $0["d"] })
    }
    #expect(shapes.count == LineChart.mostOwnLines)
    #expect(
      elements.styled("figure-label").map(\.text)
        == (0..<LineChart.mostOwnLines).reversed().map { "By \($0)" })
  }

  @Test func aLongLineHasMarksAtItsEndsOnly() throws {
    let years = Array(2000...2020)
    let points = years.map { LineChart.Point(year: $0, value: 1) }
    let elements = try elements([.init(label: nil, style: .own(0), runs: [points])], years: years)
    #expect(elements.styled("figure-point figure-line figure-line-1").count == 2)
    let texts = elements.styled("figure-tick").map(\.text).filter { $0.count == 4 }
    #expect(texts == ["2000", "2005", "2010", "2015", "2020"])
  }

  @Test(arguments: [
    (2012...2023, [2012, 2015, 2018, 2023]), (2018...2019, [2018, 2019]),
    (2010...2015, [2010, 2012, 2015]),
  ])
  func theFirstAndTheLastYearAreNamed(years: ClosedRange<Int>, named: [Int]) throws {
    let elements = try elements([], years: Array(years))
    let texts = elements.styled("figure-tick").map(\.text).filter { $0.count == 4 }
    #expect(texts == named.map(String.init))
  }

  @Test func aLongNameInTheKeyHasSeveralLines() throws {
    let name = "Foreningen af handlende og ejere i den gamle bydel"
    let elements = try elements([.init(label: name, style: .own(0), runs: [])])
    #expect(
      elements.styled("figure-label").map(\.text) == [
        "Foreningen af handlende og ejere", "i den gamle bydel",
      ])
  }

  @Test func namesAreEscaped() throws {
    let svg = try elements([.init(label: "A & <B>", style: .own(0), runs: [])])
    #expect(svg.isBalanced && svg.styled("figure-label").map(\.text) == ["A &amp; &lt;B&gt;"])
  }
}
