import TorvAccess
import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The data that the script for opening sealed files needs; nil if nothing is sealed.
  var accessView: AccessView? {
    guard case .sealed(let seal) = access else { return nil }
    return AccessView(
      script: url(assets.path(of: Self.accessScript)),
      unseal: url(assets.path(of: SearchEntrance.unsealScript)), keyring: url(SitePaths.keyring),
      salt: Base64URL.text(of: seal.keyring.salt), page: url(SitePaths.membersFolder),
      folder: url(AccessPaths.files))
  }

  /// The script asset that opens sealed files.
  static let accessScript = "members.js"

  /// Returns the page where members enter their code.
  func membersAccess() -> MembersAccessView {
    let lead = accessLead
    return MembersAccessView(
      frame: frame(
        path: SitePaths.membersFolder, title: strings(.accessTitle), description: lead,
        isIndexed: false, access: accessView),
      lead: lead, mode: accessMode,
      pages: site.pagesForMembers.map(linkForMembers),
      membership: url(site.settings.membership.value), application: applicationLink,
      material: url(SitePaths.path(of: .membersMaterial)))
  }

  private var accessMode: MembersAccessView.Mode {
    switch access {
    case .withheld: .closed
    case .sealed: .sealed
    case .guarded: .behindLogin
    }
  }

  /// What the page where members enter their code says first.
  var accessLead: String {
    switch accessMode {
    case .sealed: strings(.accessLead)
    case .closed: strings(edition == .archive ? .accessArchivedLead : .accessClosedLead)
    case .behindLogin: strings(.accessLoginLead)
    }
  }

  /// Returns the link to a page as members read it: at the address of its teaser, or behind the login.
  private func linkForMembers(_ index: Site.PageIndex) -> LinkView {
    let path = site.relations[index].path
    let kind = strings.words(for: site.pages[index].id.kind).one.lowercased()
    let href = access.isSealed ? path : access.path(of: path) ?? path
    return LinkView(title: site.pages[index].title, href: url(href), note: kind)
  }
}
