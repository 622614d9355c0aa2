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
