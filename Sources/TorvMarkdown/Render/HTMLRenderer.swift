import TorvDiagnostics

/// Writes a parsed text as HTML, as libcmark would, plus Torv's extensions.
///
/// One walk produces the HTML, the outline, the links, the plain text and the diagnostics. The walk has
/// its own stack, and doesn't recurse for nested blocks.
struct HTMLRenderer {
  let source: SourceFile
  let lines: BodyLines
  let tree: MarkdownTree
  let features: MarkdownFeatures
  let labels: MarkdownLabels
  /// The tables by the index of their node.
  let tables: [Int: Table]
  var tableNumber = 0
  /// The words of the current table's column headings, if its cells repeat them.
  var headings: [[UInt8]] = []
  var footnotes: Footnotes

  var output = HTMLBuffer()
  /// The words without markup, one line for each block.
  var plainText: [UInt8] = []
  var outline: [Heading] = []
  var links: [Link] = []
  var externalLinks: [ExternalLink] = []
  var report: DiagnosticReport
  var anchors: AnchorIDs

  /// The block whose inline nodes are being written, its bytes in the file, and the places of the inline
  /// nodes once they are needed.
  var block: BlockSource?
  var blockRange = 0..<0
  var blockPlaces: InlinePlaces?
  var quoteDepth = 0
  /// Whether the walk is inside `<a>`, which can't contain another link.
  var isInLink = false

  /// The line after which the text is for members.
  var membersLine: MembersLine?

  /// The places of the link definitions, once they are needed.
  var linkDefinitions: LinkDefinitions?
  /// Where the line ends, and the next `)`, in the file; the next `]` in the texts.
  var nextLineEnd = NextByte()
  var nextParenthesis = NextByte()
  var nextBracket = NextByte()

  /// The alerts by the index of their quote.
  var alerts: [Int: Alert] = [:]
  /// By paragraph: where its text starts after an alert's marker.
  var textStarts: [Int: Int] = [:]
  /// The tasks by the index of their paragraph.
  var tasks: [Int: TaskMark] = [:]
  var lastAlignment: (node: Int, alignment: TextAlignment)?
  /// The extensions' marks in the texts of the current block, by the index of the text.
  var textMarks: [Int: [TextMark]] = [:]
  /// The last child of the footnote being written: the arrows back go there if it is a paragraph.
  var backReferences: (paragraph: Int, note: Int)?

  init(
    _ reader: MarkdownReader, features: MarkdownFeatures, labels: MarkdownLabels, anchors: AnchorIDs
  ) {
    source = reader.source
    lines = reader.lines
    tree = reader.tree
    tables = reader.tables
    footnotes = reader.footnotes
    report = reader.report
    self.features = features
    self.labels = labels
    self.anchors = anchors
    output.bytes.reserveCapacity(lines.body.count * 3 / 2)
    plainText.reserveCapacity(lines.body.count)
  }

  /// Whether to render plain CommonMark only, as libcmark does.
  var isPlain: Bool { features.contains(.commonMark) }

  /// What the walk does after entering a node.
  enum Step {
    /// Continue with the node at the index, and close this one after its last descendant.
    case descend(to: Int)
    /// Continue after its last descendant: the node is completely written.
    case skip
  }

  /// Writes the nodes in a range of indices, which must consist of whole subtrees.
  mutating func render(_ range: Range<Int>) {
    var open: [Int] = []
    var index = range.lowerBound
    while true {
      while let last = open.last, index >= tree.nodes[last].end {
        open.removeLast()
        close(last)
      }
      guard index < range.upperBound else { return }
      switch enter(index) {
      case .descend(let next):
        open.append(index)
        index = next
      case .skip:
        index = tree.nodes[index].end
      }
    }
  }

  private mutating func enter(_ index: Int) -> Step {
    switch tree.nodes[index].kind {
    case .document, .blockQuote, .bulletList, .orderedList, .item, .codeBlock, .htmlBlock,
      .paragraph, .heading, .thematicBreak, .table:
      enterBlock(index)
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image:
      enterInline(index)
    }
  }

  private mutating func close(_ index: Int) {
    switch tree.nodes[index].kind {
    case .document, .codeBlock, .htmlBlock, .thematicBreak, .table, .text, .softBreak, .lineBreak,
      .code,
      .htmlInline, .image:
      break
    case .blockQuote: closeQuote(index)
    case .bulletList: output.markup("</ul>\n")
    case .orderedList: output.markup("</ol>\n")
    case .item: output.markup("</li>\n")
    case .paragraph: closeParagraph(index)
    case .heading: closeHeading(index)
    case .emphasis: output.markup("</em>")
    case .strong: output.markup("</strong>")
    case .link: closeLink()
    }
  }
}
