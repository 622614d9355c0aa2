/// One node of a parsed text, copied out of libcmark.
///
/// Nodes are in preorder in `MarkdownTree.nodes`; the descendants of the node at `index` are at
/// `index + 1 ..< end`.
struct MarkdownNode {
  enum Kind: UInt8 {
    case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock, paragraph
    case heading, thematicBreak
    /// A table, which libcmark doesn't know; its lines count as descendants.
    case table
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image

    /// Whether its children, if it has any, are inline.
    var holdsInlines: Bool { self == .paragraph || self == .heading }

    /// Whether the text goes on with a new line after it.
    var isLineEnd: Bool { self == .softBreak || self == .lineBreak }
  }

  var kind: Kind
  /// For a list: whether its paragraphs are written without `<p>`.
  var isTight = false
  /// For a link or an image: whether it has a title, even an empty one.
  var hasTitle = false
  /// The level of a heading, or the first number of an ordered list.
  var number = 0
  /// Places as libcmark gives them: lines and columns from 1, columns in bytes.
  var startLine: Int32 = 0
  var startColumn: Int32 = 0
  var endLine: Int32 = 0
  var endColumn: Int32 = 0
  /// The literal text, or the URL of a link or an image, as a range of `MarkdownTree.bytes`.
  var text: Range<Int> = 0..<0
  /// The title of a link or an image, or the info string of a code block, likewise.
  var title: Range<Int> = 0..<0
  /// The index of the parent, or -1.
  var parent = -1
  /// The index after the last descendant.
  var end = 0
}
