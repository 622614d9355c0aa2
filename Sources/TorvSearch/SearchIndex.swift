/// The finished index: what is looked up when somebody searches, here and in the browser.
package struct SearchIndex: Sendable {
  package let content: SearchContent
  let terms: [Term]
  /// The documents of all terms, a list after the other, as docs/SEARCH.md describes them.
  let postings: [UInt8]
  /// The positions of all terms, in the same order.
  let positions: [UInt8]
  /// The words by their keys.
  let lexicon: Lexicon

  /// The language of the texts.
  var language: SearchLanguage { content.rules.language }

  /// A group of forms with one stem.
  struct Term: Sendable {
    /// The forms as they are written, the most frequent first.
    let forms: [String]
    /// The key of the stem, by which terms are ordered.
    let key: [UInt8]
    /// The terms that it is a compound of.
    let parts: [Int]
    /// How rare it is, in 64ths.
    let rarity: Int
    /// Its bytes of ``SearchIndex/postings``.
    let postings: Range<Int>
    /// Its bytes of ``SearchIndex/positions``.
    let positions: Range<Int>
  }

  /// Builds the index of everything that can be found, in one go.
  package init(_ content: SearchContent) {
    let read = [ReadDocuments(content.documents[...], in: content.rules.language)]
    let whole = Vocabulary(read, in: content.rules.language)
    let vocabulary = whole.splitting([
      whole.compounds(among: whole.formNumbers, rules: content.rules)
    ])
    let postings = [Postings(read[0], number: 0, vocabulary: vocabulary)]
    self.init(
      content, vocabulary,
      [EncodedTerms(0..<vocabulary.termCount, of: vocabulary, from: postings)])
  }

  /// Puts the encoded runs of terms together; they must be all terms of the vocabulary, in order.
  package init(_ content: SearchContent, _ vocabulary: Vocabulary, _ runs: [EncodedTerms]) {
    self.content = content
    var terms: [Term] = []
    var postings: [UInt8] = []
    var positions: [UInt8] = []
    for run in runs {
      for entry in run.entries {
        let forms = vocabulary.formsOfTerm[entry.term]
        terms.append(
          Term(
            forms: forms.map { vocabulary.forms.spellings[Int($0)] },
            key: WordKey.of(vocabulary.stems[entry.term]),
            parts: forms.lazy.compactMap { vocabulary.parts[Int($0)] }.first?.map(Int.init) ?? [],
            rarity: entry.rarity,
            postings: entry.postings.shifted(by: postings.count),
            positions: entry.positions.shifted(by: positions.count)))
      }
      postings += run.postings
      positions += run.positions
    }
    self.terms = terms
    self.postings = postings
    self.positions = positions
    lexicon = Lexicon(vocabulary)
  }
}

/// The postings and positions of a run of terms as bytes.
package struct EncodedTerms: Sendable {
  private(set) var entries: [Entry] = []
  private(set) var postings: [UInt8] = []
  private(set) var positions: [UInt8] = []

  struct Entry: Sendable {
    let term: Int
    let rarity: Int
    let postings: Range<Int>
    let positions: Range<Int>
  }

  /// Encodes the terms in the range.
  ///
  /// `known` says how many documents have each term besides these, by its stem.
  package init(
    _ range: Range<Int>, of vocabulary: Vocabulary, from parts: [Postings],
    known: TermStatistics? = nil
  ) {
    var cursors = parts.map { $0.start(of: range.lowerBound) }
    for term in range {
      let (postingsStart, positionsStart) = (postings.count, positions.count)
      var documents = 0
      var last = -1
      for (number, part) in parts.enumerated() {
        guard cursors[number] < part.terms.count,
          Int(part.terms[cursors[number]].number) == term
        else { continue }
        let found = part.terms[cursors[number]]
        cursors[number] += 1
        part.append(found, after: last, to: &postings, &positions)
        last = Int(found.lastDocument)
        documents += Int(found.documentCount)
      }
      let elsewhere = vocabulary.formsOfTerm[term].compactMap {
        known?.documents[Array(vocabulary.forms[Int($0)])]
      }
      let all = documents + (elsewhere.max() ?? 0)
      entries.append(
        Entry(
          term: term,
          rarity: Ranking.rarity(
            documents: all, of: max(all, vocabulary.documentCount + (known?.count ?? 0))),
          postings: postingsStart..<postings.count, positions: positionsStart..<positions.count))
    }
  }
}

/// How many documents have each term, for an index that is merged with another one.
package struct TermStatistics: Sendable {
  let count: Int
  /// By each of its folded forms: two indexes may make terms of them in different ways.
  let documents: [[UInt8]: Int]
}

extension SearchIndex {
  /// How often each of its terms occurs.
  package func statistics(of vocabulary: Vocabulary) -> TermStatistics {
    var documents: [[UInt8]: Int] = [:]
    for (term, forms) in vocabulary.formsOfTerm.enumerated() {
      var count = 0
      forEachDocument(of: term) { _, _ in count += 1 }
      for form in forms { documents[Array(vocabulary.forms[Int(form)])] = count }
    }
    return TermStatistics(count: content.documents.count, documents: documents)
  }

  /// Calls the closure with each document of a term and what it says about it.
  func forEachDocument(of term: Int, _ body: (_ document: Int, _ impact: Int) -> Void) {
    postings.withUnsafeBufferPointer { bytes in
      var index = terms[term].postings.lowerBound
      let end = terms[term].postings.upperBound
      var document = -1
      while index < end {
        document += bytes.number(at: &index) + 1
        body(document, Int(bytes[index]))
        index += 1
      }
    }
  }

  /// Returns where the term stands in each of its documents.
  func positions(of term: Int) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    positions.withUnsafeBufferPointer { bytes in
      var index = terms[term].positions.lowerBound
      forEachDocument(of: term) { document, _ in
        var position = 0
        var places: [Int] = []
        for _ in 0..<bytes.number(at: &index) {
          position += bytes.number(at: &index)
          places.append(position)
        }
        if !places.isEmpty { result[document] = places }
      }
    }
    return result
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}

extension [UInt8] {
  /// Appends a number in base 128, the lowest digits first; all bytes but the last have their highest bit set (LEB128).
  mutating func append(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Reads a number that `append(number:)` wrote.
  func number(at index: inout Int) -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = self[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      guard byte >= 0x80 else { return value }
      shift += 7
    }
  }
}
