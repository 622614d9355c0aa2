import TorvMustache

/// A map of the municipalities, with a list that says the same in words.
struct TileMapView: TemplateView {
  /// The id of the section's heading; the ids in the map begin with it.
  let id: String
  let title: String
  let lead: String
  let svg: HTML
  /// The municipalities that have something to show.
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
