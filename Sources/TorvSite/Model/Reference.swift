/// What a page points at, and where in its file it does so.
package struct Reference: Hashable, Sendable {
  /// What can be pointed at.
  package enum Target: Hashable, Sendable {
    case page(Page.ID)
    case recommendation(Int)
    case theme(Slug)
    case municipality(Slug)
  }

  /// How it points: by a field of the front matter or by a link in the text.
  package enum Role: Hashable, Sendable {
    case field(String)
    case link
  }

  package let target: Target
  /// The bytes of the page's file that name the target.
  package let range: Range<Int>
  package let role: Role
}
