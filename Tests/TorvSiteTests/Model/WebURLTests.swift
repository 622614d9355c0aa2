import Testing
import TorvSite

@Suite struct WebURLTests {
  @Test(arguments: [
    ("https://www.planinfo.dk/bymidter", "www.planinfo.dk"), ("http://a.dk", "a.dk"),
    ("https://a.dk:8080/x?y=1&z=%20#top", "a.dk"), ("HTTPS://A.dk/", "A.dk"),
    ("https://ærø.dk/på-ny", "ærø.dk"), ("https://a.dk?q", "a.dk"), ("https://a.dk#q", "a.dk"),
    ("https://a.dk/(x),'y';z=*!", "a.dk"), ("https://192.0.2.1/", "192.0.2.1"),
  ])
  func aWebAddressHasItsHost(text: String, host: String) {
    #expect(WebURL(scalar: text)?.host == host)
    #expect(WebURL(scalar: text)?.text == text)
  }

  @Test(arguments: [
    "", "www.a.dk", "a.dk", "https://", "https:///x", "https://a", "https://.dk", "https://a.",
    "https://a..dk", "ftp://a.dk", "javascript:alert(1)", "//a.dk", "https://a.dk/a b",
    "https://a.dk/\u{A0}", "https://a.dk/<b>", "https://a.dk/\"", "https://a.dk/\\", "https:/a.dk",
    "https://a.dk:x/", "https://bruger:kode@a.dk/", "https://a.dk@b.dk/", "https://a_b.dk/",
    " https://a.dk", "https://a.dk\n", "https://a.dk/`x`",
  ])
  func noOtherTextIsAWebAddress(text: String) {
    #expect(WebURL(scalar: text) == nil)
  }

  @Test(arguments: [
    "kontakt@torv.example", "a.b+c@d-e.dk", "A_1@x.y.dk", "o'brien@ø.dk", "x@192.0.2.1",
  ])
  func aMailAddressIsRead(text: String) {
    #expect(MailAddress(scalar: text)?.text == text)
  }

  @Test(arguments: [
    "", "kontakt", "@a.dk", "a@", "a@b", "a@b@c.dk", "a b@c.dk", "æ@c.dk", "a@c.dk/x", "a@c.dk:25",
    "a@c.dk?subject=x", "Anna <a@c.dk>", "mailto:a@c.dk", "a@.dk", "a@c..dk",
  ])
  func noOtherTextIsAMailAddress(text: String) {
    #expect(MailAddress(scalar: text) == nil)
  }

  @Test func aContactPointIsEither() throws {
    let mail = try #require(MailAddress(scalar: "a@b.dk"))
    let url = try #require(WebURL(scalar: "https://b.dk/a"))
    #expect(ContactPoint(scalar: "a@b.dk") == .mail(mail))
    #expect(ContactPoint(scalar: "https://b.dk/a") == .web(url))
    #expect(ContactPoint(scalar: "b.dk") == nil)
  }
}
