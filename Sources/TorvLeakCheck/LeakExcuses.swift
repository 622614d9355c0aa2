/// What stands in one open source: whatever of it is sealed elsewhere is no leak.
package struct LeakExcuses: Sendable {
  /// The runs of words that stand there, of those that are under suspicion.
  var runs: Set<UInt64> = []
  /// The hashes of the blocks of sealed files that stand there.
  var blocks: Set<UInt64> = []
}

/// Picks the runs of an open text that may be under suspicion.
struct RunPicker: WordSink {
  private let wanted: BitFilter
  private var words: [UInt64] = []

  /// Makes room for the words of a text of that size.
  init(wanted: BitFilter, byteCount: Int) {
    self.wanted = wanted
    words.reserveCapacity(byteCount / 5)
  }

  @inline(__always)
  mutating func take(_ word: UInt64, from start: Int, to end: Int, isText: Bool) {
    words.append(word)
  }

  /// The hashes of the runs that may be wanted.
  var picked: [UInt64] {
    guard words.count >= WordRun.length else { return [] }
    return words.withUnsafeBufferPointer { words in
      var picked: [UInt64] = []
      guard let base = words.baseAddress else { return [] }
      for index in 0...words.count - WordRun.length {
        let run = WordRun.hash(base, at: index)
        if wanted.mayContain(run) { picked.append(run) }
      }
      return picked
    }
  }
}
