import Testing

@testable import TorvRender

/// Addresses on a site become addresses in a folder; all others stay as they are.
@Suite struct RelativeAddressesTests {
  private func addresses(from file: String, base: String = "") -> RelativeAddresses {
    RelativeAddresses(
      base: base, origin: "https://centret.example", file: file, missing: ["/404.html"])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("index.html", "/", "./index.html"), ("index.html", "/om/", "./om/index.html"),
    ("laes-mig.html", "/feed.xml", "./feed.xml"),
    ("om/index.html", "/", "../index.html"), ("om/index.html", "/om/", "../om/index.html"),
    ("cases/side/2/index.html", "/cases/vejle/", "../../../cases/vejle/index.html"),
    ("om/index.html", "/soeg/?q=by&amp;slags=guide", "../soeg/index.html?q=by&amp;slags=guide"),
    ("om/index.html", "/ordliste/#bid", "../ordliste/index.html#bid"),
    ("om/index.html", "/a.b/c.d/?x=/y/#/z/", "../a.b/c.d/index.html?x=/y/#/z/"),
    ("om/index.html", "/data/v1.2/tal.2024.csv", "../data/v1.2/tal.2024.csv"),
    ("om/index.html", "/filer/R&amp;D%20p%C3%A5.pdf", "../filer/R&amp;D%20p%C3%A5.pdf"),
    ("om/index.html", "/404.html", "https://centret.example/404.html"),
  ])
  func pathsLeadFromTheFileToOthers(file: String, path: String, expected: String) {
    #expect(text(addresses(from: file).address(path.utf8)) == expected)
  }

  @Test(arguments: [
    "https://centret.example/om/", "http://andre.example/", "//andre.example/x/",
    "mailto:a@b.example?subject=/x/", "data:image/png;base64,/9j/", "tel:+4512345678",
    "webcal://centret.example/kalender/kurser.ics", "#sektion-indhold", "?q=/by/", "om/", "",
  ])
  func allOtherAddressesStay(address: String) {
    #expect(text(addresses(from: "om/index.html").address(address.utf8)) == address)
  }

  @Test(arguments: [
    ("/centret/", "../index.html"), ("/centret/om/?x#y", "../om/index.html?x#y"),
    ("/centret/feed.xml", "../feed.xml"), ("/centret//x", "/centret//x"), ("/om/", "/om/"),
    ("/centrets/om/", "/centrets/om/"), ("/centret", "/centret"),
    ("/centret/404.html", "https://centret.example/centret/404.html"),
  ])
  func thePathOfTheBaseURLIsLeftOut(path: String, expected: String) {
    #expect(text(addresses(from: "om/index.html", base: "/centret").address(path.utf8)) == expected)
  }

  @Test(arguments: [
    ("/a.webp 480w, /b.webp 960w", "../a.webp 480w, ../b.webp 960w"),
    ("/a.webp", "../a.webp"),
    ("/a.webp 1x,https://x.example/b.webp 2x", "../a.webp 1x,https://x.example/b.webp 2x"),
    (" /a,b.webp 1x ,\n /c.webp ", " ../a,b.webp 1x ,\n ../c.webp "), ("", ""),
  ])
  func eachSourceOfAPictureLeadsToItsFile(value: String, expected: String) {
    #expect(text(addresses(from: "om/index.html").sourceSet(value.utf8)) == expected)
  }

  @Test(arguments: [
    ("0; url=/om/", "0; url=../om/index.html"),
    ("0; url=https://x.example/", "0; url=https://x.example/"),
    ("5", "5"),
  ])
  func refreshLeadsToTheNewPage(value: String, expected: String) {
    #expect(text(addresses(from: "gammel/index.html").refresh(value.utf8)) == expected)
  }

  @Test(arguments: [
    ("a { background: url(/assets/x.svg) }", "a { background: url(../assets/x.svg) }"),
    (
      "a { b: url( \"/assets/x.svg\" ) url('/y.png')",
      "a { b: url( \"../assets/x.svg\" ) url('../y.png')"
    ),
    ("a { b: url(data:image/svg+xml,x) url(#a) }", "a { b: url(data:image/svg+xml,x) url(#a) }"),
    ("a { b: ur", "a { b: ur"), ("a { b: url(/x", "a { b: url(../x"),
  ])
  func styleSheetsLeadToTheirFiles(text css: String, expected: String) {
    #expect(text(addresses(from: "assets/site.css").styleSheet(Array(css.utf8))) == expected)
  }
}
