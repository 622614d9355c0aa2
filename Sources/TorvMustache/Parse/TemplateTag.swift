/// One tag as it stands in a template, `{{#name}}` for example.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable, unescaped, section, inverted, parent, block, close, partial, comment, delimiters
  }

  let kind: Kind
  /// What the tag names, without the sign before it and the spaces around it.
  let name: TagName
  /// The bytes of the whole tag.
  let range: Range<Int>
}

/// A name in a tag and where it stands.
struct TagName: Sendable {
  let text: String
  let range: Range<Int>
}
