package import TorvDiagnostics

/// The published file that holds the site's key once for each current member, each time under a key from the member's
/// code.
package struct Keyring: Sendable {
  package let salt: [UInt8]
  /// The entries in the order of their ids, which reveals nothing about the members.
  package let entries: [Entry]

  /// The site's key for one member; nothing in the entry reveals which member.
  package struct Entry: Hashable, Sendable {
    package let id: [UInt8]
    package let sealedKey: [UInt8]
  }

  init(siteKey: [UInt8], salt: [UInt8], codes: [AccessCode]) {
    self.salt = salt
    entries = Set(codes).map { code in
      let member = EntryKeys(code: code, salt: salt)
      var sealed: [UInt8] = []
      Cryptography.seal(
        siteKey, key: member.key, nonce: member.nonce,
        authenticating: Self.associated(salt), into: &sealed)
      return Entry(id: member.id, sealedKey: sealed)
    }.sorted { $0.id.lexicographicallyPrecedes($1.id) }
  }

  private static func associated(_ salt: [UInt8]) -> [UInt8] {
    Derivation.info(.keyringEntry, [salt])
  }

  /// Returns the site's key if the code belongs to a current member.
  package func siteKey(openedBy code: AccessCode) -> SiteKey? {
    let member = EntryKeys(code: code, salt: salt)
    guard let entry = entries.first(where: { $0.id == member.id }) else { return nil }
    let key = Cryptography.open(
      entry.sealedKey[...], key: member.key, nonce: member.nonce[...],
      authenticating: Self.associated(salt))
    return key.map(SiteKey.init)
  }

  /// The keyring as JSON.
  package var value: JSONValue {
    let members = entries.map { entry in
      JSONValue.Member(Base64URL.text(of: entry.id), .text(Base64URL.text(of: entry.sealedKey)))
    }
    return .object([
      "format": .text("torv-keyring"), "version": .integer(1),
      "salt": .text(Base64URL.text(of: salt)), "entries": .members(members),
    ])
  }

  /// The bytes of the published file: JSON on one line, ended by LF.
  package var json: [UInt8] {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// The values that a code gives in one keyring: the id of the member's entry, and the key and nonce that open it.
private struct EntryKeys {
  let id: [UInt8]
  let key: [UInt8]
  let nonce: [UInt8]

  init(code: AccessCode, salt: [UInt8]) {
    let bytes = Derivation(from: code.digits, salt: salt).bytes(.keyringEntry, count: 60)
    id = Array(bytes[..<16])
    key = Array(bytes[16..<48])
    nonce = Array(bytes[48...])
  }
}
