/// A link or an image of the body whose destination is a part of the site.
///
/// The later stage that knows all pages resolves it and hands the URL to `MarkdownDocument.render`.
package struct Link: Sendable, Hashable {
  /// What it is written as: `[text](…)` or `![text](…)`.
  package enum Kind: Sendable, Hashable {
    case link, image
  }

  /// Whether it is a link or an image.
  package let kind: Kind
  /// The destination as written, for messages: backslashes and entities are undone, `%20` is kept.
  package let destination: String
  /// The part before `?` and `#`, percent-decoded: empty in `#anchor`, and with `/` first in a site path.
  package let path: String
  /// The part between `?` and `#` as written, or nil.
  package let query: String?
  /// The part after `#`, percent-decoded, or nil.
  package let fragment: String?
  /// The byte range of the destination in the file.
  package let range: Range<Int>
}

/// A link or an image of the body that leads out of the site.
package struct ExternalLink: Sendable, Hashable {
  /// Whether it is a link or an image.
  package let kind: Link.Kind
  /// The URL with its scheme; `http:` and `mailto:` are added to a bare `www.` or mail address.
  package let url: String
  /// The byte range of the destination in the file.
  package let range: Range<Int>
}
