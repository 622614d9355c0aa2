/// The traces that are really sealed material; they are leaks unless they also stand openly elsewhere.
package struct LeakSuspicion: Sendable {
  let index: LeakIndex
  let traces: [LeakTraces]
  /// The places of each suspected run among the sealed texts.
  let places: [UInt64: [RunIndex.Place]]
  private let wanted: BitFilter
  /// Whether bytes of sealed files were found anywhere.
  private let hasMatches: Bool

  init(_ traces: [LeakTraces], in index: LeakIndex) {
    let count = traces.reduce(0) { $0 + $1.runs.count + $1.nameRuns.count }
    let suspects = traces.lazy.flatMap { ($0.runs + $0.nameRuns).map(\.hash) }
    let places = index.runs.places(of: suspects, count: count)
    var wanted = BitFilter(capacity: places.count * 2)
    for hash in places.keys { wanted.insert(hash) }
    self.index = index
    self.places = places
    self.wanted = wanted
    hasMatches = traces.contains { !$0.matches.isEmpty }
    self.traces = traces.map { traces in
      var traces = traces
      traces.runs.removeAll { places[$0.hash] == nil }
      traces.nameRuns.removeAll { places[$0.hash] == nil }
      return traces
    }
  }

  /// Whether nothing sealed was found: then there are no leaks, and open sources need not be read.
  package var isEmpty: Bool { places.isEmpty && traces.allSatisfy(\.hasOnlyRuns) }

  /// Returns the excuses in an open source: the source or plain text of an open page, a data file, an open
  /// attachment.
  package func excuses(in source: [UInt8]) -> LeakExcuses {
    var excuses = LeakExcuses()
    excuses.runs = suspectedRuns(in: source)
    if hasMatches {
      let found = index.traces(in: PublishedFile(path: "", bytes: source, kind: .copied))
      excuses.blocks = openBlocks(in: found)
    }
    return excuses
  }

  /// Returns the suspected runs that occur in a text.
  func suspectedRuns(in text: [UInt8]) -> Set<UInt64> {
    guard !places.isEmpty else { return [] }
    var gatherer = RunGatherer(byteCount: text.count)
    WordReader.read(text, as: .plain, into: &gatherer)
    var runs: Set<UInt64> = []
    gatherer.forEachRun { run, _ in
      if wanted.mayContain(run), places[run] != nil { runs.insert(run) }
    }
    return runs
  }

  /// Returns the blocks that a copy of an open file shares with sealed files; none if it is a copy of a sealed file
  /// itself.
  func openBlocks(in traces: LeakTraces) -> Set<UInt64> {
    guard !traces.matches.isEmpty, publishedFile(traces) == nil else { return [] }
    return Set(traces.matches.flatMap { index.blocks.blocks(in: $0.sealedRange).map(\.hash) })
  }

  /// Returns the number of the sealed file that the published file contains: the same bytes, or nine tenths of its
  /// blocks.
  ///
  /// Two files made by one program or from one template may share less than that.
  func publishedFile(_ traces: LeakTraces) -> Int? {
    if let equal = traces.equalFile { return equal }
    var own: [Int: Set<Int>] = [:]
    for match in traces.matches {
      for block in index.blocks.blocks(in: match.sealedRange) {
        let first = index.blocks.firstEqual(to: block)
        own[index.blocks.fileIndex(at: first), default: []].insert(first)
      }
    }
    let published = own.filter { $0.value.count * 10 >= index.blocks.files[$0.key].ownBlocks * 9 }
      .keys
    return published.min().map { index.blocks.files[$0].number }
  }
}

extension BlockIndex {
  /// A block, by its position among the sealed bytes.
  struct Block {
    let start: Int
    let hash: UInt64
  }

  /// Returns the blocks that lie wholly in the range and are not monotonous.
  func blocks(in range: Range<Int>) -> [Block] {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let first = (range.lowerBound + Self.blockLength - 1) / Self.blockLength * Self.blockLength
      return stride(
        from: first, through: range.upperBound - Self.blockLength, by: Self.blockLength
      )
      .filter { !ByteHash.isMonotonous(base, at: $0) }
      .map { Block(start: $0, hash: ByteHash.ofBlock(base, at: $0)) }
    }
  }

  /// Returns the position of the first block with the same bytes.
  func firstEqual(to block: Block) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return block.start }
      var slot = Int(truncatingIfNeeded: block.hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let other = Int(slots[slot] - 1) * Self.blockLength
        if Self.areEqual(base + block.start, base + other, Self.blockLength) { return other }
        slot = (slot + 1) & (slots.count - 1)
      }
      return block.start
    }
  }
}
