import TorvSite

/// The data that the pages of the membership index share, computed once.
struct MemberIndex: Sendable {
  /// The current members, in Danish alphabetical order.
  let all: [Site.PageIndex]
  /// The letter that each member is listed under.
  let letters: [Site.PageIndex: String]
  /// The position in `all` of the first member under each letter.
  let first: [String: Int]
  /// The number of members under each letter.
  let counts: [String: Int]
  let municipalityCount: Int
  /// Whether all members are fictional.
  let areFictional: Bool

  init(_ site: Site) {
    all = site.currentMembers
    var letters: [Site.PageIndex: String] = [:]
    var first: [String: Int] = [:]
    var counts: [String: Int] = [:]
    var municipalities: Set<Slug> = []
    var areFictional = true
    for (position, index) in all.enumerated() {
      let letter = String(DanishOrder.initial(of: site.pages[index].title))
      letters[index] = letter
      if first[letter] == nil { first[letter] = position }
      counts[letter, default: 0] += 1
      guard case .member(let member) = site.pages[index].content else { continue }
      if let municipality = member.municipality { municipalities.insert(municipality) }
      areFictional = areFictional && member.isFictional
    }
    self.letters = letters
    self.first = first
    self.counts = counts
    municipalityCount = municipalities.count
    self.areFictional = areFictional && !all.isEmpty
  }
}
