import TorvMustache

/// A page as lists show it.
///
/// A class, because a page's card is on many lists: as a value it would be copied for each, with a retain for each of
/// its parts.
final class CardView: TemplateView {
  let kind: String
  /// The suffix of the CSS class that colours the kind.
  let kindStyle: String
  let place: String?
  let badges: [BadgeView]
  let title: String
  let href: TemplateURL
  let summary: String
  let meta: [String]
  /// The page's photograph, or a house from its street.
  let picture: TemplateURL
  /// The facets that the page can be found by in the list of its kind: `tema:finansiering aar:2019`.
  let facets: String
  /// The language of the title and the summary, if it is not that of the page around the card.
  let language: String?
  /// The card in a list below a heading of level 2.
  let fragment: Fragment
  /// The card in the list of its kind, if that has facets.
  let listed: Fragment

  init(
    kind: String, kindStyle: String, place: String?, badges: [BadgeView], title: String,
    href: TemplateURL, summary: String, meta: [String], picture: TemplateURL, facets: String,
    language: String? = nil, fragment: Fragment = .empty, listed: Fragment = .empty
  ) {
    self.kind = kind
    self.kindStyle = kindStyle
    self.place = place
    self.badges = badges
    self.title = title
    self.href = href
    self.summary = summary
    self.meta = meta
    self.picture = picture
    self.facets = facets
    self.language = language
    self.fragment = fragment
    self.listed = listed
  }

  /// Returns the card with the HTML that its own templates make of it.
  func with(fragment: Fragment, listed: Fragment) -> CardView {
    CardView(
      kind: kind, kindStyle: kindStyle, place: place, badges: badges, title: title, href: href,
      summary: summary, meta: meta, picture: picture, facets: facets, language: language,
      fragment: fragment, listed: listed)
  }

  static let fields: [TemplateField<CardView>] = [
    .text("kind") { $0.kind },
    .text("kindStyle") { $0.kindStyle },
    .optionalText("place") { $0.place },
    .list("badges") { $0.badges },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("summary") { $0.summary },
    .flag("hasMeta") { !$0.meta.isEmpty },
    .texts("meta") { $0.meta },
    .url("picture") { $0.picture },
    .text("facets") { $0.facets },
    .optionalText("language") { $0.language },
    .fragment("fragment") { $0.fragment },
    .fragment("listed") { $0.listed },
  ]
}

/// A heading with the cards of one kind, or with a text if there are none.
struct CardGroupView: TemplateView {
  /// The fragment of the heading.
  let id: String
  let title: String
  let cards: [CardView]
  let more: LinkView?
  let empty: String

  static let fields: [TemplateField<CardGroupView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .optional("more") { $0.more },
    .text("empty") { $0.empty },
  ]
}
