import TorvDiagnostics
import TorvMustache
import TorvSite

/// A member of the centre, with what it takes part in.
struct MemberPresentation: PagePresentation {
  let member: Member
  let index: Site.PageIndex

  static let kind = PageKind.member
  static let searchWeight = 40
  static var template: KeyPath<SiteTemplates, Template<MemberView>> { \.member }
  static let nextKinds: [PageKind] = []

  func view(in views: SiteViews) -> MemberView { views.member(member, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    let site = views.site
    var badges: [BadgeView] = []
    if member.isFictional { badges.append(views.badge(.example)) }
    if member.hasLeft(on: site.today) { badges.append(views.badge(.former)) }
    return CardDetails(
      place: views.strings.category(member.category, of: site), badges: badges,
      meta: member.municipality.flatMap(site.municipality).map { [$0.name] } ?? [])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(names: [views.strings.category(member.category, of: views.site)])
  }

  /// Returns the member as an organisation; an invented one is none.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let site = linkedData.site
    let page = site.pages[index]
    guard page.access == .open, !member.isFictional else { return [] }
    let url = site.absoluteURL(site.relations[index].path)
    return [
      .object([
        "@type": .text("Organization"), "@id": .text(url + "#medlem"),
        "name": .text(page.title), "description": .text(page.summary),
        "url": member.website.map { .text($0.text) },
        "email": member.contact.map { .text($0.text) }, "mainEntityOfPage": .text(url),
        "location": member.municipality.flatMap(site.municipality).map(linkedData.place),
        "memberOf": member.isCurrent(on: site.today) ? linkedData.centre : nil,
      ])
    ]
  }

  /// Returns a step to the page about membership.
  func nextSteps(_ pages: [Site.PageIndex], in views: SiteViews) -> [NextStepView] {
    let membership = LinkView(
      title: views.strings(.nextMembership),
      href: views.url(views.site.settings.membership.value))
    return [NextStepView(label: nil, link: membership, text: nil)]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("category", .text), .init("joined", .date),
    .init("website", .url), .init("fictional", .boolean),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "category": .text(member.category.text), "joined": .text("\(member.joined)"),
      "website": member.website.map { .text($0.text) },
      "fictional": .boolean(member.isFictional),
    ])
  }
}
