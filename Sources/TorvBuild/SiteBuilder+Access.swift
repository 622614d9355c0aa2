import TorvDiagnostics
import TorvRender
import TorvSite

/// The part of a build that handles members' material.
extension SiteBuilder {
  /// Returns the way in which members' material is published.
  func access(to site: Site) -> MembersAccess {
    if options.edition == .archive { return .withheld }
    if options.showsMembersMaterial { return .guarded }
    switch site.settings.access {
    case .proxy: return .guarded
    case .sealed:
      return options.secret.map { .sealed(MembersSeal(secret: $0, site: site)) } ?? .withheld
    }
  }

  /// Returns a warning if pages for members can't be published because there is no secret.
  func missingSecret(of site: PreparedSite) -> [Diagnostic] {
    let pages = site.site.pagesForMembers
    guard case .withheld = site.access, !pages.isEmpty else { return [] }
    return [.missingSecret(pages: pages.count)]
  }

  /// Returns the leak check for the input, and removes members' material from the messages.
  ///
  /// A preview has no leak check, since it shows that material anyway.
  func leakCheck(
    _ input: SiteInput, _ site: Site, _ sources: Sources, access: MembersAccess,
    in fileSystem: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> LeakCheck? {
    guard !options.showsMembersMaterial else { return nil }
    let check = try LeakCheck(
      input, site: site, access: access,
      data: (Array(sources.data.values) + sources.translatedData.values.flatMap(\.values))
        .sorted { $0.path < $1.path },
      secret: options.secret
    ) { (path) throws(EnvironmentError) in try fileSystem.readListed("\(options.content)/\(path)") }
    diagnostics = await check.hidden(in: input.membersLines.hidden(in: diagnostics))
    return check
  }
}

extension Diagnostic {
  fileprivate static func missingSecret(pages count: Int) -> Diagnostic {
    .warning(
      .missingSecret,
      count == 1
        ? "1 page for members is published as a teaser only, because no secret is given"
        : "\(count) pages for members are published as teasers only, because no secret is given",
      at: nil,
      hint:
        "set TORV_MEMBERS_SECRET, or name a file with --secret-file; 'torv access new-secret' makes a secret"
    )
  }
}
