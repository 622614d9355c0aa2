import Testing

@testable import TorvPreview

@Suite struct PreviewPageTests {
  private func page(_ html: String, _ problems: [String] = []) -> String {
    String(
      decoding: PreviewPage.page(Array(html.utf8), with: problems, state: "a-1"), as: UTF8.self)
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
    let shown = String(
      decoding: PreviewPage.withoutSite(["<fejl>"], state: "a-1"), as: UTF8.self)
    #expect(shown.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">"))
    #expect(shown.contains("&lt;fejl&gt;"))
    #expect(shown.contains(script))
    #expect(!shown.contains("<dialog"))
  }
}
