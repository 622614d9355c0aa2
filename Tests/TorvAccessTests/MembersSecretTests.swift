import Testing

@testable import TorvAccess

@Suite struct MembersSecretTests {
  private let digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

  @Test func digitsAreReadWithBlanksAroundThemInSmallOrCapitalLetters() throws {
    for text in [digits, " \t\(digits)\r\n\n", digits.uppercased()] {
      let secret = try #require(MembersSecret(text: text))
      #expect(secret.bytes == Array(0..<32))
      #expect(secret.text == digits)
    }
  }

  @Test(arguments: [
    "", " ", "00", "0x", "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1",
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f00",
    "000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f",
    "g00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
  ])
  func otherTextsAreNone(text: String) { #expect(MembersSecret(text: text) == nil) }

  @Test func bytesMustBeThirtyTwo() {
    #expect(MembersSecret(bytes: []) == nil)
    #expect(MembersSecret(bytes: [UInt8](repeating: 1, count: 31)) == nil)
    #expect(MembersSecret(bytes: [UInt8](repeating: 1, count: 33)) == nil)
  }

  @Test func whatIsSecretIsNotShownByChance() throws {
    struct Options {
      let secret: MembersSecret
      let key: SiteKey
      let code: AccessCode
    }
    let secret = try SampleAccess.secret()
    let options = Options(
      secret: secret, key: try SampleAccess.siteKey(),
      code: secret.code(of: SampleAccess.members[0]))
    var shown = "\(options) \(options.secret) \(options.key) \(options.code)"
    shown += String(reflecting: options) + String(reflecting: options.secret)
    dump(options, to: &shown)
    #expect(shown.contains("MembersSecret(…)"))
    let digits = String(decoding: options.code.digits, as: UTF8.self)
    let bytes = "\(secret.bytes)".dropFirst().dropLast()
    for hidden in [secret.text, options.code.text, digits, String(bytes), "[0, 1", "- 31"] {
      #expect(!shown.contains(hidden), "\(shown)")
    }
  }

  // MARK: - The key of the site

  @Test func orderOfTheMembersDoesNotMatter() throws {
    let secret = try SampleAccess.secret()
    let key = secret.siteKey(for: SampleAccess.members)
    #expect(secret.siteKey(for: SampleAccess.members.reversed()).bytes == key.bytes)
    #expect(key.bytes.count == 32)
  }

  @Test func whoIsAMemberWithWhichCodeDecidesTheKey() throws {
    let secret = try SampleAccess.secret()
    let members = SampleAccess.members
    let renewed = MemberIdentity(slug: members[0].slug, generation: members[0].generation + 1)
    let lists = [
      members, Array(members.dropLast()), Array(members.dropFirst()), [renewed] + members[1...],
      members + [MemberIdentity(slug: "ny", generation: 1)], [],
      [MemberIdentity(slug: "a", generation: 1), MemberIdentity(slug: "b", generation: 1)],
      [MemberIdentity(slug: "ab", generation: 1)],
    ]
    #expect(Set(lists.map { secret.siteKey(for: $0).bytes }).count == lists.count)
  }

  @Test func anotherSecretGivesOtherCodesAndAnotherKey() throws {
    let secret = try SampleAccess.secret()
    let other = try #require(MembersSecret(bytes: Array(1..<33)))
    let member = SampleAccess.members[0]
    #expect(secret.code(of: member) != other.code(of: member))
    #expect(secret.siteKey(for: [member]).bytes != other.siteKey(for: [member]).bytes)
  }
}
