import Testing

@testable import TorvRender

/// In a page of an archive, each address that leads to the site leads to a file; words, scripts and comments stay.
@Suite struct ArchivedPageTests {
  private func archived(_ html: String) -> String {
    let page = ArchivedPage(
      addresses: RelativeAddresses(base: "", origin: "https://x.example", file: "om/index.html"),
      loader: Array("/assets/archive.js".utf8))
    return String(decoding: page.html(Array(html.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("<a href=\"/x/\">/x/</a>", "<a href=\"../x/index.html\">/x/</a>"),
    (
      "<a class=\"b\" href='/x/' title=\"/x/ > /y/\">",
      "<a class=\"b\" href='../x/index.html' title=\"/x/ > /y/\">"
    ),
    ("<a href=/x/>", "<a href=../x/index.html>"),
    (
      "<img src=\"/a.png\" srcset=\"/b.png 2x\" alt=\"\"/>",
      "<img src=\"../a.png\" srcset=\"../b.png 2x\" alt=\"\"/>"
    ),
    (
      "<form action=\"/soeg/\" data-index=\"/i.json\">",
      "<form action=\"../soeg/index.html\" data-index=\"../i.json\">"
    ),
    ("<nav data-pages=\"/a/ /b/ \">", "<nav data-pages=\"../a/index.html ../b/index.html \">"),
    ("<nav data-pages=\"\" hidden>", "<nav data-pages=\"\" hidden>"),
    (
      "<meta http-equiv=\"refresh\" content=\"0; url=/ny/\">",
      "<meta http-equiv=\"refresh\" content=\"0; url=../ny/index.html\">"
    ),
    (
      "<meta name=\"description\" content=\"/x/=/y/\">",
      "<meta name=\"description\" content=\"/x/=/y/\">"
    ),
    ("<!-- <a href=\"/x/\"> --><b>", "<!-- <a href=\"/x/\"> --><b>"),
    ("<style>a { b: \"<a href='/x/'>\" }</style>", "<style>a { b: \"<a href='/x/'>\" }</style>"),
    (
      "<script type=\"application/ld+json\">{\"a\":\"<a href='/x/'>\"}</script><i src=\"/y\">",
      "<script type=\"application/ld+json\">{\"a\":\"<a href='/x/'>\"}</script><i src=\"../y\">"
    ),
    ("1 < 2 <", "1 < 2 <"), ("<a href=\"/x/", "<a href=\"../x/index.html"), ("<a", "<a"), ("", ""),
  ])
  func onlyAddressesChange(html: String, expected: String) {
    #expect(archived(html) == expected)
  }

  @Test func modulesBecomeScriptsBehindTheOneThatStandsInForServers() {
    #expect(
      archived(
        "<script src=\"/a.js\" type=\"module\"></script><script src=\"/b.js\" defer></script>")
          == """
          <script src="../assets/archive.js" defer></script>
          <script src="../a.js" defer></script><script src="../b.js" defer></script>
          """)
  }

  @Test func theBrowsersAddressBarIsNotOfferedTheSearch() {
    let kept = "<link rel=\"icon\" href=\"../x.svg\">"
    #expect(
      archived("<link rel=\"search\" href=\"/opensearch.xml\"><link rel=\"icon\" href=\"/x.svg\">")
        == kept)
  }

  @Test func aModuleRunsAsAScriptWithNamesOfItsOwn() {
    let module = """
      const field = 1;
      export class Library {}
      new Worker(import.meta.url, {type: "module"});
      import(form.dataset.script);

      """
    let script = String(decoding: ArchivedScript.classic(Array(module.utf8)), as: UTF8.self)
    #expect(
      script == """
        ((fetch, Worker) => {
        "use strict";
        const field = 1;
        class Library {}
        new Worker("", {type: "module"});
        torvArchive.load(form.dataset.script);

        })(torvArchive.fetch, torvArchive.Worker);

        """)
  }

  @Test func filesAreHandedOverAsTextOrBytes() {
    let text = ArchivedScript.handingOver(text: Array("{\"å\":\"</script>\n\"}".utf8))
    #expect(
      String(decoding: text, as: UTF8.self)
        == "torvArchive.receive(\"{\\\"å\\\":\\\"\\u003c/script>\\n\\\"}\");\n")
    let bytes = ArchivedScript.handingOver(bytes: [0, 255, 16, 128])
    #expect(String(decoding: bytes, as: UTF8.self) == "torvArchive.receiveBytes(\"AP8QgA\");\n")
  }
}
