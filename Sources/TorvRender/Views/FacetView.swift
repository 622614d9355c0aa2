import TorvMustache

/// Something that a list can be narrowed down by, with a link for each of its values.
struct FacetView: TemplateView {
  /// How it is called in addresses.
  let dimension: String
  let title: String
  var values: [FacetValueView]
  /// Whether it stands open from the start, where it stands beside the list.
  var isOffered = false

  static let fields: [TemplateField<FacetView>] = [
    .text("dimension") { $0.dimension },
    .text("title") { $0.title },
    .flag("isOffered") { $0.isOffered },
    .flag("isInUse") { $0.values.contains(where: \.isCurrent) },
    .list("values") { $0.values },
  ]
}

/// A list narrowed down to one value, and how many entries it has.
struct FacetValueView: TemplateView {
  /// How the value is called in addresses.
  let value: String
  let title: String
  let href: TemplateURL
  let count: Int
  /// Whether the list that is shown is this one.
  var isCurrent = false

  static let fields: [TemplateField<FacetValueView>] = [
    .text("value") { $0.value },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .number("count") { $0.count },
    .flag("isCurrent") { $0.isCurrent },
  ]
}

/// An entry of a list that can be narrowed down in place.
struct FacetedCardView: TemplateView {
  let card: CardView
  /// Its facets as `tema:finansiering aar:2019`.
  let facets: String

  static let fields: [TemplateField<FacetedCardView>] = [
    .view("card", \.card),
    .text("facets") { $0.facets },
  ]
}

/// What a list needs to be narrowed down in place by a script.
struct FilterView: TemplateView {
  let script: TemplateURL
  /// The text that says how many are left, in which the script fills in `{shown}`.
  let shown: String
  /// The further pages of the list, whose entries the script fetches.
  let furtherPages: [TemplateURL]

  static let fields: [TemplateField<FilterView>] = [
    .url("script") { $0.script },
    .text("shown") { $0.shown },
    .list("furtherPages") { $0.furtherPages.map { LinkView(title: "", href: $0) } },
  ]
}
