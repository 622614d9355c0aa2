import TorvAccess
import TorvRender
import TorvSite

/// A current member with its access code, as the secretariat hands it out.
struct MemberAccess {
  let identity: MemberIdentity
  let title: String
  let code: AccessCode
  /// The address that opens the site for the member; the code stands after `#`, and browsers never send that part.
  let link: String

  /// Creates the access for a page; nil if it is not the page of a member.
  init?(_ index: Site.PageIndex, in site: Site, secret: MembersSecret) {
    guard let identity = site.memberIdentity(of: index) else { return nil }
    self.identity = identity
    title = site.pages[index].title
    code = secret.code(of: identity)
    link = site.absoluteURL(SitePaths.membersFolder) + "#" + code.text
  }
}
