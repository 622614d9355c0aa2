package import TorvAccess
package import TorvSite

/// How pages and files for members are published.
package enum MembersAccess: Sendable {
  /// Not at all: only the teasers of pages for members are published.
  case withheld
  /// Sealed, for a host that serves every file to everybody.
  case sealed(MembersSeal)
  /// Unsealed, in a folder that the host serves only to people who have logged in.
  case guarded

  /// Whether members open sealed files with a code.
  var isSealed: Bool {
    switch self {
    case .sealed: true
    case .withheld, .guarded: false
    }
  }

  /// Returns where the members' file that would be at `path` if it were open is published; nil if it is not.
  func path(of path: String) -> String? {
    switch self {
    case .withheld: nil
    case .sealed(let seal): seal.key.sealedPath(of: path)
    case .guarded: SitePaths.membersFolder + path.dropFirst()
    }
  }
}

extension MembersAccess {
  /// Returns the members' file that would be at `path` if it were open; nil if it is not published.
  ///
  /// A browser saves it under `name` if it has one.
  func file(
    at path: String, name: String? = nil, _ contents: @autoclosure () -> OutputFile.Contents
  ) -> OutputFile? {
    guard let target = self.path(of: path) else { return nil }
    guard case .sealed(let seal) = self else {
      return OutputFile(path: SitePaths.file(of: target), contents: contents())
    }
    return OutputFile(
      path: SitePaths.file(of: target),
      contents: .sealed(
        SealedOutput(
          contents(), as: ContentType(ofFile: path), name: name, at: target, key: seal.key)))
  }
}

/// The key and the keyring that members' material is sealed with.
package struct MembersSeal: Sendable {
  let key: SiteKey
  let keyring: Keyring

  /// Derives the site key and its keyring for today's members.
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
  /// The pages that are wholly or partly for members, in the order of ``pages``.
  package var pagesForMembers: [PageIndex] {
    pages.indices.filter { pages[$0].sealing != .none }
  }
}
