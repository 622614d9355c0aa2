import TorvDiagnostics
import TorvMustache
import TorvSite

/// A collaboration on a town centre, with its facts and its cases.
struct CollaborationPresentation: PagePresentation {
  let collaboration: Collaboration
  let index: Site.PageIndex

  static let kind = PageKind.collaboration
  static let searchWeight = 80
  static var template: KeyPath<SiteTemplates, Template<CollaborationView>> { \.collaboration }
  static let nextKinds: [PageKind] = [.guide]
  static let helpsToAct = true

  static func complete(
    _ list: inout ListView, of entries: ArraySlice<Site.PageIndex>, number: Int,
    in views: SiteViews
  ) {
    list.comparison = views.comparison(entries)
  }

  func view(in views: SiteViews) -> CollaborationView {
    views.collaboration(collaboration, at: index)
  }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      place: views.placeName(of: collaboration),
      meta: [views.strings.forms[collaboration.form]] + views.lifetime(of: collaboration))
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    let partners = collaboration.publicPartners + collaboration.privatePartners
    let texts = [
      collaboration.town, collaboration.organisation, collaboration.secretariat,
      collaboration.financingModel,
    ]
    return SearchedFields(
      names: texts.compactMap { $0 } + [views.strings.forms[collaboration.form]]
        + partners.map(\.name) + collaboration.financing.map(\.source)
        + collaboration.sources.map(\.title))
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    [linkedData.article(index, citing: collaboration.sources, image: image)]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("form", .oneOf(Collaboration.Form.self)), .init("town", .text),
    .init("founded", .text), .init("ended", .text), .init("publicPartners", .list(.text)),
    .init("privatePartners", .list(.text)),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "form": .text(collaboration.form.rawValue),
      "town": collaboration.town.map(JSONValue.text),
      "founded": collaboration.founded.map { .text("\($0)") },
      "ended": collaboration.ended.map { .text("\($0)") },
      "publicPartners": .texts(collaboration.publicPartners.map(\.name)),
      "privatePartners": .texts(collaboration.privatePartners.map(\.name)),
    ])
  }
}
