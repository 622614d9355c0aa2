/// Finds bare web and mail addresses in text by the rules of GFM's autolink extension.
struct AutolinkScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes of one text; the bytes before and after it are not text.
  let text: Range<Int>

  /// Returns the address that starts with the `w` at the index.
  func webAddress(at index: Int) -> TextMark? {
    guard isBoundary(before: index), hasPrefix("www.", at: index) else { return nil }
    let name = index + 4
    guard name < text.upperBound, bytes[name].isASCIIAlphanumeric || bytes[name] >= 0x80,
      let domainEnd = domainEnd(from: index, needsPeriod: true)
    else { return nil }
    return TextMark(
      kind: .autolink(prefix: "http://"), range: index..<addressEnd(from: index, after: domainEnd))
  }

  /// Returns the address whose scheme ends with the `:` at the index, if it starts at or after `start`.
  func webAddress(colonAt index: Int, from start: Int) -> TextMark? {
    guard hasPrefix("://", at: index) else { return nil }
    var first = index
    while first > start, bytes[first - 1].isASCIILetter { first -= 1 }
    guard hasPrefix("http://", at: first) || hasPrefix("https://", at: first) else { return nil }
    let host = index + 3
    guard host < text.upperBound, bytes[host].isASCIIAlphanumeric || bytes[host] >= 0x80,
      let domainEnd = domainEnd(from: host, needsPeriod: false)
    else { return nil }
    return TextMark(
      kind: .autolink(prefix: ""), range: first..<addressEnd(from: host, after: domainEnd))
  }

  /// Returns the mail address around the `@` at the index, if it starts at or after `start`.
  func mailAddress(at index: Int, from start: Int) -> TextMark? {
    var first = index
    while first > start, Self.isLocalPart(bytes[first - 1]) { first -= 1 }
    guard first < index, first == start || bytes[first - 1] != UInt8(ascii: "@") else { return nil }
    var end = index + 1
    var periods = 0
    while end < text.upperBound {
      let byte = bytes[end]
      if byte == UInt8(ascii: "."), end + 1 < text.upperBound, bytes[end + 1].isASCIIAlphanumeric {
        periods += 1
      } else if !(byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_"))
      {
        break
      }
      end += 1
    }
    guard periods > 0, bytes[end - 1].isASCIIAlphanumeric,
      end == text.upperBound || bytes[end] != UInt8(ascii: "@")
    else { return nil }
    return TextMark(kind: .autolink(prefix: "mailto:"), range: first..<end)
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || ".+-_".utf8.contains(byte)
  }

  /// Returns whether a bare address may start here: at the text's start, or after white space, `*`, `_`, `~` or `(`.
  private func isBoundary(before index: Int) -> Bool {
    guard index > text.lowerBound else { return true }
    let byte = bytes[index - 1]
    return byte.isWhitespace || "*_~(".utf8.contains(byte)
  }

  private func hasPrefix(_ prefix: StaticString, at index: Int) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= text.upperBound else { return false }
    return prefix.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[index + $0].asciiLowercased == letters[$0] }
    }
  }

  /// Returns the end of a valid domain, which has no `_` in its last two labels.
  private func domainEnd(from start: Int, needsPeriod: Bool) -> Int? {
    var index = start
    var periods = 0
    var hasUnderscore = (beforeLast: false, last: false)
    while index < text.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "_") {
        hasUnderscore.last = true
      } else if byte == UInt8(ascii: ".") {
        hasUnderscore = (hasUnderscore.last, false)
        periods += 1
      } else if !(byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte >= 0x80) {
        break
      }
      index += 1
    }
    guard !hasUnderscore.beforeLast, !hasUnderscore.last, !needsPeriod || periods > 0 else {
      return nil
    }
    return index
  }

  /// Returns the end of an address: it stops at white space, `<` or a footnote, without trailing punctuation.
  private func addressEnd(from start: Int, after domainEnd: Int) -> Int {
    var end = domainEnd
    while end < text.upperBound, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<"),
      !hasPrefix("[^", at: end), !isNextAddress(afterTildesAt: end)
    {
      end += 1
    }
    var surplus = closingSurplus(in: start..<end)
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus.parentheses > 0 else { return end }
        surplus.parentheses -= 1
        end -= 1
      case UInt8(ascii: "]"):
        guard surplus.brackets > 0 else { return end }
        surplus.brackets -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = entityStart(endingAt: end, notBefore: start) ?? (end - 1)
      case _ where "?!.,:*_~'\"".utf8.contains(bytes[end - 1]):
        end -= 1
      default:
        guard let length = quotationMarkLength(endingAt: end, notBefore: start) else { return end }
        end -= length
      }
    }
    return end
  }

  /// Returns whether `~~` ends a deletion and another address begins right after it.
  private func isNextAddress(afterTildesAt index: Int) -> Bool {
    hasPrefix("~~", at: index)
      && (hasPrefix("http://", at: index + 2) || hasPrefix("https://", at: index + 2)
        || hasPrefix("www.", at: index + 2))
  }

  /// Returns how many more closing than opening parentheses and brackets the range has.
  private func closingSurplus(in range: Range<Int>) -> (parentheses: Int, brackets: Int) {
    var surplus = (parentheses: 0, brackets: 0)
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "("): surplus.parentheses -= 1
      case UInt8(ascii: ")"): surplus.parentheses += 1
      case UInt8(ascii: "["): surplus.brackets -= 1
      case UInt8(ascii: "]"): surplus.brackets += 1
      default: break
      }
    }
    return surplus
  }

  private func entityStart(endingAt end: Int, notBefore start: Int) -> Int? {
    var index = end - 2
    while index > start, bytes[index].isASCIIAlphanumeric { index -= 1 }
    return index >= start && index < end - 2 && bytes[index] == UInt8(ascii: "&") ? index : nil
  }

  /// Returns the length of a Danish quotation mark, dash or ellipsis at the end: no address that an author
  /// means ends in » « ” “ ’ – or ….
  private func quotationMarkLength(endingAt end: Int, notBefore start: Int) -> Int? {
    if end - start > 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xBB || bytes[end - 1] == 0xAB {
      return 2
    }
    return end - start > 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
  }
}
