import Testing
import TorvDiagnostics
import TorvMarkdown

/// Random pages: whatever they contain, the HTML is well formed and says everything exactly once.
@Suite struct RandomPageTests {
  private static let pageCount = 400

  @Test func pagesAreWellFormedAndLoseOrDoubleNothing() {
    for seed in 0..<UInt64(Self.pageCount) {
      let page = RandomPage(seed: seed)
      let result = MarkdownCheck.parse(page.text)
      // Cells beyond the header are left out, as in GFM, and reported.
      if result.diagnostics.contains(where: { $0.message.contains("more cells") }) { continue }
      let html = String(decoding: result.value.html(), as: UTF8.self)
      let flaws = Self.flaws(of: html, page)
      #expect(
        flaws.isEmpty, "seed \(seed): \(flaws.joined(separator: "; "))\n\(page.text)\n\(html)")
      if !flaws.isEmpty { return }
    }
  }

  /// The check itself finds each kind of flaw.
  @Test(arguments: [
    ("<p>ord0x", "<p> is not closed"), ("<p>ord0x</b></p>", "</b> closes <p>"),
    ("<p>ord0x ord0x</p>", "'ord0x' stands there 2 times"),
    ("<p></p>", "'ord0x' stands there 0 times"),
    ("<p><del>ord0x</del></p>", "4 '~' instead of 0"),
    ("<p>ord0x*</p>", "1 '*' or '_' instead of 0"), ("<p>ord0x`</p>", "1 '`' instead of 0"),
  ])
  func flawIsFound(_ html: String, _ flaw: String) {
    let page = RandomPage.of(words: ["ord0x"])
    #expect(Self.flaws(of: html, page).contains(flaw))
  }

  private static func flaws(of html: String, _ page: RandomPage) -> [String] {
    let reading = HTMLReading(html)
    var flaws = reading.flaws
    for word in page.words {
      let count = reading.wordCounts[word] ?? 0
      if count != 1 { flaws.append("'\(word)' stands there \(count) times") }
    }
    // Readers see destinations only in code.
    let source = page.text.replacing(RandomPage.destination, with: "")
    let seen = reading.text.replacing(RandomPage.destination, with: "")
    func compare(_ marks: String, _ name: String, elements: Int) {
      let written = source.utf8.count { marks.utf8.contains($0) }
      let shown = seen.utf8.count { marks.utf8.contains($0) } + elements
      if shown != written { flaws.append("\(shown) \(name) instead of \(written)") }
    }
    let count = { (element: String) in reading.elements[element] ?? 0 }
    compare("~", "'~'", elements: 4 * count("del"))
    compare("*_", "'*' or '_'", elements: 2 * count("em") + 4 * count("strong"))
    compare("`", "'`'", elements: 2 * (count("code") - count("pre")))
    return flaws
  }
}

extension RandomPage {
  /// Creates a page that consists only of words.
  fileprivate static func of(words: [String]) -> RandomPage {
    RandomPage(text: words.joined(separator: " "), words: words)
  }
}

/// The visible text of an HTML page, and the problems with the nesting of its tags.
private struct HTMLReading {
  private(set) var text = ""
  private(set) var elements: [String: Int] = [:]
  private(set) var flaws: [String] = []

  /// The number of times that each word of a random page occurs in the text; words may touch each other.
  var wordCounts: [String: Int] {
    text.split(separator: "ord").reduce(into: [:]) { counts, rest in
      counts["ord\(rest.prefix { $0.isNumber })x", default: 0] += 1
    }
  }

  init(_ html: String) {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        flaws.append("a tag has no end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if tag.hasPrefix("/") {
        let last = open.popLast() ?? "nothing"
        if last != name { flaws.append("</\(name)> closes <\(last)>") }
      } else {
        elements[String(name), default: 0] += 1
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
    text += rest
    flaws += open.map { "<\($0)> is not closed" }
  }
}
