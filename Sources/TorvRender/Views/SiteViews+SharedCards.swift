import TorvFigures
import TorvSite

extension SiteViews {
  /// The card that stands for all pages where none are drawn; a design without it has no cards.
  static let siteCard = "card.png"

  /// The card of the front page; nil where cards are not drawn.
  var frontCard: SharedCard? { card(ofPageAt: "/", title: site.settings.title, kind: nil) }

  /// Returns the card of a page; nil where cards are not drawn.
  func card(ofPageAt path: String, title: String, kind: String?) -> SharedCard? {
    cardStyle.map { style in
      SharedCard(
        path: path, title: path == "/" ? site.settings.tagline : title, kind: kind ?? "",
        site: site.settings.title, style: style)
    }
  }

  /// Returns how other sites show the card, or that of the whole site where the page has none.
  func sharedImage(of card: SharedCard?) -> SharedImageView? {
    guard assets.contains(Self.siteCard) else { return nil }
    return SharedImageView(
      url: absoluteURL(card?.path ?? assets.path(of: Self.siteCard)), width: PageCard.width,
      height: PageCard.height,
      alternativeText: card.map { strings(.sharedCard, ("title", $0.title)) }
        ?? strings(.sharedSiteCard, ("site", site.settings.title)))
  }
}
