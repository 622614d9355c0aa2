/// Something that an extension sees in the text of a paragraph.
struct TextMark {
  enum Kind {
    /// A bare address; the prefix, if any, makes it a URL.
    case autolink(prefix: StaticString)
    /// `[^label]`; holds the label's bytes.
    case footnote(label: Range<Int>)
    case deletionStart, deletionEnd
  }

  let kind: Kind
  /// The bytes of `MarkdownTree.bytes` that it covers.
  let range: Range<Int>
}
