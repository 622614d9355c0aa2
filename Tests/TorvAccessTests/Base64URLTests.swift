import Testing

@testable import TorvAccess

@Suite struct Base64URLTests {
  /// RFC 4648, section 10, without the padding.
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
    ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
  ])
  func knownAnswers(text: String, expected: String) {
    #expect(Base64URL.text(of: Array(text.utf8)) == expected)
  }

  @Test func lastTwoDigitsMayStandInAnAddress() {
    #expect(Base64URL.text(of: [0xFB, 0xFF, 0xBF]) == "-_-_")
    #expect(Base64URL.text(of: [0xFF]) == "_w")
  }
}
