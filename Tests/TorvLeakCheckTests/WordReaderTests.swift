import Testing

@testable import TorvLeakCheck

/// A sealed sentence of exactly eight words, and the ways in which output files may write it.
@Suite struct WordReaderTests {
  private static let sealed = "Gå på æblerov: søer, øer og åer, Ærø"

  @Test(arguments: [
    ("a.html", "<p>Gå på æblerov: søer, øer og åer, Ærø</p>"),
    ("a.html", "<p>GÅ PÅ ÆBLEROV: SØER, ØER OG ÅER, ÆRØ</p>"),
    (
      "a.html",
      "<p>Gå <em>på</em> æblerov: <a class=\"x\" href=\"/y/\">søer</a>, øer og<br>åer, Ærø"
    ),
    (
      "a.html",
      "<p>G&aring; p&aring; &aelig;blerov: s&oslash;er, &oslash;er og &aring;er, "
        + "&AElig;r&oslash;"
    ),
    ("a.html", "<p>G&#229; p&#xE5; &#xe6;blerov: s&#248;er, &oslash;er og &#229;er, &#198;r&#xF8;"),
    ("a.html", "<p>Gå&nbsp;på&nbsp;æblerov&#58; sø&shy;er, øer og\u{A0}åer – Ærø"),
    ("a.html", "<img alt=\"Gå på æblerov: søer, øer og åer, Ærø\" src=\"x.png\">"),
    ("a.html", "<img alt='Gå på æblerov: søer, øer > og åer, Ærø' src=x>"),
    ("a.html", "<meta name=\"description\" content=\"Gå på æblerov: søer, øer og åer, Ærø\">"),
    ("a.html", "<p data-x=\"Gå på &quot;æblerov&quot;: søer, øer og åer, Ærø\">"),
    ("a.html", "<!-- Gå på æblerov: søer, øer og åer, Ærø -->"),
    ("a.html", "<p>Gå på æblerov: <!-- don't --> søer, øer og åer, Ærø"),
    (
      "a.html",
      "<script>{\"a\":\"G\\u00e5 p\\u00e5 \\u00E6blerov: s\\u00f8er,\\n\\u00f8er og "
        + "\\\"\\u00e5er, \\u00c6r\\u00f8\"}</script>"
    ),
    (
      "a.html",
      "<a "
        + "href=\"/?q=G%C3%A5+p%C3%A5+%C3%A6blerov+s%C3%B8er%20%C3%B8er+og+%C3%A5er+%C3%86r%C3%B8\">"
    ),
    (
      "a.html",
      "<a href=\"/?q=G%25C3%25A5%2520p%C3%A5%20%C3%A6blerov+søer%E2%80%93øer+og+åer+Ærø\">"
    ),
    ("a.html", "<h2 id=\"gaa-paa-aeblerov-soeer-oeer-og-aaer-aeroe\">x</h2>"),
    ("a.svg", "<svg><text>Gå på</text><text x=\"1\">æblerov søer</text> øer og åer Ærø</svg>"),
    (
      "feed.xml",
      "<content>&lt;p&gt;Gå på &lt;em&gt;æblerov&lt;/em&gt;: søer, øer og åer, "
        + "Ærø&lt;/p&gt;"
    ),
    (
      "feed.xml",
      "<content>&lt;p&gt;G&amp;aring; på &amp;aelig;blerov: søer, øer og åer, Ærø&lt;/p&gt;"
    ),
    ("feed.atom", "<summary><![CDATA[Gå på æblerov: søer, øer og åer, Ærø]]></summary>"),
    (
      "a.json",
      "{\"html\":\"G\\u00e5 p\\u00E5 \\u003cem\\u003e\\u00e6blerov\\u003c/em\\u003e: "
        + "søer,\\tøer og\\/åer, Ærø\"}"
    ),
    ("a.json", "[\"Gå på æblerov\",\"søer\",\"øer og åer\",\"Ærø\"]"),
    ("a.ics", "SUMMARY:Gå på æb\r\n lerov: søe\r\n\tr\\, øer\\nog \\;åer\\, Ær\r\n ø\r\n"),
    ("a.csv", "Gå;på;æblerov;\"søer\";øer;og;åer;Ærø\r\n"),
    ("_redirects", "/gaa-paa-aeblerov/soeer-oeer-og-aaer-aeroe /x 301"),
    ("ukendt", "Ga\u{30A} pa\u{30A} æblerov: søer, øer og a\u{30A}er, Ærø"),
    ("\u{67}aa-paa/aeblerov-soeer-oeer-og-aaer-aeroe.txt", "tom"),
    ("a.txt", "\u{FEFF}Gå på æblerov: søer, øer og åer, Ærø"),
  ])
  func everyWayOfWritingIsRead(path: String, text: String) {
    #expect(LeakCheck(sealed: Self.sealed).leaks(text, in: path).count == 1)
  }

  @Test(arguments: [
    ("a.html", "<p>Gå på æblerov: søer, øer og åer, Ær</p>"),
    ("a.html", "<p>Gå på æblerov: søer, øer og åer</p>"),
    ("a.html", "<p>Gå på æblerov: søer, øer og nu åer, Ærø</p>"),
    ("a.html", "<p title=\"Gå på æblerov søer\">øer og åer nu Ærø</p>"),
    ("a.txt", "på Gå æblerov: søer, øer og åer, Ærø"),
    ("a.csv", "Gå på æblerovsøer øer og åer Ærø"),
  ])
  func whatIsNotTheSameIsNoLeak(path: String, text: String) {
    #expect(LeakCheck(sealed: Self.sealed).leaks(text, in: path).isEmpty)
  }

  @Test(arguments: [
    "", "\0", "<", "&", "%", "\\", "<p", "<p a=\"", "&#", "&#x", "&#99999999999;", "%C3", "%C",
    "\\u",
    "\\u12", "\\ud800", "<!--", "<!", "</", "&amp;", "&amp;amp", "&lt;p", "\u{C2}", "'", "\r",
    "\r\n",
    "%E2%80", "%25", "%2525",
  ])
  func whatIsCutOffIsNoTrouble(text: String) {
    let check = LeakCheck(sealed: Self.sealed)
    for path in ["a.html", "a.json", "a.ics"] {
      #expect(check.leaks(text, in: path).isEmpty)
      #expect(check.leaks(text + " " + Self.sealed + " " + text, in: path).count == 1)
    }
  }

  @Test func bytesThatAreNoTextAreNoTrouble() {
    var numbers = SeededNumbers(seed: 3)
    let check = LeakCheck(sealed: Self.sealed)
    for first in 0...255 {
      let bytes = [UInt8(first)] + numbers.bytes(40) + [UInt8(first)]
      #expect(check.leaks(bytes, in: "a.html").isEmpty)
      #expect(check.leaks(Array(bytes.prefix(first % 4)), in: "a.ics").isEmpty)
      let end = [UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ">"), UInt8(ascii: " ")]
      #expect(!check.leaks(bytes + end + Array(Self.sealed.utf8), in: "a.txt").isEmpty)
    }
  }

  /// Characters that nobody sees: by Unicode, those that a program may leave out of what it shows.
  private static let invisible: [Unicode.Scalar] = [
    "\u{AD}", "\u{34F}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}",
    "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2063}", "\u{2066}", "\u{2069}", "\u{206F}",
    "\u{FE00}", "\u{FE0F}", "\u{FEFF}", "\u{E0020}", "\u{E0100}",
  ]

  @Test(arguments: invisible)
  func whatNobodySeesHidesNoLeak(_ scalar: Unicode.Scalar) {
    let check = LeakCheck(sealed: Self.sealed)
    let code = String(scalar.value, radix: 16)
    for mark in ["\(scalar)", "&#x\(code);", "&amp;#\(scalar.value);"] {
      let text = Self.sealed.replacing("r", with: "\(mark)r\(mark)")
      #expect(check.leaks("<p>\(text)</p>").count == 1, "\(mark)")
      #expect(check.leaks("SUMMARY:\(text)\r\n", in: "a.ics").count == 1, "\(mark)")
    }
    let encoded = "\(scalar)".utf8.map { "%" + String($0, radix: 16) }.joined()
    let address = Self.sealed.replacing("r", with: "r" + encoded).replacing(" ", with: "+")
    #expect(check.leaks("<a href=\"/?q=\(address)\">").count == 1)
    // The sealed text may have it too.
    let hidden = LeakCheck(sealed: Self.sealed.replacing("r", with: "r\(scalar)"))
    #expect(hidden.leaks("<p>\(Self.sealed)</p>").count == 1)
  }

  @Test(arguments: ["&shy;", "&zwj;", "&zwnj;", "&lrm;", "&rlm;", "&ZeroWidthSpace;", "&NoBreak;"])
  func aNamedReferenceToWhatNobodySeesHidesNoLeak(_ reference: String) {
    let text = Self.sealed.replacing("r", with: "r\(reference)")
    #expect(LeakCheck(sealed: Self.sealed).leaks("<p>\(text)</p>").count == 1)
  }

  @Test func apostrophesAndQuotesChangeNothing() {
    let check = LeakCheck(sealed: "Det er byens 'eget' torv, ikke McDonald's her")
    #expect(check.leaks("»Det er byens eget torv – ikke McDonald’s« her").count == 1)
    #expect(check.leaks("det-er-byens-eget-torv-ikke-mcdonalds-her", in: "a.txt").count == 1)
  }
}
