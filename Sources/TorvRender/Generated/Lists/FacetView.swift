import TorvMustache

/// A facet that a list can be filtered by, with a link for each of its values.
struct FacetView: TemplateView {
  /// The facet's name in addresses.
  let dimension: String
  let title: String
  var values: [FacetValueView]
  /// The page of all values, if there are more than a reader looks through.
  var more: LinkView?
  /// Whether the facet starts open when it is beside the list.
  var isOffered = false
  /// The facet as the filter of a list shows it.
  var fragment = Fragment.empty

  static let fields: [TemplateField<FacetView>] = [
    .text("dimension") { $0.dimension },
    .text("title") { $0.title },
    .flag("isOffered") { $0.isOffered },
    .flag("isInUse") { $0.values.contains(where: \.isCurrent) },
    .list("values") { $0.values },
    .optional("more") { $0.more },
    .fragment("fragment") { $0.fragment },
  ]
}

/// A link to the list filtered by one value, with its number of entries.
struct FacetValueView: TemplateView {
  /// The value's name in addresses.
  let value: String
  let title: String
  let href: TemplateURL
  let count: Int
  /// Whether this is the list being shown.
  var isCurrent = false

  static let fields: [TemplateField<FacetValueView>] = [
    .text("value") { $0.value },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .number("count") { $0.count },
    .flag("isCurrent") { $0.isCurrent },
  ]
}

/// The data that a script needs to filter a list in place.
struct FilterView: TemplateView {
  let script: TemplateURL
  /// The text that says how many entries are left; the script fills in `{shown}`.
  let shown: String
  /// The further pages of the list, whose entries the script fetches.
  let furtherPages: [TemplateURL]

  static let fields: [TemplateField<FilterView>] = [
    .url("script") { $0.script },
    .text("shown") { $0.shown },
    .list("furtherPages") { $0.furtherPages.map { LinkView(title: "", href: $0) } },
  ]
}
