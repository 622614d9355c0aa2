import CCmark
import Glibc

/// The only code that calls libcmark: parses bytes and copies the tree out at once.
package enum CmarkTree {
  /// Returns the HTML that libcmark itself produces for the text, in safe mode.
  package static func safeHTML(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      guard let html = cmark_markdown_to_html(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
      else { return [] }
      defer { free(html) }
      return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
  }

  /// Parses the text and appends its nodes to the tree, the document node first.
  ///
  /// The text may begin with lines that don't belong to the body; below them, lines are numbered from the body's first.
  static func append(
    parsing text: UnsafeBufferPointer<UInt8>, after leadingLines: Int = 0,
    to tree: inout MarkdownTree
  ) {
    let root = UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) { buffer in
      // With source positions, cmark counts the lines inside code spans and inline HTML too.
      cmark_parse_document(buffer.baseAddress, buffer.count, CMARK_OPT_SOURCEPOS)
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    tree.nodes.reserveCapacity(tree.nodes.count + text.count / 16)
    tree.bytes.reserveCapacity(tree.bytes.count + text.count)
    let first = tree.nodes.count
    copy(root, to: &tree)
    correctHeadings(from: first, of: text, in: &tree)
    guard leadingLines > 0 else { return }
    tree.firstBlock =
      tree.children(of: 0).first { tree.nodes[$0].startLine > leadingLines } ?? tree.nodes.count
    for index in tree.nodes.indices where tree.nodes[index].startLine > leadingLines {
      tree.nodes[index].startLine -= Int32(leadingLines)
      tree.nodes[index].endLine -= Int32(leadingLines)
    }
  }

  /// Copies in preorder with its own stack, so that a tree 15,000 levels deep doesn't overflow the C stack.
  private static func copy(_ root: OpaquePointer, to tree: inout MarkdownTree) {
    let untitled = noTitle()
    var open: [Int] = []
    var next: OpaquePointer? = root
    while var node = next {
      let index = tree.nodes.count
      append(node, parent: open.last ?? -1, untitled: untitled, to: &tree)
      if let child = cmark_node_first_child(node) {
        open.append(index)
        next = child
        continue
      }
      tree.nodes[index].end = index + 1
      next = open.isEmpty ? nil : cmark_node_next(node)
      while next == nil, let last = open.popLast() {
        tree.nodes[last].end = tree.nodes.count
        guard !open.isEmpty, let parent = cmark_node_parent(node) else { return }
        node = parent
        next = cmark_node_next(node)
      }
    }
  }

  /// Corrects the ends of headings that span several lines (those with `---` or `===` below them).
  ///
  /// libcmark closes such a heading when it reads the line after it, and records that line as its end; the end is
  /// right only if the text ends with the heading.
  private static func correctHeadings(
    from first: Int, of text: UnsafeBufferPointer<UInt8>, in tree: inout MarkdownTree
  ) {
    for index in tree.nodes.indices[first...]
    where tree.nodes[index].kind == .heading
      && tree.nodes[index].endLine > tree.nodes[index].startLine
    {
      let isLast = tree.nodes[index].end == tree.nodes.count
      if isLast, endsWithUnderline(text, onLine: Int(tree.nodes[index].endLine)) { continue }
      tree.nodes[index].endLine -= 1
      tree.nodes[index].endColumn = .max
    }
  }

  /// Returns whether the last line of the text has this number and looks like the line below a heading.
  private static func endsWithUnderline(
    _ text: UnsafeBufferPointer<UInt8>, onLine number: Int
  ) -> Bool {
    var line = 1
    var start = 0
    for index in text.indices.dropLast()
    where text[index] == 0x0A || (text[index] == 0x0D && text[index + 1] != 0x0A) {
      line += 1
      start = index + 1
    }
    let content = text[start...].filter { !$0.isWhitespace && $0 != UInt8(ascii: ">") }
    guard line == number, let mark = content.first else { return false }
    return "-=".utf8.contains(mark) && content.allSatisfy { $0 == mark }
  }

  private static func append(
    _ node: OpaquePointer, parent: Int, untitled: UnsafePointer<CChar>?, to tree: inout MarkdownTree
  ) {
    let type = cmark_node_get_type(node)
    var copy = MarkdownNode(kind: kind(of: node, type: type))
    copy.parent = parent
    copy.startLine = cmark_node_get_start_line(node)
    copy.startColumn = cmark_node_get_start_column(node)
    copy.endLine = cmark_node_get_end_line(node)
    copy.endColumn = cmark_node_get_end_column(node)
    switch copy.kind {
    case .text, .code, .htmlInline, .htmlBlock:
      copy.text = append(cmark_node_get_literal(node), to: &tree)
    case .codeBlock:
      copy.text = append(cmark_node_get_literal(node), to: &tree)
      copy.title = append(cmark_node_get_fence_info(node), to: &tree)
    case .link, .image:
      copy.text = append(cmark_node_get_url(node), to: &tree)
      let title = cmark_node_get_title(node)
      copy.hasTitle = title != untitled
      copy.title = append(title, to: &tree)
    case .heading:
      copy.number = Int(cmark_node_get_heading_level(node))
    case .bulletList, .orderedList:
      copy.isTight = cmark_node_get_list_tight(node) != 0
      copy.number = Int(cmark_node_get_list_start(node))
    case .document, .blockQuote, .item, .paragraph, .thematicBreak, .table, .softBreak, .lineBreak,
      .emphasis, .strong:
      break
    }
    tree.nodes.append(copy)
  }

  private static func append(
    _ text: UnsafePointer<CChar>?, to tree: inout MarkdownTree
  ) -> Range<Int> {
    let start = tree.bytes.count
    if let text {
      tree.bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    return start..<tree.bytes.count
  }

  private static func kind(of node: OpaquePointer, type: cmark_node_type) -> MarkdownNode.Kind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? .bulletList : .orderedList
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    // The 0.30 parser creates no other nodes: only callers can create custom nodes, and we don't.
    default: preconditionFailure("libcmark made a node of the unknown type \(type.rawValue)")
    }
  }

  /// Returns the pointer that cmark gives for a link without a title: a constant, unlike a copy of `""`.
  ///
  /// There is no other way to tell `[a](b)` from `[a](b "")`, which is written with `title=""`.
  private static func noTitle() -> UnsafePointer<CChar>? {
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return nil }
    defer { cmark_node_free(link) }
    return cmark_node_get_title(link)
  }
}
