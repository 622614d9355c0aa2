import TorvMustache

/// A map of the municipalities, with the list that says the same in words.
struct TileMapView: TemplateView {
  /// The id of the section's heading, which the ids in the map begin with.
  let id: String
  let title: String
  let lead: String
  let svg: HTML
  /// The municipalities that there is something to say of.
  let entries: [LinkView]
  /// The list of all municipalities.
  let all: LinkView

  static let fields: [TemplateField<TileMapView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("lead") { $0.lead },
    .html("svg") { $0.svg },
    .flag("hasEntries") { !$0.entries.isEmpty },
    .list("entries") { $0.entries },
    .view("all", \.all),
  ]
}
