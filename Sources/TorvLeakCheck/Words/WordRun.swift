/// A run of eight words, the shortest piece of sealed text that counts as a leak, and the phrases of four words in
/// it.
enum WordRun {
  /// The number of words in a run.
  static let length = 8
  /// The number of words in a phrase.
  static let phraseLength = 4
  /// The greatest distance between looked-up phrases at which each run still contains one of them.
  static let stride = length - phraseLength + 1

  /// Returns the hash of the eight words that start at an index.
  @inline(__always)
  static func hash(_ words: UnsafePointer<UInt64>, at index: Int) -> UInt64 {
    hash(words + index, ofPhraseAndPhrase: words + index + phraseLength)
  }

  @inline(__always)
  private static func hash(
    _ first: UnsafePointer<UInt64>, ofPhraseAndPhrase second: UnsafePointer<UInt64>
  ) -> UInt64 {
    let front = phraseHash(first, at: 0)
    let bits = (front << 23 | front >> 41) &* 0x9E37_79B9_7F4A_7C15 ^ phraseHash(second, at: 0)
    let mixed = (bits ^ (bits >> 31)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 30)
  }

  /// Whether the eight words that start at an index are all the same: the zeros of a table prove nothing.
  @inline(__always)
  static func isMonotonous(_ words: UnsafePointer<UInt64>, at index: Int) -> Bool {
    (1..<length).allSatisfy { words[index &+ $0] == words[index] }
  }

  /// Returns the hash of the four words that start at an index.
  @inline(__always)
  static func phraseHash(_ words: UnsafePointer<UInt64>, at index: Int) -> UInt64 {
    let first = words[index] &* 0x9E37_79B9_7F4A_7C15
    let second = words[index &+ 1]
    let third = words[index &+ 2] &* 0xBF58_476D_1CE4_E5B9
    let fourth = words[index &+ 3]
    let front = (first ^ (first >> 32)) &+ (second << 27 | second >> 37)
    let back = (third ^ (third >> 29)) &+ (fourth << 41 | fourth >> 23)
    let bits = (front ^ (back << 17 | back >> 47)) &* 0xD6E8_FEB8_6659_FD93
    return bits ^ (bits >> 32)
  }
}

/// Gathers the words of a text with their positions.
struct WordGatherer: WordSink {
  private(set) var hashes: [UInt64] = []
  private(set) var ranges: [Range<Int>] = []

  mutating func take(_ word: UInt64, from start: Int, to end: Int, isText: Bool) {
    hashes.append(word)
    ranges.append(start..<end)
  }
}

/// Gathers the words of a text without their positions, for its runs and phrases.
struct RunGatherer: WordSink {
  private var words: [UInt64] = []

  /// Makes room for the words of a text of this size.
  init(byteCount: Int) { words.reserveCapacity(byteCount / 5) }

  @inline(__always)
  mutating func take(_ word: UInt64, from start: Int, to end: Int, isText: Bool) {
    words.append(word)
  }

  /// Calls the function with the hash of each run that is not monotonous, and the index of its first word.
  @inline(__always)
  func forEachRun(_ body: (UInt64, Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress, words.count >= WordRun.length else { return }
      for index in 0...words.count - WordRun.length where !WordRun.isMonotonous(base, at: index) {
        body(WordRun.hash(base, at: index), index)
      }
    }
  }

  /// Calls the function with the hash of each phrase.
  @inline(__always)
  func forEachPhrase(_ body: (UInt64) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress, words.count >= WordRun.phraseLength else { return }
      for index in 0...words.count - WordRun.phraseLength {
        body(WordRun.phraseHash(base, at: index))
      }
    }
  }
}
