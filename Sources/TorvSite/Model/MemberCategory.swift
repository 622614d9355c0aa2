/// A kind of organisation that can be a member; it determines the fee.
///
/// A centre's own categories are those that have fees in `membership.yml`.
package struct MemberCategory: Hashable, Sendable {
  package let slug: Slug
  /// The name, such as «Kommune»; nil for a standard category without a name of its own, which the site's words name.
  package let title: String?
  /// The unit of a member's `size`.
  package let basis: FeeBasis

  /// The name in messages, where the site's words are not at hand: its own, else the usual one.
  package var name: String {
    title ?? StandardCategory.danishNames.first { $0.value.rawValue == slug.text }?.key
      ?? slug.text
  }

  /// The categories of a centre that has no fees.
  package static let standard = StandardCategory.allCases.compactMap { category in
    Slug(validating: category.rawValue).map {
      MemberCategory(slug: $0, title: nil, basis: category.basis)
    }
  }
}

/// The categories that Torv knows a name for.
package enum StandardCategory: String, EnumeratedValue {
  case kommune
  case bymidtesamarbejde
  case handelsforening
  case brancheforening
  case butikskaede
  case ejendomsejer
  case fond
  case andet

  package static let danishNames: KeyValuePairs<String, Self> = [
    "Kommune": .kommune, "Bymidtesamarbejde": .bymidtesamarbejde,
    "Handelsforening": .handelsforening, "Brancheforening": .brancheforening,
    "Butikskæde": .butikskaede, "Ejendomsejer": .ejendomsejer, "Fond": .fond, "Andet": .andet,
    "kommuner": .kommune, "municipality": .kommune, "butik": .butikskaede,
    "kæde": .butikskaede, "kæder": .butikskaede, "ejer": .ejendomsejer,
    "udlejer": .ejendomsejer, "fonde": .fond, "foundation": .fond,
    "anden": .andet, "andre": .andet, "other": .andet,
  ]

  /// The unit of a member's `size` where no fees say which.
  var basis: FeeBasis {
    switch self {
    case .kommune: .inhabitants
    case .bymidtesamarbejde, .handelsforening, .brancheforening, .ejendomsejer: .turnover
    case .butikskaede, .fond, .andet: .employees
    }
  }
}
