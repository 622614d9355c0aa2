import TorvFigures
package import TorvSite

/// The picture that other sites show with a link to a page: its texts, its drawing and its file name.
///
/// It shows only texts that everybody may read, never anything for members.
package struct SharedCard: Hashable, Sendable {
  private let seed: String
  /// The title of the page.
  package let title: String
  private let kind: String
  private let site: String
  private let style: SharedCardStyle
  /// The SHA-256 of everything the card depends on, so that it is drawn only once.
  private let digest: String

  /// A number to raise whenever the same texts would give a different drawing, so that old cards are not reused.
  package static let version = 1

  /// Describes the card of the page at the path.
  init(path: String, title: String, kind: String, site: String, style: SharedCardStyle) {
    seed = path.split(separator: "/").last.map(String.init) ?? site
    self.title = title
    self.kind = kind
    self.site = site
    self.style = style
    let parts = ["\(Self.version)", seed, title, kind, site, style.digest]
    digest = ContentDigest.hexadecimal(of: Array(parts.joined(separator: "\n").utf8), count: 12)
  }

  /// Describes the card of a site's front page.
  package init(ofFrontPageOf site: Site, style: SharedCardStyle) {
    self.init(
      path: "/", title: site.settings.tagline, kind: "", site: site.settings.title, style: style)
  }

  /// In pixels.
  package static let width = PageCard.width

  /// The name of its file in the cache.
  package var cacheName: String { "cards/\(digest).png" }

  /// The path on the site.
  var path: String { "\(SitePaths.pictures)kort-\(digest).png" }

  /// The file that is published.
  package var file: OutputFile {
    OutputFile(path: SitePaths.file(of: path), contents: .cached(cacheName))
  }

  /// The drawing that the card is made from.
  package var svg: [UInt8] {
    let card = PageCard(seed: seed, title: title, kind: kind, site: site)
    return Array(card.svg(rules: style.rules).utf8)
  }
}
