/// The last words of a stream, kept until there are enough to look up many phrases at a time, so that their cache
/// misses overlap.
struct WordStream {
  static let capacity = 4096

  private let words: UnsafeMutablePointer<UInt64>
  private let starts: UnsafeMutablePointer<UInt32>
  private var count = 0

  /// Uses memory for `capacity` words, which must outlive it.
  init(words: UnsafeMutablePointer<UInt64>, starts: UnsafeMutablePointer<UInt32>) {
    self.words = words
    self.starts = starts
  }

  /// Takes a word; returns whether there is no room for another.
  @inline(__always)
  mutating func push(_ word: UInt64, from start: Int) -> Bool {
    words[count] = word
    starts[count] = UInt32(truncatingIfNeeded: start)
    count &+= 1
    return count == Self.capacity
  }

  /// Passes on the runs that may be sealed, and keeps only the words with which a run may still begin.
  ///
  /// Looking up every run would cost a cache miss per word. So it looks up every fifth phrase, and only if the phrase
  /// is known does it look up the five runs that contain it.
  mutating func flush(
    phrases: UnsafeBufferPointer<UInt64>, suspect: (UInt64, _ start: UInt32, _ end: UInt32) -> Void
  ) {
    var next = 0
    for index in stride(
      from: WordRun.length - WordRun.stride - WordRun.phraseLength + 1,
      through: count - WordRun.phraseLength, by: WordRun.stride)
    where BitFilter.mayContain(WordRun.phraseHash(words, at: index), in: phrases) {
      let first = max(next, index - WordRun.stride + 1)
      next = min(index, count - WordRun.length) + 1
      for start in first..<max(first, next) {
        suspect(WordRun.hash(words, at: start), starts[start], starts[start + WordRun.length - 1])
      }
    }
    let kept = min(count, WordRun.length - 1)
    for index in 0..<kept {
      words[index] = words[count - kept + index]
      starts[index] = starts[count - kept + index]
    }
    count = kept
  }
}
