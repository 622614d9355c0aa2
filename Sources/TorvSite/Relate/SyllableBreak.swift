import TorvMarkdown

/// Finds where aa crosses a syllable break and is two sounds, as in `ekstraarbejde`.
///
/// Everywhere else aa is one sound and counts as å, in Danish and foreign names alike (Aabenraa, Haarlem). No rule can
/// tell the two apart, so this is a list of words that end in a and begin compounds, and of names. For a word that
/// is not on the list, a soft hyphen (U+00AD) or a zero-width non-joiner (U+200C) between the two a's marks the break
/// and is not seen on the page.
enum SyllableBreak {
  /// Words that end in a and begin compounds: `data` in `dataansvar`.
  private static let firstParts: [[UInt8]] = [
    "agenda", "arena", "bodega", "cafeteria", "data", "drama", "ekstra", "faktura", "firma",
    "gala", "infra", "kamera", "kina", "klima", "kontra", "kvota", "mega", "meta", "opera",
    "pizza", "plasma", "propaganda", "skema", "stigma", "supra", "tema", "trauma", "ultra",
    "valuta", "veranda", "villa", "visa",
  ].map { Array($0.utf8) }

  /// Whole words; the break is after the bar.
  private static let words: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: ["kana|an", "isa|ac", "isa|ak", "na|aman"].map { word in
      let parts = word.utf8.split(separator: UInt8(ascii: "|")).map(Array.init)
      return (parts.reduce([], +), (parts.first?.count ?? 1) - 1)
    })

  /// Returns the places of the first a of each pair with a syllable break between; O(length).
  static func positions(in elements: [LatinText]) -> Set<Int> {
    var positions: Set<Int> = []
    guard hasDoubleA(elements) else { return positions }
    var start = 0
    while start < elements.count {
      let word = elements[start...].prefix { $0.letterByte != nil }.compactMap(\.letterByte)
      if let offset = words[word] { positions.insert(start + offset) }
      for offset in word.indices.dropLast() where isCompound(after: offset, in: word) {
        positions.insert(start + offset)
      }
      start += word.count + 1
    }
    return positions
  }

  /// Returns whether there is a double a; most names have none, so they need no further work.
  private static func hasDoubleA(_ elements: [LatinText]) -> Bool {
    var isAfterA = false
    for element in elements {
      let isA = element.letterByte == UInt8(ascii: "a")
      if isA, isAfterA { return true }
      isAfterA = isA
    }
    return false
  }

  private static func isCompound(after offset: Int, in word: [UInt8]) -> Bool {
    guard word[offset] == UInt8(ascii: "a"), word[offset + 1] == UInt8(ascii: "a") else {
      return false
    }
    // The second part of a compound has at least three letters, so the river Kinaa is not a compound.
    let head = word[...offset]
    return word.count - head.count >= 3
      && firstParts.contains { head.suffix($0.count).elementsEqual($0) }
  }
}

extension LatinLetter {
  /// Whether the letter is an a without an accent.
  var isPlainA: Bool { base == "a" && accents.isEmpty }
}

extension LatinText {
  /// The lower-case letter as one byte, whatever its accents; nil if it is not a letter.
  fileprivate var letterByte: UInt8? {
    guard case .letter(let letter) = self else { return nil }
    return UInt8(truncatingIfNeeded: letter.base.value)
  }
}
