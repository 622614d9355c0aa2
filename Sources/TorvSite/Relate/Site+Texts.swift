import TorvDiagnostics
import TorvMarkdown

extension SiteInput {
  /// Returns the pages that differ from those of an input with the same data files and attachments, each by the page
  /// that it takes the place of, if relating gives the same for both inputs; nil if it may give something else.
  ///
  /// Holds only if nothing was wrong with the earlier input, because messages quote lines and name places.
  package func replacements(since earlier: SiteInput) -> [ObjectIdentifier: Page]? {
    guard today == earlier.today, includesDrafts == earlier.includesDrafts,
      unparsedPages.isEmpty, earlier.unparsedPages.isEmpty,
      translations.map(\.language) == earlier.translations.map(\.language)
    else { return nil }
    var replacements: [ObjectIdentifier: Page] = [:]
    let pairs = zip(
      [pages] + translations.map(\.pages), [earlier.pages] + earlier.translations.map(\.pages))
    for (pages, earlier) in pairs {
      guard pages.count == earlier.count else { return nil }
      for (page, old) in zip(pages, earlier) where page !== old {
        guard page.isRelated(as: old) else { return nil }
        replacements[ObjectIdentifier(old)] = page
      }
    }
    return replacements
  }
}

extension Page {
  /// Whether relating finds the same in this page as in an earlier state of it.
  ///
  /// Of a page's text it reads only the links, and the ids of the headings that links may lead to. A picture is noted
  /// with its place in the text, and what is for members depends on all of it, so such pages are related anew.
  fileprivate func isRelated(as other: Page) -> Bool {
    id == other.id && source.path == other.source.path
      && textSource.path == other.textSource.path
      && sealing == .none && other.sealing == .none
      && frontMatter == other.frontMatter
      && body.outline.lazy.map(\.id).elementsEqual(other.body.outline.lazy.map(\.id))
      && body.links.elementsEqual(other.body.links) {
        $0.kind == .link && $1.kind == .link && $0.destination == $1.destination
      }
  }

  private var frontMatter: ArraySlice<UInt8> { textSource.bytes[..<bodyRange.lowerBound] }
}

extension Site {
  /// Returns the site, in all languages, with pages in the place of others that relating would find the same in.
  package func replacing(_ replacements: [ObjectIdentifier: Page]) -> Site {
    guard !replacements.isEmpty else { return self }
    var site = self
    site.pages = pages.map { replacements[ObjectIdentifier($0)] ?? $0 }
    site.order = order.replacing(pages: site.pages)
    site.translations = translations.map { $0.replacing(replacements) }
    return site
  }
}
