/// The bare addresses and footnote references of one block, found before libcmark looks for emphasis.
///
/// Like CommonMark, it skips code, `<addresses>`, and every part of a link except its text.
struct EmphasisFreeText {
  private let bytes: [UInt8]
  private let definitions: LinkDefinitions
  /// The ranges that are not text, in order of their ends.
  private var barriers: [Range<Int>] = []
  /// The open brackets, and the index of the first of them that can still begin a link.
  private var brackets: [Int] = []
  private var firstActive = 0
  /// By length: the backquote runs still ahead, with the nearest one last.
  private var backquotes: [Int: [Int]] = [:]

  /// A label has at most 999 characters (CommonMark).
  private static let maximumLabelLength = 4_000

  /// Reads the text of a block, given without quote and list marks; O(text).
  init(_ bytes: [UInt8], definitions: LinkDefinitions) {
    self.bytes = bytes
    self.definitions = definitions
    findBackquotes()
    var index = definitionsEnd()
    if index > 0 { barriers.append(0..<index) }
    while index < bytes.count { index = step(at: index) }
  }

  /// Returns the positions of each `*` and `_` that belongs to an address or a label rather than to emphasis, and of
  /// the `]` of each reference that libcmark would take for the text of a link.
  func marks() -> [Int] {
    var positions: [Int] = []
    for mark in marksOfText() {
      for index in mark.range
      where bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_") {
        if index > 0, bytes[index - 1] == UInt8(ascii: "\\") { continue }
        positions.append(index)
      }
      if case .footnote = mark.kind, beginsLink(at: mark.range.upperBound) {
        positions.append(mark.range.upperBound - 1)
      }
    }
    return positions
  }

  private func beginsLink(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "(") { return true }
    return bytes[index] == UInt8(ascii: "[")
      && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "^"))
  }

  /// Returns the addresses and labels between the barriers; a link's brackets are barriers, its text is not.
  private func marksOfText() -> [TextMark] {
    var marks: [TextMark] = []
    var start = 0
    let end = bytes.count..<bytes.count
    for barrier in barriers.sorted(by: { $0.lowerBound < $1.lowerBound }) + [end] {
      if start < barrier.lowerBound {
        marks += bytes.withUnsafeBufferPointer { bytes in
          TextMark.marks(
            in: start..<barrier.lowerBound, of: bytes, finding: [.autolinks, .footnotes])
        }
      }
      start = max(start, barrier.upperBound)
    }
    return marks
  }

  /// Reads the piece that starts at an index, and returns where the next piece starts.
  private mutating func step(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"): return index + 2
    case UInt8(ascii: "`"): return codeEnd(at: index)
    case UInt8(ascii: "<"): return angleEnd(at: index)
    case UInt8(ascii: "["):
      if let label = FootnoteDefinition.label(at: index, to: bytes.count, in: { bytes[$0] }) {
        return label.upperBound + 1
      }
      brackets.append(index)
      return index + 1
    case UInt8(ascii: "]"): return bracketEnd(at: index)
    default: return index + 1
    }
  }

  // MARK: - Code and addresses in angle brackets

  private mutating func findBackquotes() {
    var index = bytes.count
    while let last = bytes[..<index].lastIndex(of: UInt8(ascii: "`")) {
      index = last
      while index > 0, bytes[index - 1] == UInt8(ascii: "`") { index -= 1 }
      backquotes[last - index + 1, default: []].append(index)
    }
  }

  private mutating func codeEnd(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - start
    while let next = backquotes[length]?.last, next < end { backquotes[length]?.removeLast() }
    guard let close = backquotes[length]?.popLast() else { return end }
    barriers.append(start..<(close + length))
    return close + length
  }

  /// Skips `<https://…>` and `<name@host>`; other text in angle brackets is read as usual.
  private mutating func angleEnd(at start: Int) -> Int {
    var index = start + 1
    var isAddress = false
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") {
        guard isAddress else { break }
        barriers.append(start..<(index + 1))
        return index + 1
      }
      if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@") { isAddress = true }
      index += 1
    }
    return start + 1
  }

  // MARK: - Links

  private mutating func bracketEnd(at close: Int) -> Int {
    guard let open = brackets.popLast() else { return close + 1 }
    let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
    guard isImage || brackets.count >= firstActive else {
      firstActive = min(firstActive, brackets.count)
      return close + 1
    }
    guard let end = linkEnd(after: close, open: open) else { return close + 1 }
    barriers.append(open..<(open + 1))
    barriers.append(close..<end)
    // Links don't nest, so no bracket still open around this one can begin a link; an image may be inside a link.
    if !isImage { firstActive = brackets.count }
    return end
  }

  /// Returns the end of the link whose text ends at `close`, or nil if it is not a link.
  private func linkEnd(after close: Int, open: Int) -> Int? {
    let next = close + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "(") {
      let finder = DestinationFinder(bytes: bytes, block: 0..<bytes.count)
      if let end = finder.linkEnd(openedAt: next) { return end }
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: "["),
      let end = bytes[next...].prefix(Self.maximumLabelLength).firstIndex(of: UInt8(ascii: "]")),
      end == next + 1 || definitions.destination(of: bytes[(next + 1)..<end]) != nil
    {
      return end + 1
    }
    guard close - open <= Self.maximumLabelLength else { return nil }
    return definitions.destination(of: bytes[(open + 1)..<close]) == nil ? nil : next
  }

  /// Returns the end of the link definitions that a paragraph begins with.
  private func definitionsEnd() -> Int {
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "[") {
      let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard let close = bytes[start..<lineEnd].firstIndex(of: UInt8(ascii: "]")),
        close + 1 < lineEnd, bytes[close + 1] == UInt8(ascii: ":"),
        definitions.destination(of: bytes[(start + 1)..<close]) != nil
      else { break }
      start = min(lineEnd + 1, bytes.count)
    }
    return start
  }
}
