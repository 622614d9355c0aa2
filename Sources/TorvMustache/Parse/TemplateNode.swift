/// A piece of a parsed template; ranges are byte ranges of its source.
enum TemplateNode: Sendable {
  case text(Range<Int>)
  /// Nothing, at the start of a line: where the indentation of the tag that follows belongs.
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
  /// The blanks before the tag, where it is alone on its line: each line of the partial gets them.
  let indentation: Range<Int>
}

/// `{{<name}}…{{/name}}`: a template framed by another.
struct ParentNode: Sendable {
  let name: TagName
  let indentation: Range<Int>
  /// What is put into the parent's blocks.
  let arguments: [BlockNode]
  /// What stands between the blocks and is not rendered, if anything does.
  let stray: Range<Int>?
}

/// `{{$name}}…{{/name}}`: in a parent tag, what is put into the block; elsewhere, the block itself.
struct BlockNode: Sendable {
  let name: TagName
  let body: [TemplateNode]
  /// The blanks before a block that begins its line and were taken out of the text before it.
  let lead: Range<Int>?
  /// The indentation of what is put in, from its second line on, or from its first if `lead` is given.
  let indentation: Range<Int>
  /// Whether the body starts on a line of its own.
  let startsOnNewLine: Bool
  /// The indentation of the body's first line, taken off its lines when it is put in elsewhere.
  let ownIndentation: Int
}
