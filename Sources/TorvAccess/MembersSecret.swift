/// The 32 random bytes that the codes of all members and the keys of all sealed files are derived from.
package struct MembersSecret: Sendable, Confidential {
  package let bytes: [UInt8]

  /// Takes 32 bytes; nil if there are more or fewer.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Cryptography.keySize else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits, with white space around them; nil if the text is anything else.
  package init?(text: String) {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let digits = text.utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    guard let bytes = Hexadecimal.bytes(of: Array(digits)) else { return nil }
    self.init(bytes: bytes)
  }

  /// The secret as 64 hexadecimal digits.
  package var text: String { Hexadecimal.text(of: bytes) }
}

extension MembersSecret {
  /// Returns the access code that is in force for the member.
  package func code(of member: MemberIdentity) -> AccessCode {
    let derivation = Derivation(from: bytes)
    // One attempt in seven gives no check digit among the 32, so one soon succeeds.
    var attempt = 0
    while true {
      let parts = member.parts + [BigEndian.bytes(attempt)]
      let derived = derivation.bytes(.memberCode, parts, count: AccessCode.byteCount)
      if let code = AccessCode(firstBitsOf: derived) { return code }
      attempt += 1
    }
  }

  /// Returns the key of a site with these current members; their order doesn't matter.
  package func siteKey(for members: [MemberIdentity]) -> SiteKey {
    let parts = members.sorted().flatMap(\.parts)
    let key = Derivation(from: bytes).bytes(.siteKey, parts, count: Cryptography.keySize)
    return SiteKey(bytes: key)
  }
}
