import Testing
import TorvFigures

@Suite struct ProfileChartTests {
  private func elements(_ labels: [String], answers: Int = 4) -> SVGElements {
    SVGElements(
      ProfileChart(
        title: "Profil", description: "En søjle for hver",
        groups: labels.enumerated().map { .init(name: "g\($0)", label: $1) }, answers: answers
      ).svg(id: "sektion-x"))
  }

  @Test func chartIsAPictureNamedByTitleAndDescription() throws {
    let elements = elements(["Parterne"])
    let svg = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(svg["role"] == "img")
    #expect(svg["aria-labelledby"] == "sektion-x-titel sektion-x-beskrivelse")
  }

  @Test func eachGroupHasAnEmptyBarThatAScriptFindsByItsName() {
    let elements = elements(["Parterne", "Penge & <form>"])
    let rows = elements.styled("figure-row")
    #expect(rows.map { $0["data-group"] } == ["g0", "g1"])
    #expect(rows[0].number("y") < rows[1].number("y"))
    #expect(elements.styled("figure-bar").map { $0["width"] } == ["0", "0"])
    #expect(elements.styled("figure-track").map { $0["width"] } == ["100%", "100%"])
    #expect(
      elements.styled("figure-label").map(\.text) == ["Parterne", "Penge &amp; &lt;form&gt;"])
  }

  @Test(arguments: [(2, 0), (3, 1), (4, 2), (7, 5)])
  func marksStandBetweenTheAnswers(answers: Int, marks: Int) {
    #expect(elements(["Parterne"], answers: answers).styled("figure-mark").count == marks)
  }

  @Test func chartWithoutGroupsIsEmpty() {
    #expect(elements([]).isBalanced)
  }
}
