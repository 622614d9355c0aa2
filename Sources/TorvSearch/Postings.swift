/// How much each term says about each of some documents.
package struct Postings: Sendable {
  /// One for each term of each document, ordered by term, then by document.
  let entries: [Entry]
  /// The positions of all entries.
  private let positions: [UInt32]

  /// What a document has of a term.
  struct Entry: Sendable {
    let term: UInt32
    let document: UInt32
    let impact: UInt8
    /// Where its positions begin, and how many they are.
    let start: UInt32
    let count: UInt32
  }

  /// Counts the words of documents that were read; `number` says which run of the vocabulary they are.
  package init(_ read: ReadDocuments, number: Int, vocabulary: Vocabulary) {
    let numbers = vocabulary.numbers[number]
    var entries: [Entry] = []
    var positions: [UInt32] = []
    positions.reserveCapacity(read.words.count)
    var uses: [Use] = []
    for document in read.ends.indices {
      let factors = Ranking.factors(read.lengths[document], averages: vocabulary.averageLengths)
      uses.removeAll(keepingCapacity: true)
      for word in read.words(of: document) {
        let form = Int(numbers[Int(word.form)])
        let weight = factors[word.field.rawValue]
        uses.append(Use(vocabulary.termOfForm[form], position: word.position, weight: weight))
        for part in vocabulary.parts[form] ?? [] {
          uses.append(Use(part, position: .max, weight: weight * Ranking.partWeight))
        }
      }
      uses.sort { $0.order < $1.order }
      var index = 0
      while index < uses.count {
        let term = uses[index].term
        let start = UInt32(positions.count)
        var weight = 0.0
        while index < uses.count, uses[index].term == term {
          weight += uses[index].weight
          if uses[index].position != .max { positions.append(uses[index].position) }
          index += 1
        }
        entries.append(
          Entry(
            term: term, document: UInt32(read.first + document), impact: Ranking.impact(of: weight),
            start: start, count: UInt32(positions.count) - start))
      }
    }
    entries.sort { ($0.term, $0.document) < ($1.term, $1.document) }
    self.entries = entries
    self.positions = positions
  }

  private struct Use {
    let order: UInt64
    let weight: Double

    init(_ term: UInt32, position: UInt32, weight: Double) {
      order = UInt64(term) << 32 | UInt64(position)
      self.weight = weight
    }

    var term: UInt32 { UInt32(order >> 32) }
    var position: UInt32 { UInt32(truncatingIfNeeded: order) }
  }

  func positions(of entry: Entry) -> ArraySlice<UInt32> {
    positions[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  /// Returns where the entries of the term, or of the next one after it, begin.
  func start(of term: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].term) < term { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
