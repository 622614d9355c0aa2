import Testing

@testable import TorvAccess

/// Known answers from the standards, which prove that each function does what its name says.
@Suite struct CryptographyTests {
  private func bytes(_ digits: String) throws -> [UInt8] {
    try #require(Hexadecimal.bytes(of: digits.utf8))
  }

  /// FIPS 180-4, the example »abc«.
  @Test func digestIsSHA256() {
    #expect(
      Hexadecimal.text(of: Cryptography.digest(of: Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  /// RFC 4231, test case 2, in two parts.
  @Test func authenticationCodeIsHMAC() {
    let code = Cryptography.authenticationCode(
      of: Array("what do ya want ".utf8), Array("for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(
      Hexadecimal.text(of: code)
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  /// RFC 5869, appendix A.1.
  @Test func derivationIsHKDF() throws {
    let extracted = Cryptography.extract(
      [UInt8](repeating: 0x0B, count: 22), salt: try bytes("000102030405060708090a0b0c"))
    #expect(
      Hexadecimal.text(of: extracted)
        == "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    let expanded = Cryptography.expand(
      extracted, info: try bytes("f0f1f2f3f4f5f6f7f8f9"), count: 42)
    #expect(
      Hexadecimal.text(of: expanded)
        == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
  }

  /// RFC 5869, appendix A.3.
  @Test func derivationWithoutSaltIsHKDFToo() {
    let extracted = Cryptography.extract([UInt8](repeating: 0x0B, count: 22), salt: [])
    #expect(
      Hexadecimal.text(of: Cryptography.expand(extracted, info: [], count: 42))
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
  }

  /// Test case 14 of the GCM specification.
  @Test func sealingIsAES256GCM() {
    let key = [UInt8](repeating: 0, count: 32)
    let nonce = [UInt8](repeating: 0, count: 12)
    var sealed: [UInt8] = []
    let text = [UInt8](repeating: 0, count: 16)
    Cryptography.seal(text, key: key, nonce: nonce, authenticating: [], into: &sealed)
    #expect(
      Hexadecimal.text(of: sealed)
        == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
    #expect(
      Cryptography.open(sealed[...], key: key, nonce: nonce[...], authenticating: []) == text)
    #expect(
      Cryptography.open(sealed[...], key: key, nonce: nonce[...], authenticating: [1]) == nil)
    #expect(Cryptography.open(sealed[..<7], key: key, nonce: nonce[...], authenticating: []) == nil)
  }
}
