import TorvDiagnostics
import TorvMustache
import TorvSite

/// What a page of one kind is for readers and for programs: its view, its card, its JSON, its place among other pages.
///
/// Each kind conforms in a folder of its own; a requirement has a default only if most kinds need nothing else. A
/// presentation keeps only the content of its page: ``SiteViews`` are large, so they are passed and not stored.
protocol PagePresentation: Sendable {
  associatedtype View: PageView
  /// The view of the kind's list.
  associatedtype List: PageView = ListView

  // MARK: - The kind

  static var kind: PageKind { get }

  /// The template of the kind's pages.
  static var template: KeyPath<SiteTemplates, Template<View>> { get }

  /// The template of the kind's list.
  static var listTemplate: KeyPath<SiteTemplates, Template<List>> { get }

  /// Returns a page of the kind's list.
  static func list(number: Int, in views: SiteViews) -> List

  /// Adds what the kind's list has besides cards, such as a comparison, to a page of a list.
  static func complete(
    _ list: inout ListView, of entries: ArraySlice<Site.PageIndex>, number: Int,
    in views: SiteViews)

  /// Returns the groups of the kind's cards in a list of several kinds; each shows at most `limit` cards.
  static func groups(
    of entries: [Site.PageIndex], prefix: String, limit: Int, in views: SiteViews
  ) -> [CardGroupView]

  /// The kinds that a page leads to: from examples to instructions, and from there to help.
  static var nextKinds: [PageKind] { get }

  /// The words before a page of the kind that is another's next step; nil if no kind leads to it.
  static var nextStepLabel: Phrase? { get }

  /// Whether pages of the kind help people act, so that a recommendation shows them in a section of their own.
  static var helpsToAct: Bool { get }

  /// Whether a page without a picture shows a drawn street.
  static var hasCover: Bool { get }

  /// How much a page of the kind counts in a search, in per cent: readers look for guides before members.
  static var searchWeight: Int { get }

  /// The members that the kind adds to the JSON of a page, including those that only some pages have.
  static var schema: [APISchema.Member] { get }

  // MARK: - A page

  /// The index of the page.
  var index: Site.PageIndex { get }

  /// Returns the view of the page.
  func view(in views: SiteViews) -> View

  /// Returns the details on the page's card; a page for members shows only their badges.
  func card(in views: SiteViews) -> CardDetails

  /// Returns what else the page's fields show, for the search.
  func searchedFields(in views: SiteViews) -> SearchedFields

  /// Returns the members that the kind adds to the JSON of an open page, as ``schema`` declares them.
  func json(in views: SiteViews) -> JSONValue

  /// Returns the nodes that describe the page to search engines; none if schema.org has no fitting type.
  ///
  /// `image` is the address of the page's picture.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue]

  /// Returns the files that are made from the page for use in other programs.
  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile]

  /// Returns the day on which the page was last reviewed or changed.
  func version(of page: Page) -> CalendarDate?

  /// Returns the next steps for the reader of the page; `pages` are the best ones of the ``nextKinds``.
  func nextSteps(_ pages: [Site.PageIndex], in views: SiteViews) -> [NextStepView]

  /// The titles of the downloads, which the teaser of a page for members names.
  var downloads: [String] { get }
}

extension PagePresentation {
  static func complete(
    _ list: inout ListView, of entries: ArraySlice<Site.PageIndex>, number: Int,
    in views: SiteViews
  ) {}

  static func groups(
    of entries: [Site.PageIndex], prefix: String, limit: Int, in views: SiteViews
  ) -> [CardGroupView] {
    [views.group(of: kind, entries.prefix(limit), prefix: prefix)]
  }

  static var nextStepLabel: Phrase? { nil }

  static var helpsToAct: Bool { false }

  static var hasCover: Bool { true }

  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile] { [] }

  func version(of page: Page) -> CalendarDate? { page.lastChanged }

  func nextSteps(_ pages: [Site.PageIndex], in views: SiteViews) -> [NextStepView] {
    pages.map(views.nextStep)
  }

  var downloads: [String] { [] }
}

extension PagePresentation where List == ListView {
  static var listTemplate: KeyPath<SiteTemplates, Template<ListView>> { \.list }

  static func list(number: Int, in views: SiteViews) -> ListView {
    views.list(of: kind, number: number)
  }
}

/// The details on a card besides the title and the summary.
struct CardDetails {
  /// Where or by whom something is, or which level or number it has.
  var place: String?
  var badges: [BadgeView] = []
  /// Facts below the summary.
  var meta: [String] = []
}

/// A file that is made from a page for use in other programs, described as if the page were open.
package struct DerivedFile: Sendable {
  /// The path on the site.
  let path: String
  let contents: @Sendable () -> OutputFile.Contents
}
