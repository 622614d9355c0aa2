import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  func member(_ member: Member, at index: Site.PageIndex) -> MemberView {
    let relations = site.relations[index]
    var participation = relations.outgoing
    for source in relations.backlinks where !participation.contains(source) {
      participation.append(source)
    }
    return MemberView(
      frame: frame(of: index), article: article(index, hiding: Set(participation)),
      isFictional: member.isFictional,
      category: link(
        strings.category(member.category, of: site), to: .memberCategory(member.category)),
      municipality: member.municipality.flatMap(site.municipality).map {
        link($0.name, to: .municipality($0.slug))
      },
      joined: format.dateView(member.joined), left: member.left.map(format.dateView),
      size: member.size.flatMap { size in
        site.memberCategory(member.category).map {
          format.size(format.number(size), of: $0.basis)
        }
      },
      fee: mayRead(index) ? fee(of: member) : nil,
      website: member.website.map(websiteLink),
      contact: member.contact.map(mailLink),
      logo: member.logo.flatMap { relations.attachmentPaths[$0.value] }.map { path in
        imageView(path, text: strings(.logo, ("member", site.pages[index].title)), at: .logo)
      },
      participation: participation.prefix(PageCollection.pageSize).map { cards[$0] })
  }
}
