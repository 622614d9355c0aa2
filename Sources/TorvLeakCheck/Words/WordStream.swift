/// The last words of a stream, kept until there are enough of them to look for many phrases at a time: their cache
/// misses overlap then.
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

  /// Hands over the runs that may be sealed, and keeps only the words that a run may still begin with.
  ///
  /// Looking for each run would cost a cache miss a word. So every fifth phrase is looked for, and only where it is
  /// known the five runs that hold it.
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
