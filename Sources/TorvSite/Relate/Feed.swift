import TorvDiagnostics

/// A feed of pages, or of changes in them, newest first.
package enum Feed: Hashable, Sendable {
  /// All dated pages except plain ones.
  case site
  case kind(PageKind)
  /// The pages that are useful to an actor.
  case actor(Actor)
  /// The pages that belong to a recommendation.
  case recommendation(Int)
  /// What was changed in pages, one entry for each change.
  case changes

  /// Returns every feed of a site with the recommendations.
  static func all(recommendations: ClosedRange<Int>, hasChanges: Bool) -> [Feed] {
    let lists = PageKind.allCases.filter { $0.listPath != nil }
    return [.site] + (hasChanges ? [.changes] : []) + lists.map(Feed.kind)
      + Actor.allCases.map(Feed.actor) + recommendations.map(Feed.recommendation)
  }

  /// The name of the feed in messages.
  var description: Message {
    switch self {
    case .site: "the feed of the site"
    case .kind(let kind): "the feed of Content/\(kind.folder)/"
    case .actor(let actor): "the feed of the actor '\(actor.rawValue)'"
    case .recommendation(let number): "the feed of recommendation \(number)"
    case .changes: "the feed of changes"
    }
  }
}
