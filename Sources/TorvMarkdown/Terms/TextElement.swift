/// How terms are treated inside an element of the HTML that this module writes.
enum TextElement: Equatable {
  /// It is inside a sentence, even in the middle of a word.
  case emphasis
  /// Nothing in it becomes a link.
  case closed(Name)
  case other

  /// An element in which nothing becomes a link.
  enum Name: Equatable {
    case link, code, deletion, headerCell, preformatted, superscript
    case heading(UInt8)
    case alertTitle

    /// Whether it may be in the middle of a word.
    var isPartOfWord: Bool { self == .link || self == .code || self == .deletion }

    /// The name between `</` and `>`.
    fileprivate var tagName: StaticString {
      switch self {
      case .link: "a"
      case .code: "code"
      case .deletion: "del"
      case .headerCell: "th"
      case .preformatted: "pre"
      case .superscript: "sup"
      case .alertTitle: "p"
      case .heading(let level):
        switch level {
        case UInt8(ascii: "1"): "h1"
        case UInt8(ascii: "2"): "h2"
        case UInt8(ascii: "3"): "h3"
        case UInt8(ascii: "4"): "h4"
        case UInt8(ascii: "5"): "h5"
        default: "h6"
        }
      }
    }
  }

  /// Reads the name of the tag whose `<` is at the position.
  init(tagAt position: Int, in html: UnsafeBufferPointer<UInt8>) {
    var name = position + 1
    if name < html.count, html[name] == UInt8(ascii: "/") { name += 1 }
    guard name + 1 < html.count else {
      self = .other
      return
    }
    let second = html[name + 1]
    let isOneLetter = second == UInt8(ascii: ">") || second == 0x20
    switch html[name] {
    case UInt8(ascii: "a") where isOneLetter: self = .closed(.link)
    case UInt8(ascii: "p") where isOneLetter && html.holds("p class=\"alert-title\"", at: name):
      self = .closed(.alertTitle)
    case UInt8(ascii: "p") where html.holds("pre>", at: name): self = .closed(.preformatted)
    case UInt8(ascii: "c") where html.holds("code", at: name): self = .closed(.code)
    case UInt8(ascii: "d") where second == UInt8(ascii: "e"): self = .closed(.deletion)
    case UInt8(ascii: "e") where second == UInt8(ascii: "m"): self = .emphasis
    case UInt8(ascii: "h") where second.isASCIIDigit: self = .closed(.heading(second))
    case UInt8(ascii: "s") where second == UInt8(ascii: "t"): self = .emphasis
    case UInt8(ascii: "s") where second == UInt8(ascii: "u"): self = .closed(.superscript)
    case UInt8(ascii: "t") where html.holds("th ", at: name) || html.holds("th>", at: name):
      self = .closed(.headerCell)
    default: self = .other
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns whether the bytes of a short text are at the position.
  fileprivate func holds(_ text: StaticString, at position: Int) -> Bool {
    guard position + text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where self[position + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Returns the position after the `>` of a tag.
  func tagEnd(from position: Int) -> Int {
    firstIndex(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? count
  }

  /// Returns the position of an element's end tag; the element must not contain another of its own kind.
  func endTag(of name: TextElement.Name, from start: Int) -> Int {
    let tagName = name.tagName
    var position = start
    while let tag = firstIndex(of: UInt8(ascii: "<"), from: position) {
      let end = tag + 2 + tagName.utf8CodeUnitCount
      if end < count, self[tag + 1] == UInt8(ascii: "/"), self[end] == UInt8(ascii: ">"),
        holds(tagName, at: tag + 2)
      {
        return tag
      }
      position = tag + 1
    }
    return count
  }
}
