/// Gives headings their ids: Danish slugs, unique in the document.
///
/// The first of several equal headings keeps the plain slug and the next get -2, -3 and so on, so that an
/// id doesn't change when something is added below it.
struct AnchorIDs {
  private var taken: Set<String>
  private var nextNumbers: [String: Int] = [:]

  /// The id of a heading without letters and digits.
  static let fallback = "afsnit"

  /// Reserves the ids that the page around the body already uses.
  init(reserved: some Sequence<String>) {
    taken = Set(reserved)
  }

  /// Returns an id for a title and marks it as taken.
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
