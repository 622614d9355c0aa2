import TorvFigures
import TorvSite

extension SiteViews {
  /// The card that all pages share if no cards are drawn; a design without it has no cards.
  static let siteCard = "card.png"

  /// Returns the card of a page; nil if cards are not drawn.
  func card(ofPageAt path: String, title: String, kind: String?) -> SharedCard? {
    cardStyle.map { style in
      path == "/"
        ? SharedCard(ofFrontPageOf: site, style: style)
        : SharedCard(
          path: path, title: title, kind: kind ?? "", site: site.settings.title, style: style)
    }
  }

  /// Returns the card as other sites show it, or the site's card if the page has none.
  func sharedImage(of card: SharedCard?) -> SharedImageView? {
    guard assets.contains(Self.siteCard) else { return nil }
    return SharedImageView(
      url: absoluteURL(card?.path ?? assets.path(of: Self.siteCard)), width: PageCard.width,
      height: PageCard.height,
      alternativeText: card.map { strings(.sharedCard, ("title", $0.title)) }
        ?? strings(.sharedSiteCard, ("site", site.settings.title)))
  }
}
