/// A link or an image in the body whose destination is part of the site.
///
/// A later stage, which knows all pages, resolves it and passes the URL to `MarkdownDocument.render`.
package struct Link: Sendable, Hashable {
  /// How it is written: `[text](…)` or `![text](…)`.
  package enum Kind: Sendable, Hashable {
    case link, image
  }

  /// Whether it is a link or an image.
  package let kind: Kind
  /// The destination as written, for messages: backslashes and entities are decoded, `%20` is kept.
  package let destination: String
  /// The part before `?` and `#`, percent-decoded: empty for `#anchor`; starts with `/` for a site path.
  package let path: String
  /// The part between `?` and `#` as written, or nil.
  package let query: String?
  /// The part after `#`, percent-decoded, or nil.
  package let fragment: String?
  /// The byte range of the destination in the file.
  package let range: Range<Int>
}

/// A link or an image in the body that leads out of the site.
package struct ExternalLink: Sendable, Hashable {
  /// Whether it is a link or an image.
  package let kind: Link.Kind
  /// The URL with its scheme; a bare `www.` address gets `http:` and a bare mail address gets `mailto:`.
  package let url: String
  /// The byte range of the destination in the file.
  package let range: Range<Int>
}
