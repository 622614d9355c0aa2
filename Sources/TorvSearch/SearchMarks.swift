/// What marks the words of a query in a text.
///
/// `search.js` marks them by the same rule.
package struct SearchMarks: Sendable {
  private let units: [Unit]

  /// Words that count together.
  struct Unit: Sendable {
    let rarity: Int
    /// The forms of all terms that it may mean.
    let forms: Set<[UInt8]>
    /// The stems that compounds are known by.
    let stems: [[UInt8]]
  }

  private static let shortestCompound = 8
  private static let shortestStem = 5

  /// Takes the terms of each unit.
  init(_ terms: [[Int]], in index: SearchIndex) {
    units = terms.map { terms in
      let forms = terms.map { index.terms[$0].forms.flatMap(foldedWords(of:)) }
      return Unit(
        rarity: terms.first.map { index.terms[$0].rarity } ?? 0, forms: Set(forms.joined()),
        stems: forms.compactMap(Self.stem).filter { $0.count >= Self.shortestStem })
    }
  }

  /// Returns what all forms begin with.
  private static func stem(of forms: [[UInt8]]) -> [UInt8]? {
    forms.dropFirst().reduce(forms.first) { stem, form in
      stem.map { stem in Array(stem.prefix(zip(stem, form).prefix { $0 == $1 }.count)) }
    }
  }

  /// Returns how much of the query is in a text: the rarity of all units that it has a word of.
  private func rarity(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var found: Set<Int> = []
    var scanner = WordScanner(text)
    while scanner.next() {
      let word = scanner.folded
      for (number, unit) in units.enumerated() where !found.contains(number) {
        let isPart =
          word.count >= Self.shortestCompound && unit.stems.contains { word.contains($0) }
        if isPart || unit.forms.contains(word) { found.insert(number) }
      }
    }
    return found.reduce(0) { $0 + units[$1].rarity }
  }

  /// Returns the part of a document's text that says most about the query; nil if none says anything.
  ///
  /// What stands in a heading counts twice.
  package func bestSection(of document: SearchDocument) -> SearchDocument.Section? {
    var best: (score: Int, section: SearchDocument.Section)?
    for section in document.sections {
      let heading = Array(section.heading.utf8).withUnsafeBufferPointer(rarity)
      let score = 2 * heading + section.text.withUnsafeBufferPointer(rarity)
      if score > best?.score ?? 0 { best = (score, section) }
    }
    return best?.section
  }
}
