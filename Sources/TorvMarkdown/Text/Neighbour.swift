/// The kind of character beside a run of `*`, `_` or `~`, for CommonMark's flanking rule.
enum Neighbour {
  case space, punctuation, letter

  /// Returns the neighbours before and after some bytes of a text node.
  static func around(
    _ run: Range<Int>, in child: Int, of tree: MarkdownTree
  ) -> (before: Neighbour, after: Neighbour) {
    let text = tree.nodes[child].text
    let before =
      run.lowerBound > text.lowerBound
      ? Neighbour(endOf: tree.bytes[text.lowerBound..<run.lowerBound])
      : Neighbour(outside: child - 1, of: child, in: tree)
    let after =
      run.upperBound < text.upperBound
      ? Neighbour(startOf: tree.bytes[run.upperBound..<text.upperBound])
      : Neighbour(outside: child + 1, of: child, in: tree)
    return (before, after)
  }

  private init(endOf text: ArraySlice<UInt8>) {
    let last = String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last
    self.init(last)
  }

  init(startOf text: ArraySlice<UInt8>) {
    let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
    self.init(first)
  }

  /// Classifies the place beside the text: the parent's edge, a line end, or another node, which ends in a mark.
  private init(outside index: Int, of child: Int, in tree: MarkdownTree) {
    let parent = tree.nodes[child].parent
    let isEdge = index == parent || index >= tree.nodes[parent].end
    if isEdge {
      self = tree.nodes[parent].kind.holdsInlines ? .space : .punctuation
    } else {
      let kind = tree.nodes[index].kind
      self = kind == .softBreak || kind == .lineBreak ? .space : .punctuation
    }
  }

  private init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      self = byte.isWhitespace ? .space : byte.isASCIIPunctuation ? .punctuation : .letter
    } else {
      self =
        scalar.properties.isWhitespace ? .space : scalar.isPunctuation ? .punctuation : .letter
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
