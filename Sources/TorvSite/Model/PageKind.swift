/// The kinds of page; the folder of a file determines its kind.
///
/// To add a kind, add a file here in `Model/`, and a case here and in ``PageContent``; the compiler then points out the
/// rest. The checklist is in CONTRIBUTING.md.
package enum PageKind: String, CaseIterable, Sendable {
  case recommendation
  case caseStudy = "case-study"
  case guide
  case path
  case assessment
  case course
  case collaboration
  case funding
  case service
  case dataset
  case member
  case page

  /// The declaration of the kind.
  var definition: any PageDefinition.Type {
    switch self {
    case .recommendation: Recommendation.self
    case .caseStudy: CaseStudy.self
    case .guide: Guide.self
    case .path: DecisionPath.self
    case .assessment: Assessment.self
    case .course: Course.self
    case .collaboration: Collaboration.self
    case .funding: Funding.self
    case .service: Service.self
    case .dataset: Dataset.self
    case .member: Member.self
    case .page: PlainPage.self
    }
  }

  /// The folder under Content/.
  package var folder: String { definition.folder }

  /// The first part of the address; empty for pages at the root.
  package var pathComponent: String { definition.pathComponent }

  /// The fields of the front matter: those of every page, then the kind's own.
  ///
  /// If a kind declares one of the common fields again, its own declaration applies.
  package var fields: [FieldDeclaration] {
    let own = definition.fields
    return CommonFields.fields.filter { field in !own.contains { $0.name == field.name } } + own
  }

  /// The form of the front matter.
  package var form: FieldForm { .group(fields, rules: CommonFields.rules + definition.rules) }

  /// Whether others build on pages of the kind, and so refer to them.
  package var isCited: Bool { definition.isCited }

  /// Whether `updated` says when the page was last changed.
  var updatedIsLastChange: Bool { definition.updatedIsLastChange }

  /// The path of the list of all pages of the kind; nil for plain pages, which have no list.
  package var listPath: String? { pathComponent.isEmpty ? nil : "/\(pathComponent)/" }

  /// Creates the kind whose files are in the folder.
  package init?(folder: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }
}

extension PageKind: Comparable {
  /// Orders the kinds as they are declared.
  package static func < (left: PageKind, right: PageKind) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .recommendation: 0
    case .caseStudy: 1
    case .guide: 2
    case .path: 3
    case .assessment: 4
    case .course: 5
    case .collaboration: 6
    case .funding: 7
    case .service: 8
    case .dataset: 9
    case .member: 10
    case .page: 11
    }
  }
}

/// The declaration of a kind of page: where its files are, where they are published, which fields they have in addition
/// to those of every page, and how they are listed.
protocol PageDefinition: FieldGroup {
  static var folder: String { get }
  static var pathComponent: String { get }
  /// The order of the kind's list.
  static var listOrder: ListOrder { get }
  /// Whether the kind has lists by facet besides its own list.
  static var hasFacets: Bool { get }
  /// Whether pages of the kind help to follow a recommendation, and so count in ``Coverage``.
  static var isKnowledge: Bool { get }
  /// Whether others build on pages of the kind, which therefore say how to refer to them.
  static var isCited: Bool { get }
  /// Whether the common field `updated` has its usual meaning.
  static var updatedIsLastChange: Bool { get }

  /// The actors that the page is useful to, if a field of its kind names them instead of `actors`.
  var actors: [Actor] { get }
  /// Returns the facets of the page, in addition to those that pages of all kinds have.
  func facets(of page: Page) -> [Facet]
  /// Returns the day by which the page must be reviewed; nil if none is set.
  func renewal(of page: Page) -> CalendarDate?
}

extension PageDefinition {
  static var isCited: Bool { false }

  static var updatedIsLastChange: Bool { true }

  var actors: [Actor] { [] }

  func facets(of page: Page) -> [Facet] { [] }

  func renewal(of page: Page) -> CalendarDate? { nil }
}

/// The content that is specific to a page's kind.
package enum PageContent: Sendable {
  case recommendation(Recommendation)
  case caseStudy(CaseStudy)
  case guide(Guide)
  case path(DecisionPath)
  case assessment(Assessment)
  case course(Course)
  case collaboration(Collaboration)
  case funding(Funding)
  case service(Service)
  case dataset(Dataset)
  case member(Member)
  case page

  init?(kind: PageKind, from fields: inout FieldReader) {
    let content: PageContent? =
      switch kind {
      case .recommendation: Recommendation(from: &fields).map(PageContent.recommendation)
      case .caseStudy: CaseStudy(from: &fields).map(PageContent.caseStudy)
      case .guide: Guide(from: &fields).map(PageContent.guide)
      case .path: DecisionPath(from: &fields).map(PageContent.path)
      case .assessment: Assessment(from: &fields).map(PageContent.assessment)
      case .course: Course(from: &fields).map(PageContent.course)
      case .collaboration: Collaboration(from: &fields).map(PageContent.collaboration)
      case .funding: Funding(from: &fields).map(PageContent.funding)
      case .service: Service(from: &fields).map(PageContent.service)
      case .dataset: Dataset(from: &fields).map(PageContent.dataset)
      case .member: Member(from: &fields).map(PageContent.member)
      case .page: .page
      }
    guard let content else { return nil }
    self = content
  }

  /// The content as its kind declares it.
  var definition: any PageDefinition {
    switch self {
    case .recommendation(let recommendation): recommendation
    case .caseStudy(let caseStudy): caseStudy
    case .guide(let guide): guide
    case .path(let path): path
    case .assessment(let assessment): assessment
    case .course(let course): course
    case .collaboration(let collaboration): collaboration
    case .funding(let funding): funding
    case .service(let service): service
    case .dataset(let dataset): dataset
    case .member(let member): member
    case .page: PlainPage.plain
    }
  }

  /// The actors that the page is useful to, if a field of its kind names them instead of `actors`.
  var actors: [Actor] { definition.actors }
}
