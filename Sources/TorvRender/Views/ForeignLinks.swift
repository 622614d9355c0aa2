import TorvMustache
import TorvSite

/// Marks the links of a translated page that lead to pages in the site's own language, with `hreflang` and words for readers.
///
/// The finished page is marked, because links come from texts, menus, cards and templates alike.
struct ForeignLinks {
  /// What each link gets: the code of the site's own language, and what the page calls it.
  private let mark: [UInt8]
  /// What the address of every page begins with.
  private let base: [UInt8]
  /// What the address of every page in the language begins with.
  private let folder: [UInt8]

  /// Nil for the site in its own language.
  init?(in site: Site, _ languages: SiteLanguages, _ strings: Strings) {
    guard let language = site.language, let own = languages.variants.first else { return nil }
    mark =
      Array(" hreflang=\"\(own.code)\" data-language=\"".utf8)
      + HTML(escaping: strings(.languageOriginal)).bytes + [UInt8(ascii: "\"")]
    base = Array("\(site.settings.baseURL.path)/".utf8)
    folder = Array("\(site.settings.baseURL.path)\(language.folder)/".utf8)
  }

  /// Returns the page with its marks; takes time that is linear in its length.
  func marked(_ page: [UInt8]) -> [UInt8] {
    var tokens = PageTokens(page)
    var output: [UInt8] = []
    output.reserveCapacity(page.count + page.count / 16)
    var written = 0
    var endOfDrawing = 0
    while let tag = tokens.next() {
      // Links in drawings can't have the attributes.
      if page[tag.name].elementsEqual("svg".utf8) {
        endOfDrawing = Self.end(ofDrawingAt: tag.whole.upperBound, in: page)
      }
      guard tag.whole.lowerBound >= endOfDrawing, page[tag.name].elementsEqual("a".utf8),
        let address = address(of: tag, in: page),
        leadsAbroad(address)
      else { continue }
      output += page[written..<tag.name.upperBound]
      output += mark
      written = tag.name.upperBound
    }
    return output + page[written...]
  }

  private static func end(ofDrawingAt start: Int, in page: [UInt8]) -> Int {
    let end = Array("</svg".utf8)
    var place = start
    while place < page.count, !page[place...].starts(with: end) { place += 1 }
    return place
  }

  /// Returns the address of a link that doesn't say yet in which language its target is.
  private func address(of tag: PageTokens.Tag, in page: [UInt8]) -> ArraySlice<UInt8>? {
    guard !tag.attributes.contains(where: { page[$0.name].elementsEqual("hreflang".utf8) }) else {
      return nil
    }
    return tag.attributes.first { page[$0.name].elementsEqual("href".utf8) }?.value.map { page[$0] }
  }

  /// Whether an address is that of a page outside the language's folder; files are in no language.
  private func leadsAbroad(_ address: ArraySlice<UInt8>) -> Bool {
    let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return path.starts(with: base) && path.last == UInt8(ascii: "/")
      && !path.starts(with: folder)
  }
}
