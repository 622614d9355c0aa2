import TorvAccess
import TorvRender
import TorvSite

/// A current member with its access code, as the secretariat hands it out.
struct MemberAccess {
  let identity: MemberIdentity
  let title: String
  let code: AccessCode
  /// The address that opens the site for the member; the code stands behind `#`, which browsers send to nobody.
  let link: String

  /// Nil where the page is that of no member.
  init?(_ index: Site.PageIndex, in site: Site, secret: MembersSecret) {
    guard let identity = site.memberIdentity(of: index) else { return nil }
    self.identity = identity
    title = site.pages[index].title
    code = secret.code(of: identity)
    link = site.absoluteURL(SitePaths.membersFolder) + "#" + code.text
  }
}
