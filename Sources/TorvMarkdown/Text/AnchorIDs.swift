/// Gives headings their ids: Danish slugs, unique in the document.
///
/// The first of equal headings keeps the plain slug and the next get -2, -3 and so on, so that an id
/// does not change when something is added below it.
struct AnchorIDs {
  private var taken: Set<String>
  private var nextNumbers: [String: Int] = [:]

  /// The id of a heading without a letter or a digit.
  static let fallback = "afsnit"

  /// Starts with the ids that the page around the body uses already.
  init(reserved: some Sequence<String>) {
    taken = Set(reserved)
  }

  /// Returns an id for a title and takes it.
  mutating func take(for title: String) -> String {
    let slug = DanishSlug.slug(of: title)
    let base = slug.isEmpty ? Self.fallback : slug
    if taken.insert(base).inserted { return base }
    var number = nextNumbers[base] ?? 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    nextNumbers[base] = number + 1
    return "\(base)-\(number)"
  }
}
