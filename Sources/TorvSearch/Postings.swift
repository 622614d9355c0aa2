/// How much each term says about each document of a run, in the bytes of the index.
///
/// The runs of a site are put together by their bytes: only the distance to the first document of a term depends on the
/// runs before it.
package struct Postings: Sendable {
  /// One for each term that a document has, ordered by term.
  let terms: [Term]
  private let postings: [UInt8]
  private let positions: [UInt8]

  /// What the documents of the run have of a term.
  struct Term: Sendable {
    let number: UInt32
    let firstDocument: UInt32
    fileprivate(set) var lastDocument: UInt32
    /// How many documents have it.
    fileprivate(set) var documentCount: UInt32
    fileprivate var postings: Range<UInt32>
    fileprivate var positions: Range<UInt32>
  }

  /// What a document has of a term.
  private struct Entry {
    let term: UInt32
    let document: UInt32
    /// Where its positions begin.
    let start: UInt32
    /// The length of its positions in bytes, and in the lowest byte the impact.
    private let lengthAndImpact: UInt32

    init(term: UInt32, document: Int, impact: UInt8, positions: Range<Int>) {
      precondition(positions.count < 1 << 24, "a document has too many words")
      self.term = term
      self.document = UInt32(document)
      start = UInt32(positions.lowerBound)
      lengthAndImpact = UInt32(positions.count) << 8 | UInt32(impact)
    }

    var positions: Range<Int> { Int(start)..<Int(start + lengthAndImpact >> 8) }
    var impact: UInt8 { UInt8(truncatingIfNeeded: lengthAndImpact) }
  }

  /// Counts the words of documents that were read; `number` says which run of the vocabulary they are.
  package init(_ read: ReadDocuments, number: Int, vocabulary: Vocabulary) {
    let (entries, positions) = Self.entries(of: read, number: number, vocabulary: vocabulary)
    var terms: [Term] = []
    var postings: [UInt8] = []
    var sorted: [UInt8] = []
    sorted.reserveCapacity(positions.count)
    for entry in entries {
      if let last = terms.indices.last, terms[last].number == entry.term {
        postings.append(number: Int(entry.document - terms[last].lastDocument) - 1)
        terms[last].lastDocument = entry.document
        terms[last].documentCount += 1
      } else {
        let (start, place) = (UInt32(postings.count), UInt32(sorted.count))
        terms.append(
          Term(
            number: entry.term, firstDocument: entry.document, lastDocument: entry.document,
            documentCount: 1, postings: start..<start, positions: place..<place))
      }
      postings.append(entry.impact)
      sorted += positions[entry.positions]
      let last = terms.count - 1
      terms[last].postings = terms[last].postings.lowerBound..<UInt32(postings.count)
      terms[last].positions = terms[last].positions.lowerBound..<UInt32(sorted.count)
    }
    self.terms = terms
    self.postings = postings.withUnsafeBufferPointer { Array($0) }
    self.positions = sorted
  }

  /// Returns an entry for each term of each document, ordered by term, then by document, and the positions of all.
  private static func entries(
    of read: ReadDocuments, number: Int, vocabulary: Vocabulary
  ) -> ([Entry], positions: [UInt8]) {
    let numbers = vocabulary.numbers[number]
    var entries: [Entry] = []
    var positions: [UInt8] = []
    var uses: [Use] = []
    for document in read.ends.indices {
      let factors = Ranking.factors(read.lengths[document], averages: vocabulary.averageLengths)
      uses.removeAll(keepingCapacity: true)
      read.forEachWord(of: document) { word in
        let form = Int(numbers[word.form])
        let weight = factors[word.field]
        uses.append(Use(vocabulary.termOfForm[form], position: word.position, weight: weight))
        for part in vocabulary.parts[form] ?? [] {
          uses.append(Use(part, position: .max, weight: weight * Ranking.partWeight))
        }
      }
      uses.sort { $0.order < $1.order }
      var index = 0
      while index < uses.count {
        let term = uses[index].term
        let start = positions.count
        let weight = Self.append(uses, from: &index, to: &positions)
        entries.append(
          Entry(
            term: term, document: read.first + document, impact: Ranking.impact(of: weight),
            positions: start..<positions.count))
      }
    }
    entries.sort { ($0.term, $0.document) < ($1.term, $1.document) }
    return (entries, positions)
  }

  /// Appends the positions of the uses of one term as the index has them, and returns the weight of all uses.
  ///
  /// Their number comes first, then the distances between them.
  private static func append(
    _ uses: [Use], from index: inout Int, to positions: inout [UInt8]
  ) -> Double {
    let term = uses[index].term
    let end = uses[index...].firstIndex { $0.term != term } ?? uses.count
    // Those without a position come last.
    let placed = uses[index..<end].firstIndex { $0.position == .max } ?? end
    positions.append(number: placed - index)
    var weight = 0.0
    var last = 0
    while index < end {
      weight += uses[index].weight
      if index < placed {
        let position = Int(uses[index].position)
        positions.append(number: position - last)
        last = position
      }
      index += 1
    }
    return weight
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

  /// Appends the postings of a term, whose last document so far is the given one, and its positions, as the index has
  /// them.
  func append(
    _ term: Term, after document: Int, to postings: inout [UInt8], _ positions: inout [UInt8]
  ) {
    postings.append(number: Int(term.firstDocument) - document - 1)
    postings += self.postings[Int(term.postings.lowerBound)..<Int(term.postings.upperBound)]
    positions += self.positions[Int(term.positions.lowerBound)..<Int(term.positions.upperBound)]
  }

  /// Returns the index of the term among ``terms``, or of the next one after it.
  func start(of term: Int) -> Int {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(terms[middle].number) < term { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
