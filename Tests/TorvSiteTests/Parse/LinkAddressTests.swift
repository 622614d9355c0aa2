import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct LinkAddressTests {
  @Test(arguments: [
    "https://a.dk", "http://a.dk/x?y=1#z", "HTTPS://A.dk/", "https://www.øl.dk",
    "https://a.dk:8080/x",
    "http://localhost:8000/", "http://127.0.0.1/", "https://a.dk/min fil.pdf", "https://a.dk/{x}|y",
    "https://da.wikipedia.org/wiki/Byer_(Danmark)", "https://a.dk?x", "https://a.dk#x",
    "mailto:navn@a.dk", "mailto:a@b.dk,c@d.dk?subject=Hej%20med%20dig", "mailto:?subject=Se%20her",
    "mailto:a%2Bb@c.dk", "tel:+4533123456", "tel:33 12 34 56", "tel:33-12-34-56;ext=2", "tel:112",
    "sms:+4533123456?body=Hej", "geo:55.67,12.56", "webcal://a.dk/kurser.ics",
  ])
  func whatABrowserOrAPhoneOpensIsGood(_ address: String) {
    #expect(LinkAddress.flaw(of: address) == nil)
  }

  @Test(arguments: [
    ("htps://a.dk", "https://a.dk"), ("ttps://a.dk/x", "https://a.dk/x"),
    ("hhtps://a.dk", "https://a.dk"), ("htttps://a.dk", "https://a.dk"),
    ("htp://a.dk", "http://a.dk"), ("https:https://a.dk", nil),
    ("http:/a.dk", "http://a.dk"), ("https:a.dk", "https://a.dk"),
    ("https:///a.dk", "https://a.dk"), ("https:\\\\a.dk\\x", "https://a.dk/x"),
    ("https://a.dk\\x", "https://a.dk/x"),
    ("https://", nil), ("https:", nil), ("http://a..dk", nil), ("https://kommune", nil),
    ("https://a b.dk", nil), ("//a.dk/x", "https://a.dk/x"), ("//", nil),
    ("tlf:12345678", "tel:12345678"), ("telefon:+45 33 12 34 56", "tel:+45 33 12 34 56"),
    ("tel:", nil), ("tel:kontoret", nil), ("tel://33123456", "tel:33123456"), ("sms:hej", nil),
    ("mailto://navn@a.dk", "mailto:navn@a.dk"), ("mailto:navn", nil), ("mailto:", nil),
    ("mailto:a@b", nil), ("mailto:a@b.dk;c@d.dk", nil),
    ("mailto:<a@b.dk>?subject=x", "mailto:a@b.dk?subject=x"),
    ("mail:navn@a.dk", "mailto:navn@a.dk"),
    ("e-mail:navn@a.dk", "mailto:navn@a.dk"), ("mailto:,a@b.dk", "mailto:a@b.dk"),
    ("planinfo.dk:8080/x", "https://planinfo.dk:8080/x"), ("skype:navn", nil), ("ftp://a.dk", nil),
  ])
  func aBrokenAddressIsAnErrorWhoseHintIsGood(_ address: String, _ mended: String?) {
    guard let (message, hint) = LinkAddress.flaw(of: address) else {
      Issue.record("'\(address)' is taken for good")
      return
    }
    #expect(message.english.hasPrefix("'"))
    let quoted = hint.english.split(separator: "'", omittingEmptySubsequences: false).dropFirst()
      .first
    #expect(quoted.map(String.init) == mended, "\(hint)")
    if let quoted { #expect(LinkAddress.flaw(of: String(quoted)) == nil) }
  }

  @Test(arguments: [
    ("www.planinfo.dk", "https://www.planinfo.dk"), ("planinfo.dk", "https://planinfo.dk"),
    ("Planinfo.dk/bymidter?x=1", "https://Planinfo.dk/bymidter?x=1"),
    ("navn@a.dk", "mailto:navn@a.dk"), ("https//a.dk", "https://a.dk"),
    ("https;//a.dk", "https://a.dk"), ("(https://a.dk)", "https://a.dk"),
    ("http./a.dk", "http://a.dk"), ("»https://a.dk«", "https://a.dk"), ("rapport.pdf", nil),
    ("guides/maal.md", nil), ("../a.dk.md", nil), ("logo@2x.png", nil), ("httpd.conf", nil),
    ("www", nil), ("", nil), ("https", nil), ("https//", nil),
  ])
  func anAddressWithoutItsStartIsKnown(_ text: String, _ address: String?) {
    #expect(LinkAddress.meant(by: text) == address)
  }

  @Test func eachBrokenAddressOfATextIsAnErrorAtItsPlace() throws {
    try SiteFixture([
      "pages/om.md": SiteFixture.page(
        .page,
        body: """
          [a](1️⃣htps://a.dk) <2️⃣mailto:navn> ![b](3️⃣http:/a.dk/b.png) [c][d] https://a.dk www.a.dk

          [d]: 4️⃣//a.dk
          """)
    ]).relate(
      expecting: .error("1️⃣", .invalidURL, hint: "did you mean 'https://a.dk'?"),
      .error("2️⃣", .invalidURL, hint: "mailto:kontakt@torv.example"),
      .error("3️⃣", .invalidURL, hint: "write 'http://a.dk/b.png'"),
      .error("4️⃣", .invalidURL, hint: "write 'https://a.dk'"))
  }
}
