import TorvDiagnostics

/// The pages that an answer, a plan or a group of statements leads to, by kind.
package struct NamedPages: Hashable, Sendable {
  package let guides: [Slug]
  package let cases: [Slug]
  package let courses: [Slug]
  package let funding: [Slug]
  package let services: [Slug]

  /// The pages in the order in which readers need them: how to do it, who has done it, and what helps.
  package var ids: [Page.ID] {
    let slugs: [(kind: PageKind, slugs: [Slug])] = [
      (.guide, guides), (.caseStudy, cases), (.course, courses), (.funding, funding),
      (.service, services),
    ]
    return slugs.flatMap { entry in entry.slugs.map { Page.ID(kind: entry.kind, slug: $0) } }
  }
}

extension NamedPages {
  static let guides = Field<Slug>.optional("guides", "Guides (slugs)", example: "[vedtaegter]")
    .named("Guides").referring(to: .page(.guide)).listed()
  static let cases = Field<Slug>.optional("cases", "Cases (slugs)", example: "[vejle-bid]")
    .referring(to: .page(.caseStudy)).listed()
  static let courses = Field<Slug>.optional(
    "courses", "Kurser (slugs)", example: "[start-et-bymidtesamarbejde]"
  ).referring(to: .page(.course)).listed()
  static let funding = Field<Slug>.optional(
    "funding", "Puljer (slugs)", example: "[statslig-ramme-bymidter]"
  ).referring(to: .page(.funding)).listed()
  static let services = Field<Slug>.optional(
    "services", "Rådgivning (slugs)", example: "[start-af-bymidtesamarbejde]"
  ).referring(to: .page(.service)).listed()

  static let fields: [FieldDeclaration] = .of(guides, cases, courses, funding, services)

  /// The fields of something that must name a page: a new file shows the first one as one to fill in.
  static let suggestedFields: [FieldDeclaration] = .of(
    Field<Slug>.optional("guides", "Guides (slugs)", example: "[TODO]").named("Guides")
      .referring(to: .page(.guide)).listed().suggested(), cases, courses, funding, services)

  init(from fields: inout FieldReader) {
    guides = fields.values(Self.guides)
    cases = fields.values(Self.cases)
    courses = fields.values(Self.courses)
    funding = fields.values(Self.funding)
    services = fields.values(Self.services)
  }

  /// Reports something that names no page at all, at its name.
  func reportIfEmpty(_ what: Message, at range: Range<Int>, in fields: inout FieldReader) {
    let named = [Self.guides, Self.cases, Self.courses, Self.funding, Self.services]
    guard !named.contains(where: { fields.holds($0) }) else { return }
    fields.report(
      .missingField, "\(what) names no page", at: range,
      hint: "add 'guides: [vedtaegter]', or cases, courses, funding or services")
  }
}
