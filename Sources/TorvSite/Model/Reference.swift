/// A reference from a page to something else, with its place in the page's file.
package struct Reference: Hashable, Sendable {
  /// The target of a reference.
  package enum Target: Hashable, Sendable {
    case page(Page.ID)
    case recommendation(Int)
    case theme(Slug)
    case municipality(Slug)
    case memberCategory(Slug)
  }

  /// What the slugs in a field may name.
  package enum Scope: Hashable, Sendable {
    case theme, municipality, memberCategory
    case page(PageKind)

    /// Returns what the slug names.
    func target(_ slug: Slug) -> Target {
      switch self {
      case .theme: .theme(slug)
      case .municipality: .municipality(slug)
      case .memberCategory: .memberCategory(slug)
      case .page(let kind): .page(Page.ID(kind: kind, slug: slug))
      }
    }
  }

  /// The kind of reference: a field of the front matter or a link in the text.
  package enum Role: Hashable, Sendable {
    case field(String)
    case link
  }

  /// Whether pages with the same reference are about the same: members of one category need not be.
  var relates: Bool {
    if case .memberCategory = target { false } else { true }
  }

  package let target: Target
  /// The bytes of the page's file that name the target.
  package let range: Range<Int>
  package let role: Role
}
