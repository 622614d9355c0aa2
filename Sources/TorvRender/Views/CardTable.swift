import Synchronization
import TorvSite

/// The cards of all pages, each made when a page first shows it and then kept.
///
/// A translation shows few of them, and a preview makes one page at a time. A card is made of the page's fields alone,
/// so that no text is read for a page that shows it (``TextReads``).
final class CardTable: Sendable {
  private let views: SiteViews
  /// The cards that were made, at their pages' indices.
  private let made: Mutex<[CardView?]>

  /// Prepares the table; the cards will be those that `views` make.
  init(_ views: SiteViews) {
    self.views = views
    made = Mutex([CardView?](repeating: nil, count: views.site.pages.count))
  }

  /// The card of the page at the index.
  subscript(index: Site.PageIndex) -> CardView {
    if let card = made.withLock({ $0[index] }) { return card }
    // Made outside of the lock: that two make the same at once is rare, and does no harm.
    let card = views.card(index)
    return made.withLock { made in
      if let first = made[index] { return first }
      made[index] = card
      return card
    }
  }

  /// Returns what the card of the page says; its fragments are empty unless it was already made.
  func contents(of index: Site.PageIndex) -> CardView {
    made.withLock { $0[index] } ?? views.cardWithoutFragments(of: index)
  }
}
