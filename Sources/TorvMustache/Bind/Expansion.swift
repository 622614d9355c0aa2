import TorvDiagnostics

/// The context that a piece of a template is rendered in, apart from its values: the template that
/// contains it, the blocks passed to that template, and how far its lines are indented.
///
/// Checked and lenient templates both use it, so that partials, parents and blocks mean the same in both.
struct Expansion: Sendable {
  /// A block's text and the expansion that it was written in.
  struct Argument: Sendable {
    let block: BlockNode
    let expansion: Expansion
  }

  /// The template that contains the nodes.
  let template: ParsedTemplate
  /// The templates that are being expanded, the innermost last: meeting one again is a recursion.
  let chain: [String]
  private let arguments: [String: Argument]
  /// How many bytes of each line's indentation are removed.
  private let dedent: Int
  /// The indentation that each line then gets.
  private let indentation: [UInt8]

  /// Creates the outermost expansion, for a template itself.
  init(_ template: ParsedTemplate) {
    self.init(
      template: template, chain: [template.name], arguments: [:], dedent: 0, indentation: [])
  }

  private init(
    template: ParsedTemplate, chain: [String], arguments: [String: Argument], dedent: Int,
    indentation: [UInt8]
  ) {
    self.template = template
    self.chain = chain
    self.arguments = arguments
    self.dedent = dedent
    self.indentation = indentation
  }

  /// Returns the expansion inside a partial.
  func partial(_ partial: ParsedTemplate, indentation range: Range<Int>) -> Expansion {
    entering(partial, arguments: arguments, indentation: range)
  }

  /// Returns the expansion inside a parent, with the blocks passed to it; blocks from further out win.
  func parent(_ parent: ParsedTemplate, with node: ParentNode) -> Expansion {
    var merged = arguments
    for block in node.arguments where merged[block.name.text] == nil {
      merged[block.name.text] = Argument(block: block, expansion: self)
    }
    return entering(parent, arguments: merged, indentation: node.indentation)
  }

  /// Returns the contents of a block: those passed in for it, or its own.
  ///
  /// `lead`, the indentation of a block that begins its line, comes first.
  func contents(
    of block: BlockNode
  ) -> (lead: [UInt8], nodes: [TemplateNode], expansion: Expansion) {
    var lead: [UInt8] = []
    guard let argument = arguments[block.name.text] else {
      if let blanks = block.lead, !block.startsOnNewLine {
        appendLineStart(to: &lead)
        lead += template.source.bytes[blanks].dropFirst(dedent)
      }
      return (lead, block.body, self)
    }
    let outside = argument.expansion
    let inside = Expansion(
      template: outside.template, chain: outside.chain, arguments: outside.arguments,
      dedent: argument.block.ownIndentation, indentation: moved(block.indentation))
    if block.lead != nil, !argument.block.startsOnNewLine { inside.appendLineStart(to: &lead) }
    return (lead, argument.block.body, inside)
  }

  private func entering(
    _ other: ParsedTemplate, arguments: [String: Argument], indentation range: Range<Int>
  ) -> Expansion {
    Expansion(
      template: other, chain: chain + [other.name], arguments: arguments, dedent: 0,
      indentation: moved(range))
  }

  private func moved(_ range: Range<Int>) -> [UInt8] {
    indentation + template.source.bytes[range].dropFirst(dedent)
  }

  /// Appends a piece of the template's text with its lines re-indented.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let bytes = template.source.bytes
    guard dedent > 0 || !indentation.isEmpty else {
      output.append(contentsOf: bytes[range])
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if index == 0 || bytes[index - 1] == UInt8(ascii: "\n") {
        let limit = min(index + dedent, range.upperBound)
        while index < limit, bytes[index].isBlank { index += 1 }
        if index < range.upperBound, !bytes[index].isLineEnd { appendLineStart(to: &output) }
      }
      let rest = bytes[index..<range.upperBound]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      output.append(contentsOf: bytes[index..<end])
      index = end
    }
  }

  /// Appends the indentation of a line that begins with a tag.
  func appendLineStart(to output: inout [UInt8]) {
    output.append(contentsOf: indentation)
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
