/// A line of a paragraph that begins like a list item, but not quite as Markdown requires.
struct ListLine {
  enum Kind {
    /// `-punkt`: no blank after the mark.
    case hyphen
    /// `1.punkt`
    case number
    /// `• punkt`, as other programs write it.
    case bullet
    /// `– punkt` or `*punkt`, which may also be an ordinary dash or star.
    case dash, star
  }

  let kind: Kind
  /// The text node, and the bytes of the mark in it, including the blanks after a bullet.
  let node: Int
  let range: Range<Int>
  /// Whether it is the first line of its paragraph.
  let isFirst: Bool
  /// What to write there instead.
  let mark: String

  /// Reads the text from a line's start to the next markup; nil if it doesn't begin like a list item.
  init?(_ text: ArraySlice<UInt8>, node: Int, isFirst: Bool, beforeMarkup: Bool) {
    guard let first = text.first else { return nil }
    var length = 1
    switch first {
    case UInt8(ascii: "-") where text.starts(with: "-- ".utf8):
      (kind, mark, length) = (.dash, "- ", 3)
    case UInt8(ascii: "-"):
      guard text.count > 1 ? Self.beginsItem(text.dropFirst()) : beforeMarkup else { return nil }
      (kind, mark) = (.hyphen, "- ")
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard Neighbour(startOf: text.dropFirst()) == .letter else { return nil }
      (kind, mark) = (.star, "- ")
    case _ where first.isASCIIDigit:
      length = LineMark.numberLength(text)
      guard length > 0, Self.beginsNumberedItem(text.dropFirst(length)) else { return nil }
      (kind, mark) = (.number, String(decoding: text.prefix(length), as: UTF8.self) + " ")
    case 0x80...:
      let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
      guard let scalar, let bullet = Self.bullets[scalar] else { return nil }
      let rest = text.dropFirst(UTF8.width(scalar))
      let blanks = rest.leadingBlanks
      length = UTF8.width(scalar) + (blanks > 0 ? blanks : rest.leadingOddSpaces)
      guard length > UTF8.width(scalar) || Neighbour(startOf: rest) == .letter,
        length < text.count, !text[text.startIndex + length].isASCIIDigit || bullet == .bullet
      else { return nil }
      (kind, mark) = (bullet, Self.boxes[scalar] ?? "- ")
    default: return nil
    }
    self.node = node
    self.isFirst = isFirst
    range = text.startIndex..<(text.startIndex + length)
  }

  /// Returns whether the line is probably meant as a list item, and so is reported.
  ///
  /// A word after a hyphen, a number such as «1.marts» and a dash may be at the start of a line by chance.
  func isMeant(inItem: Bool, among count: Int) -> Bool {
    switch kind {
    case .bullet: true
    case .hyphen, .number: isFirst || inItem || count > 1
    case .dash, .star: count > 1
    }
  }

  /// Returns whether the text after a `-` begins an item: `-20 grader`, `--`, `->` and `-,50` don't; `-punkt`,
  /// `-[ ]`, `-»` and `-**` do.
  private static func beginsItem(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first else { return false }
    return !next.isASCIIDigit && !next.isSpaceOrTab && !"->=|,.:;!?/)+".utf8.contains(next)
      && OddSpace(startOf: rest) == nil
  }

  private static func beginsNumberedItem(_ rest: ArraySlice<UInt8>) -> Bool {
    guard Neighbour(startOf: rest) == .letter, rest.first?.isASCIIDigit == false else {
      return false
    }
    return !LineMark.isOrdinal(before: rest)
  }

  private static let bullets: [Unicode.Scalar: Kind] = [
    "•": .bullet, "‣": .bullet, "◦": .bullet, "▪": .bullet, "▫": .bullet, "●": .bullet,
    "○": .bullet, "■": .bullet, "·": .bullet, "∙": .bullet, "➢": .bullet, "➤": .bullet,
    "❖": .bullet, "\u{F0B7}": .bullet, "\u{F0A7}": .bullet, "☐": .bullet, "□": .bullet,
    "☑": .bullet, "☒": .bullet, "–": .dash, "—": .dash, "‒": .dash, "−": .dash,
  ]

  private static let boxes: [Unicode.Scalar: String] = [
    "☐": "- [ ] ", "□": "- [ ] ", "☑": "- [x] ", "☒": "- [x] ",
  ]
}

/// The mark that begins a heading, a list item or a quote.
enum LineMark {
  /// Returns the length in bytes of the mark at the start of a text; 0 if there is none.
  static func length(_ text: ArraySlice<UInt8>) -> Int {
    switch text.first {
    case UInt8(ascii: "#"):
      let count = text.prefix { $0 == UInt8(ascii: "#") }.count
      return count <= 6 ? count : 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ">"): return 1
    default: return numberLength(text)
    }
  }

  /// Returns the length in bytes of a number such as `12.` or `12)` at the start of a text; 0 if there is none.
  static func numberLength(_ text: ArraySlice<UInt8>) -> Int {
    let digits = text.prefix(10).prefix(while: \.isASCIIDigit).count
    guard (1...9).contains(digits), digits < text.count,
      ".)".utf8.contains(text[text.startIndex + digits])
    else { return 0 }
    return digits + 1
  }

  /// Returns whether a text begins with a mark and the blank after it, or like a table, a box or a fence.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let length = length(text)
    let rest = text.dropFirst(length)
    if length > 0, rest.first == nil || rest.first?.isSpaceOrTab == true { return true }
    if length > 0, OddSpace(startOf: rest) != nil { return true }
    return ["|", ">", "```", "~~~", "[!", "[ ]", "[x]"].contains { text.starts(with: $0.utf8) }
  }

  /// Returns whether a number before such a word is an ordinal: «1.marts», «2.sal».
  static func isOrdinal(before text: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: text.prefix(40), as: UTF8.self).lowercased()
      .prefix { $0.isLetter }
    return word.count < 2 || ordinalWords.contains { word.hasPrefix($0) }
  }

  /// The beginnings of words that often follow an ordinal in Danish.
  private static let ordinalWords = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "sal", "kl",
    "div", "plads", "pri", "etape", "fase", "kvartal", "halv", "del", "udg", "verdenskrig",
    "juledag", "påske", "pinse", "søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag",
    "lørdag", "gang", "række", "behandling", "prioritet", "generation", "semester", "sæson", "th",
    "tv",
  ]
}
