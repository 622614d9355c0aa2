/// Letters that stand for some marks of bare addresses and footnotes' references while libcmark looks for emphasis and
/// links.
///
/// libcmark knows neither, and would take `wiki/Torv_(plads)_i_by` apart and `[^1](bilag)` for a link. The letters are
/// control characters that the body doesn't hold, one for each mark, so all places stay right.
struct StandIns {
  /// The marks that letters stand for.
  private static let marks: [UInt8] = Array("*_]".utf8)

  /// In the order of `marks`; none if the body has no address or reference that needs one.
  private let letters: [UInt8]
  /// By their offset in the file, those in paragraphs and headings and those in cells of tables.
  private var inText: [Int: UInt8] = [:]
  private var inCells: [Int: UInt8] = [:]

  var mayBeNeeded: Bool { !letters.isEmpty }

  init(for lines: BodyLines, features: MarkdownFeatures) {
    guard !features.isDisjoint(with: [.autolinks, .footnotes]),
      Self.holdsCandidate(lines.bytes[lines.body])
    else {
      letters = []
      return
    }
    var used: Set<UInt8> = []
    for byte in lines.bytes[lines.body] where byte < 0x20 { used.insert(byte) }
    let free = ((UInt8(1)...8).reversed() + (UInt8(0x0E)...0x1F)).filter { !used.contains($0) }
    letters = free.count < Self.marks.count ? [] : Array(free.prefix(Self.marks.count))
  }

  /// Whether some word has both a mark and what an address or a reference is known by; O(text).
  private static func holdsCandidate(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var hasMark = false
      var hasTrigger = false
      for index in bytes.indices {
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D, 0x20:
          if hasMark, hasTrigger { return true }
          (hasMark, hasTrigger) = (false, false)
        case UInt8(ascii: "*"), UInt8(ascii: "_"): hasMark = true
        case UInt8(ascii: "("), UInt8(ascii: "["):
          if index > 0, bytes[index - 1] == UInt8(ascii: "]") { hasMark = true }
        case UInt8(ascii: "@"): hasTrigger = true
        case UInt8(ascii: "^"):
          if index > 0, bytes[index - 1] == UInt8(ascii: "[") { hasTrigger = true }
        case UInt8(ascii: "/"), UInt8(ascii: "w"), UInt8(ascii: "W"):
          if index > 0, bytes[index - 1] | 0x20 == bytes[index] | 0x20 { hasTrigger = true }
        default: break
        }
      }
      return hasMark && hasTrigger
    }
  }

  /// Finds them anew in the paragraphs, headings and cells that are known now; returns whether they changed.
  mutating func update(
    with tree: MarkdownTree, tables: [Int: Table], lines: BodyLines
  ) -> Bool {
    guard mayBeNeeded else { return false }
    let before = (inText, inCells)
    (inText, inCells) = ([:], [:])
    let definitions = LinkDefinitions(in: lines)
    let tableLines = Set(tables.values.flatMap { $0.firstLine..<$0.nextLine })
    var index = tree.firstBlock
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      guard node.kind.holdsInlines else {
        index += 1
        continue
      }
      let pieces = lines.textLines(of: node, quoteDepth: tree.quoteDepth(of: index))
      let isOutside = zip(Int(node.startLine)..., pieces).filter { !tableLines.contains($0.0) }
      find(in: isOutside.map(\.1), of: lines, definitions) { inText[$0] = $1 }
      index = node.end
    }
    for table in tables.values {
      for cell in table.cells where !cell.range.isEmpty {
        find(in: [cell.range], of: lines, definitions) { inCells[$0] = $1 }
      }
    }
    return before != (inText, inCells)
  }

  private func find(
    in pieces: [Range<Int>], of lines: BodyLines, _ definitions: LinkDefinitions,
    note: (Int, UInt8) -> Void
  ) {
    guard let first = pieces.first, let last = pieces.last,
      Self.holdsCandidate(lines.bytes[first.lowerBound..<last.upperBound])
    else { return }
    let text = pieces.flatMap { lines.bytes[$0] }
    let offsets = pieces.flatMap { $0 }
    for position in EmphasisFreeText(text, definitions: definitions).marks() {
      guard let mark = Self.marks.firstIndex(of: text[position]) else { continue }
      note(offsets[position], letters[mark])
    }
  }

  /// Returns the edits that bring them into the body, where it is not a table's.
  var edits: [TextMask.Edit] {
    inText.map { TextMask.Edit(range: $0..<($0 + 1), bytes: [$1]) }
  }

  /// Returns the bytes of a part of a cell with them.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    guard !inCells.isEmpty else { return Array(bytes[range]) }
    return range.map { inCells[$0] ?? bytes[$0] }
  }

  /// Puts back what they stand for.
  func restore(_ bytes: inout [UInt8]) {
    guard !inText.isEmpty || !inCells.isEmpty else { return }
    for index in bytes.indices where bytes[index] < 0x20 {
      if let letter = letters.firstIndex(of: bytes[index]) { bytes[index] = Self.marks[letter] }
    }
  }
}
