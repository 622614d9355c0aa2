import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page that puts together an application for membership.
  func membershipApplication(_ finances: MembershipFinances) -> MembershipApplicationView {
    MembershipApplicationView(
      frame: frame(
        path: SitePaths.path(of: .membershipApplication), title: strings(.applicationTitle),
        description: strings(.applicationLead), parents: membershipParents),
      lead: strings(.applicationLead), isExample: finances.isExample,
      script: url(assets.path(of: Self.membershipScript)), words: costWords(finances),
      mail: emptyApplication, questions: Self.applicationQuestions.map { strings($0) },
      categories: finances.categories.map(applicationCategory),
      municipalities: municipalityChoices,
      greeting: strings(.applicationGreeting), subject: strings(.applicationSubject),
      summary: strings(.applicationSummary),
      skeleton: PageSkeleton(kind: .member, title: "", today: site.today).frontMatter,
      folder: PageKind.member.folder, cost: url(.membershipCost))
  }

  /// The link to the page on joining; nil on a site without fees, which has none.
  var applicationLink: LinkView? {
    site.finances.map { _ in
      LinkView(title: strings(.applicationTitle), href: url(.membershipApplication))
    }
  }

  /// What an application tells, in the order of the form and of the mail.
  private static let applicationQuestions: [Phrase] = [
    .applicationOrganisation, .applicationCategory, .applicationMunicipality, .applicationSize,
    .applicationWebsite, .applicationJoined, .applicationPresentation, .applicationPublicMail,
    .applicationPerson, .applicationMail, .applicationWish,
  ]

  private func applicationCategory(_ category: MemberCategory) -> ApplicationCategoryView {
    ApplicationCategoryView(
      slug: category.slug.text, title: strings.title(of: category),
      basis: strings.feeBases[category.basis], sizeName: format.sizeName(of: category.basis),
      countsInhabitants: category.basis == .inhabitants)
  }

  /// The address of a mail with all questions and no answers (RFC 6068: lines end with CRLF).
  private var emptyApplication: LinkView {
    let address = site.settings.contact
    let lines =
      [strings(.applicationGreeting), ""] + Self.applicationQuestions.map { strings($0) + ":" }
    let parameters = [
      ("subject", strings(.applicationTitle)), ("body", lines.joined(separator: "\r\n")),
    ].map { name, text in "\(name)=\(ContentPath.addingPercentEncoding(text, keeping: ""))" }
    let mail = mailLink(address)
    return LinkView(
      title: mail.title,
      href: TemplateURL("\(mail.href.string)?\(parameters.joined(separator: "&"))") ?? mail.href)
  }
}
