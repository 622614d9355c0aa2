import Testing
import TorvFigures

@Suite struct BarChartTests {
  private func elements(_ bars: [BarChart.Bar]) -> SVGElements {
    SVGElements(
      BarChart(title: "Butikker", description: "Hvor mange", bars: bars).svg(id: "sektion-x"))
  }

  private func bar(_ value: Double?, _ text: String = "tekst") -> BarChart.Bar {
    BarChart.Bar(label: "Vejle", value: value, text: text)
  }

  @Test func chartIsAPictureNamedByTitleAndDescription() throws {
    let elements = elements([bar(1)])
    let svg = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(svg["role"] == "img")
    #expect(svg["aria-labelledby"] == "sektion-x-titel sektion-x-beskrivelse")
    #expect(elements.named("title").map(\.text) == ["Butikker"])
    #expect(elements.named("title").first?["id"] == "sektion-x-titel")
    #expect(elements.named("desc").map(\.text) == ["Hvor mange"])
    #expect(elements.named("desc").first?["id"] == "sektion-x-beskrivelse")
  }

  @Test func barsAreInProportionFromZero() {
    let bars = elements([bar(10), bar(5), bar(0)]).named("rect")
    #expect(bars.count == 2)
    #expect(bars.map { $0.number("x") } == [0, 0])
    #expect(abs(bars[0].number("width") - 2 * bars[1].number("width")) < 0.02)
  }

  @Test func negativeBarsLieLeftOfTheBaselineAndTheirTextLeftOfThem() {
    let elements = elements([bar(10, "10"), bar(-5, "−5")])
    let bars = elements.named("rect")
    let zero = elements.named("line").first?.number("x1") ?? .nan
    #expect(abs(bars[0].number("x") - zero) < 0.02)
    #expect(abs(bars[1].number("x") + bars[1].number("width") - zero) < 0.02)
    let texts = elements.styled("figure-value")
    #expect(texts[1]["text-anchor"] == "end")
    #expect(texts[1].number("x") == bars[1].number("x"))
    #expect(texts[0]["text-anchor"] == nil)
  }

  @Test(arguments: [(false, ["cool", "warm"]), (true, ["warm", "cool"])])
  func theSidesOfZeroHaveColoursByWhichIsGood(isLowBetter: Bool, tones: [String]) {
    let chart = BarChart(
      title: "t", description: "d", bars: [bar(10), bar(-5)], isLowBetter: isLowBetter)
    #expect(
      SVGElements(chart.svg(id: "x")).named("rect").map { $0["class"] }
        == tones.map { "figure-bar figure-bar-\($0)" })
    #expect(
      elements([bar(10), bar(5)]).named("rect").map { $0["class"] } == ["figure-bar", "figure-bar"])
  }

  @Test func textsHaveRoomBesideTheLongestBar() {
    let elements = elements([bar(10, "12.900,5 kr."), bar(-10, "−12.900,5 kr.")])
    let bars = elements.named("rect")
    #expect(bars[0].number("x") + bars[0].number("width") < 68)
    #expect(bars[1].number("x") > 32)
  }

  @Test func missingValueHasItsTextAndNoBar() {
    let elements = elements([bar(nil, "ikke oplyst"), bar(.nan), bar(.infinity)])
    #expect(elements.named("rect").isEmpty)
    #expect(elements.styled("figure-missing").map(\.text) == ["ikke oplyst", "tekst", "tekst"])
  }

  @Test(arguments: [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e-9, 1e300])
  func extremeValuesStayInsideTheChart(value: Double) {
    for bar in elements([bar(value), bar(-value)]).named("rect") {
      #expect(bar.number("x") >= 0)
      #expect(bar.number("x") + bar.number("width") <= 100)
      #expect(bar.number("width") > 1)
    }
  }

  @Test func chartWithoutBarsIsEmptyAndWhole() {
    let elements = elements([])
    #expect(elements.isBalanced)
    #expect(elements.named("svg").first?["height"] == "0em")
  }

  @Test func labelsBreakAtWordsAndLinksMakeTheChartADocument() {
    let label = "Andel af de adspurgte i Ringkøbing-Skjern, der handler lokalt"
    let elements = elements([BarChart.Bar(label: label, value: 1, text: "1", href: "/a/?b=1&c=2")])
    #expect(elements.named("svg").first?["role"] == "document")
    #expect(elements.named("a").map { $0["href"] } == ["/a/?b=1&amp;c=2"])
    let lines = elements.styled("figure-label")
    #expect(
      lines.map(\.text) == ["Andel af de adspurgte i", "Ringkøbing-Skjern, der handler", "lokalt"])
    #expect(lines[0].number("y") < lines[1].number("y"))
  }

  @Test func markupInTextsIsEscaped() {
    let chart = BarChart(
      title: "<b>", description: "a & \"b\"\u{1}",
      bars: [BarChart.Bar(label: "</text>", value: 1, text: "<1>", href: "\"><script>")])
    let svg = chart.svg(id: "x")
    #expect(SVGElements(svg).isBalanced)
    #expect(SVGElements(svg).named("b").isEmpty && SVGElements(svg).named("script").isEmpty)
    #expect(svg.contains("a &amp; &quot;b&quot;</desc>"))
    #expect(svg.contains("&lt;1&gt;"))
  }

  @Test func numbersHaveAtMostTwoDecimals() {
    for bar in elements([bar(3), bar(1)]).named("rect") {
      for attribute in ["x", "y", "width", "height"] {
        let decimals = bar[attribute]?.split(separator: ".").dropFirst().first?.prefix {
          $0.isNumber
        }
        #expect((decimals?.count ?? 0) <= 2)
      }
    }
  }

  @Test func nothingIsStyledInline() {
    let svg = BarChart(title: "", description: "", bars: [bar(1)]).svg(id: "x")
    #expect(!svg.contains("style=") && !svg.contains("<script") && !svg.contains("fill="))
  }
}
