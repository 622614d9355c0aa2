import Testing

@testable import TorvAccess

/// A secret, members and a site key for tests; the secret is 0, 1, 2 … 31 and protects nothing.
enum SampleAccess {
  static func secret() throws -> MembersSecret {
    try #require(MembersSecret(bytes: Array(0..<32)))
  }

  static let members = [
    MemberIdentity(slug: "vejle-kommune", generation: 1),
    MemberIdentity(slug: "koege-bymidte", generation: 3),
    MemberIdentity(slug: "aalborg-city", generation: 1),
    MemberIdentity(slug: "ribe-handel", generation: 2),
    MemberIdentity(slug: "noerrebro-fonden", generation: 1),
  ]

  static func siteKey() throws -> SiteKey { try secret().siteKey(for: members) }

  static func codes(of members: [MemberIdentity] = members) throws -> [AccessCode] {
    let secret = try secret()
    return members.map(secret.code)
  }

  static func keyring(for members: [MemberIdentity]) throws -> Keyring {
    try secret().siteKey(for: members).keyring(for: codes(of: members))
  }
}

extension Result {
  /// The failure, if it is one.
  var failure: Failure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
