/// A piece of a parsed template; ranges are byte ranges of its source.
enum TemplateNode: Sendable {
  case text(Range<Int>)
  /// An empty piece at the start of a line, which shows where the indentation of the next tag goes.
  case lineStart
  case variable(TagName, isEscaped: Bool)
  case section(SectionNode)
  case partial(PartialNode)
  case parent(ParentNode)
  case block(BlockNode)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct SectionNode: Sendable {
  let name: TagName
  let isInverted: Bool
  let body: [TemplateNode]
}

/// `{{>name}}`.
struct PartialNode: Sendable {
  let name: TagName
  /// The blanks before the tag, if it is alone on its line: each line of the partial gets them.
  let indentation: Range<Int>
}

/// `{{<name}}…{{/name}}`: a template framed by another.
struct ParentNode: Sendable {
  let name: TagName
  let indentation: Range<Int>
  /// The contents for the parent's blocks.
  let arguments: [BlockNode]
  /// Text or tags outside the blocks, which are not rendered; nil if there are none.
  let stray: Range<Int>?
}

/// `{{$name}}…{{/name}}`: in a parent tag, the contents for the block; elsewhere, the block itself.
struct BlockNode: Sendable {
  let name: TagName
  let body: [TemplateNode]
  /// The blanks before a block that begins its line, if they were removed from the text before it.
  let lead: Range<Int>?
  /// The indentation for contents passed in, from their second line on, or from the first if there is a `lead`.
  let indentation: Range<Int>
  /// Whether the body starts on a line of its own.
  let startsOnNewLine: Bool
  /// The indentation of the body's first line, removed from all its lines when it is inserted elsewhere.
  let ownIndentation: Int
}
