import Testing
import TorvTestSupport

@testable import TorvAccess

@Suite struct KeyringTests {
  @Test func everyCurrentMemberOpensItAndNobodyElse() throws {
    let key = try SampleAccess.siteKey()
    let secret = try SampleAccess.secret()
    let keyring = try SampleAccess.keyring(for: SampleAccess.members)
    for code in try SampleAccess.codes() {
      #expect(keyring.siteKey(openedBy: code)?.bytes == key.bytes)
    }
    for member in SampleAccess.members {
      for generation in [member.generation - 1, member.generation + 1] {
        let other = MemberIdentity(slug: member.slug, generation: generation)
        #expect(keyring.siteKey(openedBy: secret.code(of: other)) == nil)
      }
    }
    let stranger = MemberIdentity(slug: "fremmed", generation: 1)
    #expect(keyring.siteKey(openedBy: secret.code(of: stranger)) == nil)
  }

  @Test func memberThatLeftOrGotANewCodeOpensNothingNew() throws {
    let secret = try SampleAccess.secret()
    let before = SampleAccess.members
    let old = secret.code(of: before[0])
    let renewed = MemberIdentity(slug: before[0].slug, generation: before[0].generation + 1)
    let joined = MemberIdentity(slug: "ny-i-kredsen", generation: 1)
    let path = "/guides/vedtaegter/"
    let oldKey = secret.siteKey(for: before)
    for after in [Array(before.dropFirst()), [renewed] + before.dropFirst(), before + [joined]] {
      let key = secret.siteKey(for: after)
      #expect(key.bytes != oldKey.bytes)
      #expect(key.sealedPath(of: path) != oldKey.sealedPath(of: path))
      let keyring = try SampleAccess.keyring(for: after)
      let isCurrent = after.contains(before[0])
      #expect((keyring.siteKey(openedBy: old) != nil) == isCurrent)
      let contents = SealedContents(type: "text/plain", bytes: [1, 2, 3])
      let file = key.seal(contents, at: key.sealedPath(of: path))
      #expect(oldKey.open(file, at: key.sealedPath(of: path)).failure == .doesNotFit)
      for member in after {
        #expect(keyring.siteKey(openedBy: secret.code(of: member))?.bytes == key.bytes)
      }
    }
  }

  @Test func nobodyCanBeFollowedFromOneKeyringToTheNext() throws {
    let keyrings = try (0...20).map { number in
      try SampleAccess.keyring(
        for: SampleAccess.members + [MemberIdentity(slug: "ny-\(number)", generation: 1)])
    }
    let entries = keyrings.flatMap(\.entries)
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(Set(entries.map(\.sealedKey)).count == entries.count)
    #expect(Set(keyrings.map(\.salt)).count == keyrings.count)
  }

  @Test func orderOfTheEntriesTellsNothing() throws {
    let key = try SampleAccess.siteKey()
    let codes = try SampleAccess.codes()
    let keyring = key.keyring(for: codes)
    #expect(key.keyring(for: codes.reversed()).json == keyring.json)
    #expect(key.keyring(for: codes + codes).json == keyring.json)
    let ids = keyring.entries.map(\.id)
    #expect(ids == ids.sorted { $0.lexicographicallyPrecedes($1) })
    // A member's place among the others changes from keyring to keyring.
    let places = try Set(
      (0...20).map { number in
        let members = SampleAccess.members + [MemberIdentity(slug: "ny-\(number)", generation: 1)]
        let keyring = try SampleAccess.keyring(for: members)
        let alone = Keyring(
          siteKey: try SampleAccess.secret().siteKey(for: members).bytes, salt: keyring.salt,
          codes: [codes[0]])
        return keyring.entries.firstIndex(of: alone.entries[0])
      })
    #expect(places.count == SampleAccess.members.count + 1)
  }

  @Test func fileIsJSONOnOneLineThatNamesNobody() throws {
    let keyring = try SampleAccess.keyring(for: SampleAccess.members)
    let text = String(decoding: keyring.json, as: UTF8.self)
    #expect(text.hasPrefix("{\"format\":\"torv-keyring\",\"version\":1,\"salt\":\""))
    #expect(text.hasSuffix("\"}}\n"))
    #expect(text.split(separator: "\n").count == 1)
    let tree = try JSONTree.parse(keyring.json)
    #expect(tree["salt"]?.text?.utf8.count == 22)
    guard case .object(let entries) = tree["entries"] else {
      Issue.record("no entries")
      return
    }
    #expect(entries.count == SampleAccess.members.count)
    for (id, sealed) in entries {
      #expect(id.utf8.count == 22)
      #expect(sealed.text?.utf8.count == 64)
    }
    for member in SampleAccess.members { #expect(!text.contains(member.slug)) }
  }

  @Test func keyringOfNobodyIsOpenedByNobody() throws {
    let keyring = try SampleAccess.keyring(for: [])
    #expect(keyring.entries == [])
    #expect(keyring.siteKey(openedBy: try SampleAccess.codes()[0]) == nil)
    #expect(String(decoding: keyring.json, as: UTF8.self).hasSuffix("\"entries\":{}}\n"))
  }
}
