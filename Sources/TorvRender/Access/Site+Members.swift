package import TorvAccess
package import TorvSite

extension Site {
  /// The current members as their codes and the key of the site hang on them.
  package var memberIdentities: [MemberIdentity] { currentMembers.compactMap(memberIdentity) }

  /// Returns what the access of a member hangs on; nil where the page is that of no member.
  package func memberIdentity(of index: PageIndex) -> MemberIdentity? {
    guard case .member(let member) = pages[index].content else { return nil }
    return MemberIdentity(slug: pages[index].id.slug.text, generation: member.codeGeneration)
  }
}
