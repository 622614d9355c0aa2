import TorvDiagnostics

/// All runs of the sealed texts: filters to find suspects, and the runs themselves to be sure.
struct RunIndex: Sendable {
  /// A run in a sealed text.
  struct Place: Hashable, Sendable {
    /// The index of the text in the given texts.
    let text: Int
    /// The part of the text: first its ranges, then its plain texts.
    let part: Int
    /// The index of the run's first word in the part.
    let word: Int
  }

  /// The filter of all runs.
  let filter: BitFilter
  /// The filter of all phrases of four words in the runs.
  let phrases: BitFilter
  /// The hashes of the runs, part by part; a run in both the source and the plain text is stored once.
  private let runs: [UInt64]
  /// The index of each run's first word in its part.
  private let words: [UInt32]
  /// The start of each part's runs.
  private let parts: [(text: Int, part: Int, start: Int)]

  init(_ texts: [SealedText]) {
    var runs: [UInt64] = []
    var words: [UInt32] = []
    var phrases: [UInt64] = []
    var parts: [(text: Int, part: Int, start: Int)] = []
    var recentRuns = RecentHashes()
    var recentPhrases = RecentHashes()
    for (number, text) in texts.enumerated() {
      for part in 0..<text.partCount {
        parts.append((number, part, runs.count))
        var gatherer = RunGatherer(byteCount: text.byteCount(ofPart: part))
        text.read(part, into: &gatherer)
        gatherer.forEachRun { run, word in
          guard recentRuns.isNew(run, of: text.owner) else { return }
          runs.append(run)
          words.append(UInt32(truncatingIfNeeded: word))
        }
        gatherer.forEachPhrase { phrase in
          if recentPhrases.isNew(phrase, of: 0) { phrases.append(phrase) }
        }
      }
    }
    filter = BitFilter(of: runs)
    self.phrases = BitFilter(of: phrases)
    self.runs = runs
    self.words = words
    self.parts = parts
  }

  /// Returns the suspected runs that are really sealed, each with all its places; linear in both.
  func places(of suspects: some Sequence<UInt64>, count: Int) -> [UInt64: [Place]] {
    var filter = BitFilter(capacity: count * 2)
    var suspected: Set<UInt64> = []
    suspected.reserveCapacity(count)
    for hash in suspects where suspected.insert(hash).inserted { filter.insert(hash) }
    guard !suspected.isEmpty else { return [:] }
    var places: [UInt64: [Place]] = [:]
    for (number, part) in parts.enumerated() {
      let end = number + 1 < parts.count ? parts[number + 1].start : runs.count
      for index in part.start..<end where filter.mayContain(runs[index]) {
        guard suspected.contains(runs[index]) else { continue }
        places[runs[index], default: []].append(
          Place(text: part.text, part: part.part, word: Int(words[index])))
      }
    }
    return places
  }
}

/// Remembers many recently seen hashes: it may take an old hash for new, but never a new one for old.
private struct RecentHashes {
  private var hashes = [UInt64](repeating: 0, count: 1 << 13)

  /// Returns whether the hash is new, and remembers it.
  mutating func isNew(_ hash: UInt64, of owner: Int) -> Bool {
    let marked = hash ^ WordAlphabet.scrambled(UInt64(truncatingIfNeeded: owner))
    let slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    guard hashes[slot] != marked else { return false }
    hashes[slot] = marked
    return true
  }
}

extension SealedText {
  var partCount: Int { ranges.count + plainTexts.count }

  /// Returns the words of a part with their positions in it.
  func words(ofPart part: Int) -> WordGatherer {
    var gatherer = WordGatherer()
    read(part, into: &gatherer)
    return gatherer
  }

  func byteCount(ofPart part: Int) -> Int {
    part < ranges.count ? ranges[part].count : plainTexts[part - ranges.count].count
  }

  /// Passes the words of a part to the sink.
  func read<Sink: WordSink>(_ part: Int, into sink: inout Sink) {
    guard part < ranges.count else {
      return WordReader.read(plainTexts[part - ranges.count], as: .plain, into: &sink)
    }
    source.bytes.withUnsafeBufferPointer { bytes in
      let sealed = UnsafeBufferPointer(rebasing: bytes[ranges[part]])
      WordReader.read(sealed, as: .plain, into: &sink)
    }
  }
}
