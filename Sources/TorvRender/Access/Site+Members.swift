package import TorvAccess
package import TorvSite

extension Site {
  /// The identities of the current members, from which their codes and the site key are derived.
  package var memberIdentities: [MemberIdentity] { currentMembers.compactMap(memberIdentity) }

  /// Returns the identity that a member's access depends on; nil if the page is not a member's page.
  package func memberIdentity(of index: PageIndex) -> MemberIdentity? {
    guard case .member(let member) = pages[index].content else { return nil }
    return MemberIdentity(slug: pages[index].id.slug.text, generation: member.codeGeneration)
  }
}
