import TorvMustache

/// The templates of what many pages show: it is rendered once, and its bytes stand on all those pages.
struct FragmentTemplates: Sendable {
  /// A card below a heading of level 2.
  let card: Template<CardView>
  /// A card in the list of its kind, with its facets.
  let listedCard: Template<CardView>
  let facet: Template<FacetView>

  /// Templates that show nothing.
  static let empty = FragmentTemplates(card: .empty, listedCard: .empty, facet: .empty)
}
