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
  /// What relating reads of the file with the page's text, as bytes: the fields, the ids of the headings that links may
  /// lead to, and the links; nil if something in the text is for members, since that concerns all of it.
  package var relatedParts: [UInt8]? {
    guard sealing == .none else { return nil }
    // No text has a NUL.
    var parts = textSource.bytes[..<bodyRange.lowerBound] + [0]
    for heading in text.outline { parts += Array(heading.id.utf8) + [0] }
    for link in text.links { parts += [0] + Array(link.destination.utf8) + [link.isImage ? 1 : 0] }
    return Array(parts)
  }

  /// Whether relating finds the same in this page as in an earlier state of it.
  ///
  /// A picture is noted with its place in the text, so a page that has one there is related anew.
  fileprivate func isRelated(as other: Page) -> Bool {
    guard id == other.id, source.path == other.source.path,
      textSource.path == other.textSource.path,
      !text.links.contains(where: \.isImage), let parts = relatedParts
    else { return false }
    return parts == other.relatedParts
  }
}

extension Link {
  fileprivate var isImage: Bool { kind == .image }
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
