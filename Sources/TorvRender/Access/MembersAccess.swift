package import TorvAccess
package import TorvSite

/// How what is for members is published.
package enum MembersAccess: Sendable {
  /// Not at all, so that pages for members are teasers and nothing else.
  case withheld
  /// Sealed, for a host that serves every file to everybody.
  case sealed(MembersSeal)
  /// As it is, in a folder that the host serves only to who has logged in.
  case guarded

  /// Whether members open sealed files with a code.
  var isSealed: Bool {
    switch self {
    case .sealed: true
    case .withheld, .guarded: false
    }
  }

  /// Returns where something for members is published that would have the path if it were open; nil where it is not.
  func path(of path: String) -> String? {
    switch self {
    case .withheld: nil
    case .sealed(let seal): seal.key.sealedPath(of: path)
    case .guarded: SitePaths.membersFolder + path.dropFirst()
    }
  }
}

/// What members' material is sealed with.
package struct MembersSeal: Sendable {
  let key: SiteKey
  let keyring: Keyring

  /// Derives the key of the site and its keyring for the members of today.
  package init(secret: MembersSecret, site: Site) {
    let members = site.memberIdentities
    key = secret.siteKey(for: members)
    keyring = key.keyring(for: members.map(secret.code))
  }

  /// The file with the keyring.
  var keyringFile: OutputFile {
    OutputFile(path: SitePaths.file(of: SitePaths.keyring), contents: .bytes(keyring.json))
  }
}

extension Site {
  /// The pages that are for members, as a whole or in part, in the order of ``pages``.
  package var pagesForMembers: [PageIndex] {
    pages.indices.filter { pages[$0].sealing != .none }
  }
}
