/// Walks over the HTML of a text once and finds the first use of each term.
struct TermScanner {
  private let html: UnsafeBufferPointer<UInt8>
  private let matcher: TermMatcher
  private var isUsed: [Bool]
  private var remaining: Int
  private var uses: [TermLinks.Use] = []

  init(html: UnsafeBufferPointer<UInt8>, matcher: TermMatcher, termCount: Int) {
    self.html = html
    self.matcher = matcher
    isUsed = [Bool](repeating: false, count: termCount)
    remaining = termCount
  }

  mutating func firstUses() -> [TermLinks.Use] {
    var position = 0
    var isInWord = false
    while position < html.count, remaining > 0 {
      let byte = html[position]
      if byte == UInt8(ascii: "<") {
        position = passTag(at: position, isInWord: &isInWord)
      } else if byte == UInt8(ascii: "&") {
        position = passEntity(at: position)
        isInWord = false
      } else {
        let character = html.character(at: position)
        if !character.isWord {
          isInWord = isInWord && html.isApostrophe(at: position)
          position += character.length
        } else if !isInWord, let use = use(at: position) {
          position = use.range.upperBound
          isInWord = true
        } else {
          position = html.wordEnd(from: position + character.length)
          isInWord = true
        }
      }
    }
    return uses
  }

  /// Returns the longest form at a word's start, and records it if it is the term's first use.
  private mutating func use(at position: Int) -> TermLinks.Use? {
    let html = html
    guard let use = matcher.longestForm(at: position, in: html, canEnd: { html.isWordEnd(at: $0) })
    else { return nil }
    if !isUsed[use.term] {
      isUsed[use.term] = true
      remaining -= 1
      uses.append(use)
    }
    return use
  }

  /// Returns the position after a tag, or after the whole element if nothing in it may become a link.
  private func passTag(at start: Int, isInWord: inout Bool) -> Int {
    let end = html.tagEnd(from: start)
    switch TextElement(tagAt: start, in: html) {
    case .emphasis: return end
    case .other:
      isInWord = false
      return end
    case .closed(let name):
      guard html[start + 1] != UInt8(ascii: "/") else {
        isInWord = false
        return end
      }
      let close = html.endTag(of: name, from: end)
      isInWord = name.isPartOfWord && close > end && html.endsInWord(at: close)
      return html.tagEnd(from: close)
    }
  }

  private func passEntity(at start: Int) -> Int {
    (html.firstIndex(of: UInt8(ascii: ";"), from: start) ?? start) + 1
  }
}
