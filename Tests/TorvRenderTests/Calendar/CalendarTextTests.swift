import Testing

@testable import TorvRender

@Suite struct CalendarTextTests {
  private func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    CalendarText.append(line, to: &bytes)
    return bytes
  }

  /// Undoes the folding according to RFC 5545: removes each line break with the blank after it.
  private func unfolded(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").replacing("\r\n", with: "")
  }

  @Test(arguments: 0...160)
  func linesOfEveryLengthAreFoldedAt75OctetsAndNoLetterIsSplit(length: Int) {
    for letters in ["a", "æ", "aø", "€å", "🏘a"] {
      let line = "X:" + String(String(repeating: letters, count: length).prefix(length))
      let bytes = folded(line)
      #expect(unfolded(bytes) == line)
      #expect(bytes.suffix(2) == [13, 10])
      for part in bytes.dropLast(2).split(separator: 10) {
        let octets = part.last == 13 ? part.dropLast() : part
        #expect(octets.count <= 75)
        #expect(String(validating: Array(octets), as: UTF8.self) != nil, "a letter was split")
      }
    }
  }

  @Test func lineOf75OctetsIsNotFoldedAndOneOf76Is() {
    #expect(folded(String(repeating: "a", count: 75)).count == 77)
    #expect(folded(String(repeating: "a", count: 76)).count == 76 + 5)
    #expect(folded(String(repeating: "a", count: 74) + "æ").count == 76 + 5)
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb\rc", "a\\nb\\nc"),
    ("æ: \"ø\"", "æ: \"ø\""), ("a\u{0}\u{7}\u{B}\u{7F}b", "ab"), ("a\tb", "a\tb"),
  ])
  func textsAreEscaped(text: String, expected: String) {
    #expect(CalendarText.escaped(text) == expected)
  }
}
