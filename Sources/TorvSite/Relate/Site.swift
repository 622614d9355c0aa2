import TorvDiagnostics

/// The whole site in memory: every page with its address and its relations to others.
///
/// It is built in one pass by ``relating(_:)`` and read-only after that. Pages are named by their index in ``pages``,
/// which is ordered by kind and slug.
package struct Site: Sendable {
  /// The index of a page in ``pages``.
  package typealias PageIndex = Int

  package let settings: SiteSettings
  package let today: CalendarDate
  package let themes: [Theme]
  /// In Danish alphabetical order.
  package let municipalities: [Municipality]
  /// The fees of the members and the budget of the centre; nil if there is no file of them.
  package let finances: MembershipFinances?
  /// The categories of members, in the order of `membership.yml`.
  package let memberCategories: [MemberCategory]
  /// The words that the centre explains; nil if there is no file of them.
  package let glossary: Glossary?
  /// What editors say about the words of the search; nil if there is no file of it.
  package let search: SearchSettings?
  package internal(set) var pages: [Page]
  /// One for each page, at the same index.
  package let relations: [PageRelations]
  /// The pictures and downloads that a page uses.
  package let attachments: [Attachment]
  /// The pictures and downloads that only members may see, with the paths that they would have if they were open.
  package let sealedAttachments: [Attachment]
  /// The pictures and downloads that only drafts use, as paths relative to Content/.
  package let unpublishedAttachments: [String]
  /// The contents of each dataset's file, by the index of its page.
  package let tables: [PageIndex: DatasetTable]
  /// The files that pages show as pictures, in the order of their paths under Content/.
  package let pictures: [PictureUse]
  package let redirects: [Redirect]
  package let generatedPages: [GeneratedPage]
  let indices: [Page.ID: PageIndex]
  /// The language that the site is translated into; nil for the site in its own language.
  package let language: LanguageTag?
  /// The paths that have a page or a file in that language; others lead to the site in its own language.
  let localPaths: Set<String>
  /// The number of pages of each list that is there in that language.
  let pageCountsInLanguage: [PageCollection: Int]
  var order: PageOrder
  let collections: [PageCollection: [PageIndex]]
  let themesBySlug: [Slug: Theme]
  let municipalitiesBySlug: [Slug: Municipality]
  /// The site in other languages, in the order of their codes.
  package internal(set) var translations: [Site] = []

  /// A picture or download, with the path where it is published.
  package struct Attachment: Hashable, Sendable {
    /// The path relative to Content/.
    package let source: String
    /// The path on the site.
    package let path: String
  }

  /// An old address that leads to a page.
  package struct Redirect: Hashable, Sendable {
    package let path: String
    package let target: PageIndex
  }

  /// Returns the pages of a collection in the order of its list.
  package func entries(of collection: PageCollection) -> [PageIndex] {
    collections[collection] ?? []
  }

  /// Returns the number of pages of a list in the language of the site.
  ///
  /// In a translation, a list ends with the page on which the last translated entry stands.
  package func pageCount(of collection: PageCollection) -> Int {
    pageCountsInLanguage[collection]
      ?? PageCollection.pageCount(entries: entries(of: collection).count)
  }

  /// Returns the facets that the list of a kind can be narrowed down to, in no fixed order.
  package func facets(of kind: PageKind) -> [Facet] {
    collections.keys.compactMap { collection in
      guard case .faceted(kind, let facet) = collection else { return nil }
      return facet
    }
  }

  /// Returns the index of a page; nil if there is no such page or it is a draft that was left out.
  package func index(of id: Page.ID) -> PageIndex? { indices[id] }

  /// Returns the index of the recommendation with the number.
  package func recommendation(_ number: Int) -> PageIndex? {
    entries(of: .kind(.recommendation)).first { index in
      guard case .recommendation(let recommendation) = pages[index].content else { return false }
      return recommendation.number.value == number
    }
  }

  /// The members whose membership is in force today, in Danish alphabetical order.
  package var currentMembers: [PageIndex] { entries(of: .members) }

  /// Returns the pages by date, the newest first; ties by slug, then kind.
  package func newestFirst(_ indices: [PageIndex]) -> [PageIndex] {
    order.byDate(indices)
  }

  /// Returns the page at the path; nil if no page from a file is there.
  package func page(at path: String) -> PageIndex? {
    pages.indices.first { relations[$0].path == path }
  }

  /// Returns the theme with the slug.
  package func theme(_ slug: Slug) -> Theme? { themesBySlug[slug] }

  /// Returns the municipality with the slug.
  package func municipality(_ slug: Slug) -> Municipality? { municipalitiesBySlug[slug] }

  /// Returns the category of members with the slug.
  package func memberCategory(_ slug: Slug) -> MemberCategory? {
    memberCategories.first { $0.slug == slug }
  }

  /// Returns whether the path has a page or a file in the language of the site; what follows `?` or `#` doesn't count.
  package func isLocal(_ path: String) -> Bool {
    guard language != nil else { return true }
    let end = path.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    return end.map { localPaths.contains(String(path[..<$0])) } ?? localPaths.contains(path)
  }

  /// Returns the path below the folder of the site's language, if there is something in the language.
  package func localized(_ path: String) -> String {
    guard let language, isLocal(path) else { return path }
    return language.folder + path
  }

  /// Returns the URL of a path on the site, with the base URL's path before it.
  package func url(_ path: String) -> String { settings.baseURL.path + localized(path) }

  /// Returns the URL, with scheme and host, of a path in the site's own language.
  package func originalURL(_ path: String) -> String {
    settings.baseURL.origin + settings.baseURL.path + path
  }

  /// Returns the URL of a path with scheme and host.
  package func absoluteURL(_ path: String) -> String { settings.baseURL.origin + url(path) }
}

/// The relations of one page to the others.
package struct PageRelations: Sendable {
  /// The path on the site, such as `/cases/vejle-bid/`.
  package let path: String
  /// The URL of each link of the body, in the order of `MarkdownDocument.links`.
  package internal(set) var linkURLs: [String] = []
  /// For each link of the part that everybody may read, its index among the links of the whole text; nil if
  /// that part is the whole text.
  package internal(set) var openLinks: [Int?]?
  /// The path on the site of each file that the front matter names.
  package internal(set) var attachmentPaths: [String: String] = [:]
  /// The path on the site of each image in the body that is a file under Content/, by its index among the links.
  package internal(set) var picturePaths: [Int: String] = [:]
  /// The pages that refer to this one, newest first.
  package internal(set) var backlinks: [Site.PageIndex] = []
  /// The pages that this one refers to, in the order of its file.
  package internal(set) var outgoing: [Site.PageIndex] = []
  /// The pages with the most in common, at most five, nearest first.
  package internal(set) var related: [Site.PageIndex] = []
  /// The page before it in the order of its kind.
  package internal(set) var previous: Site.PageIndex?
  /// The page after it in the order of its kind.
  package internal(set) var next: Site.PageIndex?
}
