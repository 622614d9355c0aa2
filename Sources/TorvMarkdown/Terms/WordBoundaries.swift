/// Where words begin and end in HTML: a hyphen is part of a word, and so are the letters of all alphabets.
extension UnsafeBufferPointer<UInt8> {
  /// Returns the length of the character at a position, and whether it is part of a word.
  func character(at position: Int) -> (length: Int, isWord: Bool) {
    let byte = self[position]
    switch byte {
    case ..<0x80: return (1, byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F)
    // Signs such as », § and the no-break space; only the soft hyphen among them joins letters.
    case 0xC2: return (2, position + 1 < count && self[position + 1] == 0xAD)
    case 0xC3...0xDF: return (2, true)
    // Dashes, quotation marks and arrows; only the hyphens among them join letters.
    case 0xE2: return (3, holdsHyphen(at: position))
    case 0xE0...0xEF: return (3, true)
    case 0xF0...: return (4, false)
    // A byte inside a character: reached only if the text is not valid UTF-8.
    default: return (1, true)
    }
  }

  /// Returns whether U+2010 or U+2011 is at the position.
  private func holdsHyphen(at position: Int) -> Bool {
    position + 2 < count && self[position + 1] == 0x80
      && (self[position + 2] == 0x90 || self[position + 2] == 0x91)
  }

  /// Returns the end of the run of letters, digits and hyphens at a position.
  func wordEnd(from start: Int) -> Int {
    var position = start
    while position < count {
      let byte = self[position]
      if byte.isASCIIAlphanumeric {
        position += 1
      } else {
        let character = character(at: position)
        guard character.isWord else { break }
        position += character.length
      }
    }
    return Swift.min(position, count)
  }

  /// Returns whether an apostrophe followed by a letter is at the position, as in «BID'en».
  func isApostrophe(at position: Int) -> Bool {
    let length: Int
    if self[position] == 0x27 {
      length = 1
    } else if position + 2 < count, self[position] == 0xE2, self[position + 1] == 0x80,
      self[position + 2] == 0x99
    {
      length = 3
    } else {
      return false
    }
    let next = position + length
    return next < count && self[next] != 0x3C && character(at: next).isWord
  }

  /// Returns whether a word ends before the position: no letter follows, not even after an emphasis or link tag.
  func isWordEnd(at start: Int) -> Bool {
    var position = start
    while position < count {
      guard self[position] == UInt8(ascii: "<") else {
        return !character(at: position).isWord && !isApostrophe(at: position)
      }
      switch TextElement(tagAt: position, in: self) {
      case .emphasis: position = tagEnd(from: position)
      case .closed(let name) where name.isPartOfWord: position = tagEnd(from: position)
      case .closed, .other: return true
      }
    }
    return true
  }

  /// Returns whether the character before a position is part of a word.
  func endsInWord(at position: Int) -> Bool {
    var start = position - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && character(at: start).isWord
  }
}
