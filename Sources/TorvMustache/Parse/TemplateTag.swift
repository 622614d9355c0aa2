/// One tag as written in a template, such as `{{#name}}`.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable, unescaped, section, inverted, parent, block, close, partial, comment, delimiters
  }

  let kind: Kind
  /// The name in the tag, without the sign before it and the spaces around it.
  let name: TagName
  /// The bytes of the whole tag.
  let range: Range<Int>
}

/// A name in a tag, and its range.
struct TagName: Sendable {
  let text: String
  let range: Range<Int>
}
