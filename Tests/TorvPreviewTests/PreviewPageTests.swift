import Testing
import TorvDiagnostics

@testable import TorvPreview

@Suite struct PreviewPageTests {
  private func page(
    _ html: String, _ problems: [String] = [], in language: Language = .danish
  ) -> String {
    let page = PreviewPage(language: language)
    return String(
      decoding: page.page(Array(html.utf8), with: problems, state: "a-1"), as: UTF8.self)
  }

  private func withoutSite(_ problems: [String], in language: Language = .danish) -> String {
    let page = PreviewPage(language: language)
    return String(decoding: page.withoutSite(problems, state: "a-1"), as: UTF8.self)
  }

  private let script = #"<script src="/_torv/preview.js" data-state="a-1" defer></script>"#

  @Test func scriptStandsBeforeTheEndOfTheBody() {
    #expect(page("<p>&lt;/body> </body></html>") == "<p>&lt;/body> \(script)\n</body></html>")
    #expect(page("<p></body>x</body>") == "<p></body>x\(script)\n</body>")
  }

  @Test func pageWithoutABodyTagGetsItAtTheEnd() {
    #expect(page("<p>Torv") == "<p>Torv\(script)\n")
  }

  @Test func problemsStandInADialogThatCanBeClosedWithoutAScript() {
    let shown = page("</body>", ["a.md:1:2: error: '<b>' & \"c\"\n", "nummer to\n"])
    #expect(shown.contains("<dialog open "))
    #expect(shown.contains(#"role="alertdialog""#))
    #expect(shown.contains(#"<form method="dialog"><button>"#))
    #expect(shown.contains("2 fejl"))
    #expect(shown.contains("a.md:1:2: error: &#39;&lt;b&gt;&#39; &amp; &quot;c&quot;"))
    #expect(!shown.contains("<b>"))
    #expect(!shown.contains("<style"))
    #expect(!shown.contains(" style="))
  }

  @Test func aGreatManyProblemsAreNotAllShown() {
    let shown = page("</body>", (1...200).map { "fejl nummer \($0).\n" })
    #expect(shown.contains("fejl nummer 30."))
    #expect(!shown.contains("fejl nummer 31."))
    #expect(shown.contains("Og 170 til"))
  }

  @Test func withoutASiteThereIsAPageOfProblemsAlone() {
    let shown = withoutSite(["<fejl>"])
    #expect(shown.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">"))
    #expect(shown.contains("&lt;fejl&gt;"))
    #expect(shown.contains(script))
    #expect(!shown.contains("<dialog"))
  }

  @Test func everythingIsSaidInOneLanguage() {
    let problems = (1...31).map { "\($0)\n" }
    let danish = page("</body>", problems) + withoutSite(problems)
    for text in [
      "Ændringen kan ikke vises: 31 fejl", "Siden bagved er den sidste, der kunne bygges.",
      "<button>Luk</button>", "Og 1 til, som står i terminalen.",
      "<title>Siden kan ikke bygges</title>", "<h1>Siden kan ikke bygges: 31 fejl</h1>",
      "Så kommer siden frem af sig selv.", "<pre lang=\"da\"",
    ] {
      #expect(danish.contains(text), "\(text)")
    }
    #expect(!danish.contains("lang=\"en\""))
    let english = page("</body>", problems, in: .english) + withoutSite(problems, in: .english)
    for text in [
      "The change can&#39;t be shown: 31 mistakes", "The page behind this is the last one",
      "<button>Close</button>", "And 1 more, which the terminal shows.",
      "<title>The website can&#39;t be built</title>",
      "<h1>The website can&#39;t be built: 31 mistakes</h1>", "Then the page appears by itself.",
      "<pre lang=\"en\"",
    ] {
      #expect(english.contains(text), "\(text)")
    }
    #expect(!english.contains("lang=\"da\""))
  }

  @Test func oneProblemIsOneMistake() {
    #expect(page("</body>", ["x"], in: .english).contains("be shown: 1 mistake</h2>"))
    #expect(withoutSite(["x"], in: .english).contains("be built: 1 mistake</h1>"))
    #expect(page("</body>", ["x"]).contains("Ændringen kan ikke vises: 1 fejl</h2>"))
    #expect(withoutSite(["x"]).contains("Siden kan ikke bygges: 1 fejl</h1>"))
  }
}
