import Testing

@testable import TorvAccess

@Suite struct HexadecimalTests {
  @Test func everyByteIsReadBack() {
    let bytes = Array(UInt8.min...UInt8.max)
    let text = Hexadecimal.text(of: bytes)
    #expect(text.hasPrefix("000102030405060708090a0b0c0d0e0f10"))
    #expect(Hexadecimal.bytes(of: text.utf8) == bytes)
    #expect(Hexadecimal.bytes(of: text.uppercased().utf8) == bytes)
  }

  @Test(arguments: ["0", "0g", "x0", " 00", "0-", "æ"])
  func otherTextsAreNone(text: String) {
    #expect(Hexadecimal.bytes(of: text.utf8) == nil)
  }
}
