import Testing

@testable import TorvFigures

@Suite struct PageCardTests {
  private func elements(_ title: String) -> SVGElements {
    SVGElements(
      PageCard(seed: "vejle", title: title, kind: "Case", site: "Torv & Co").svg(
        rules: ".page-card .title { fill: #000 }"))
  }

  private func lines(_ title: String) -> [String] { elements(title).styled("title").map(\.text) }

  @Test func aCardIsAWholeDrawingWithItsRulesAndTexts() throws {
    let elements = elements("Byliv <i> centrum")
    let root = try #require(elements.named("svg").first)
    #expect(elements.isBalanced)
    #expect(root["width"] == "1200" && root["height"] == "630")
    #expect(root["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(elements.named("style").map(\.text) == [".page-card .title { fill: #000 }"])
    #expect(elements.styled("title").map(\.text) == ["Byliv &lt;i&gt; centrum"])
    #expect(elements.styled("site").map(\.text) == ["Torv &amp; Co"])
    #expect(elements.styled("kind").map(\.text) == ["Case"])
    #expect(elements.styled("facade").count == 1)
  }

  @Test(arguments: [
    ("Fanø", 1, 66), ("Viden, erfaringer og værktøjer til levende bymidter", 2, 66),
    (
      "Fem testbyer afprøver anbefalingerne: Lemvig, Rødekro, Vojens, Vordingborg og Ringsted", 3,
      56
    ),
    (String(repeating: "levende bymidter ", count: 8), 4, 46),
  ])
  func aTitleIsAsLargeAsItsLengthAllows(title: String, count: Int, size: Int) {
    let texts = elements(title).styled("title")
    #expect(texts.count == count)
    #expect(texts.allSatisfy { $0["font-size"] == "\(size)" })
    for text in texts {
      #expect(LetterWidths.width(of: text.text) * size / 1000 <= 1056, "\(text.text)")
    }
    #expect(
      texts.map(\.text).joined(separator: " ") == title.split(separator: " ").joined(separator: " ")
    )
  }

  @Test func aTitleThatIsTooLongSaysThatItIsCutOff() {
    let lines = lines(String(repeating: "levende bymidter ", count: 40))
    #expect(lines.count == 4 && lines.last?.hasSuffix(" …") == true)
    #expect(self.lines("") == [])
  }

  @Test func titlesStayOverTheStreet() {
    for title in [
      "kort", String(repeating: "a b ", count: 14), String(repeating: "levende ", count: 40),
    ] {
      for text in elements(title).styled("title") { #expect(text.number("y") <= 330) }
    }
  }

  /// The number is the checksum of a card whose drawing was inspected by eye.
  ///
  /// If it changes, old cards in caches are wrong: increase `SharedCard.version` too.
  @Test func aChangedDrawingNeedsANewVersion() {
    let card = PageCard(seed: "æøå", title: "Levende bymidter", kind: "Case", site: "Torv")
    let sum = card.svg(rules: "").utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    #expect(sum == 18_396_614_269_432_394_552)
  }
}
