/// Letters that replace some marks in bare addresses and footnote references while libcmark looks for emphasis and
/// links.
///
/// libcmark knows neither: it would split `wiki/Torv_(plads)_i_by` and take `[^1](bilag)` for a link. The letters are
/// control characters that the body doesn't contain, one for each mark, so all places stay right.
struct StandIns {
  /// The marks that are replaced by letters.
  private static let marks: [UInt8] = Array("*_]".utf8)

  /// Whether the body contains anything like an address or a reference.
  let mayBeNeeded: Bool
  /// The letters in the order of `marks`; empty until they are needed, or if the body leaves too few free.
  private var letters: [UInt8] = []
  /// By offset in the file: the letters in paragraphs and headings, and those in table cells.
  private var inText: [Int: UInt8] = [:]
  private var inCells: [Int: UInt8] = [:]

  init(features: MarkdownFeatures) {
    mayBeNeeded = !features.isDisjoint(with: [.autolinks, .footnotes])
  }

  var isInText: Bool { !inText.isEmpty }

  /// Finds the letters anew for the paragraphs, headings and cells known so far; returns whether they changed.
  ///
  /// A text needs none as long as libcmark sees no emphasis near an address; this then takes O(nodes).
  mutating func update(
    with tree: MarkdownTree, tables: [Int: Table], lines: BodyLines
  ) -> Bool {
    guard mayBeNeeded else { return false }
    let before = (inText, inCells)
    let texts =
      isInText || Self.isNeeded(in: tree, lines)
      ? Self.texts(of: tree, outside: tables, in: lines) : []
    let cells = tables.values.flatMap { $0.cells.map { [$0.range] } }
      .filter { Self.holdsCandidate(lines.bytes[$0[0]]) }
    (inText, inCells) = ([:], [:])
    guard !texts.isEmpty || !cells.isEmpty, chooseLetters(for: lines) else {
      return before != (inText, inCells)
    }
    let definitions = LinkDefinitions(in: lines)
    for text in texts { inText.merge(places(in: text, of: lines, definitions)) { $1 } }
    for cell in cells { inCells.merge(places(in: cell, of: lines, definitions)) { $1 } }
    return before != (inText, inCells)
  }

  /// Chooses letters that the body doesn't contain; returns false if too few are free.
  private mutating func chooseLetters(for lines: BodyLines) -> Bool {
    guard letters.isEmpty else { return true }
    var used: UInt32 = 0
    for byte in lines.bytes[lines.body] where byte < 0x20 { used |= 1 << UInt32(byte) }
    let free = ((UInt8(1)...8).reversed() + (UInt8(0x0E)...0x1F))
      .filter { used & 1 << UInt32($0) == 0 }
    if free.count >= Self.marks.count { letters = Array(free.prefix(Self.marks.count)) }
    return !letters.isEmpty
  }

  /// Returns the pieces of the texts that contain a candidate, without table lines.
  private static func texts(
    of tree: MarkdownTree, outside tables: [Int: Table], in lines: BodyLines
  ) -> [[Range<Int>]] {
    let tableLines = Set(tables.values.flatMap { $0.firstLine..<$0.nextLine })
    return tree.textBlocks.compactMap { index in
      let node = tree.nodes[index]
      let pieces = lines.textLines(of: node, quoteDepth: tree.quoteDepth(of: index))
      let isOutside = zip(Int(node.startLine)..., pieces).filter { !tableLines.contains($0.0) }
        .map(\.1)
      guard let first = isOutside.first, let last = isOutside.last,
        holdsCandidate(lines.bytes[first.lowerBound..<last.upperBound])
      else { return nil }
      return isOutside
    }
  }

  /// Returns whether libcmark saw emphasis, or a link that begins like a reference, in a text with a candidate.
  private static func isNeeded(in tree: MarkdownTree, _ lines: BodyLines) -> Bool {
    tree.textBlocks.contains { index in
      let node = tree.nodes[index]
      guard (index..<node.end).contains(where: { tree.mayMistake($0) }) else { return false }
      let last = lines.line(Int(node.endLine))
      return holdsCandidate(
        lines.bytes[lines.line(Int(node.startLine)).lowerBound..<last.upperBound])
    }
  }

  /// Returns whether some word has both a mark and a sign of an address or a reference; O(text).
  private static func holdsCandidate(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var (hasMark, hasAddress, hasReference) = (false, false, false)
      for index in bytes.indices {
        let last = index > 0 ? bytes[index - 1] : 0
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D, 0x20:
          if hasMark, hasAddress || hasReference { return true }
          (hasMark, hasAddress, hasReference) = (false, false, false)
        case UInt8(ascii: "*"), UInt8(ascii: "_"): hasMark = true
        case UInt8(ascii: "("), UInt8(ascii: "["):
          if hasReference, last == UInt8(ascii: "]") { return true }
        case UInt8(ascii: "^"): if last == UInt8(ascii: "[") { hasReference = true }
        case UInt8(ascii: "@"): hasAddress = true
        case UInt8(ascii: "/"), UInt8(ascii: "w"), UInt8(ascii: "W"):
          if last | 0x20 == bytes[index] | 0x20 { hasAddress = true }
        default: break
        }
      }
      return hasMark && (hasAddress || hasReference)
    }
  }

  /// Returns the letters that the text made of these pieces needs, with their offsets in the file.
  private func places(
    in pieces: [Range<Int>], of lines: BodyLines, _ definitions: LinkDefinitions
  ) -> [(Int, UInt8)] {
    let text = pieces.flatMap { lines.bytes[$0] }
    let offsets = pieces.flatMap { $0 }
    return EmphasisFreeText(text, definitions: definitions).marks().compactMap { position in
      Self.marks.firstIndex(of: text[position]).map { (offsets[position], letters[$0]) }
    }
  }

  /// The edits that put the letters into the body outside tables.
  var edits: [TextMask.Edit] {
    inText.map { TextMask.Edit(range: $0..<($0 + 1), bytes: [$1]) }
  }

  /// Returns the bytes of part of a cell with the letters in it.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    guard !inCells.isEmpty else { return Array(bytes[range]) }
    return range.map { inCells[$0] ?? bytes[$0] }
  }

  /// Replaces the letters with the original marks.
  func restore(_ bytes: inout [UInt8]) {
    guard !inText.isEmpty || !inCells.isEmpty else { return }
    for index in bytes.indices where bytes[index] < 0x20 {
      if let letter = letters.firstIndex(of: bytes[index]) { bytes[index] = Self.marks[letter] }
    }
  }
}

extension MarkdownTree {
  /// Returns whether a node is emphasis, or a link or image whose text begins like a footnote's label.
  fileprivate func mayMistake(_ index: Int) -> Bool {
    switch nodes[index].kind {
    case .emphasis, .strong: true
    case .link, .image:
      nodes[index].end > index + 1 && nodes[index + 1].kind == .text
        && bytes[nodes[index + 1].text].first == UInt8(ascii: "^")
    default: false
    }
  }
}
