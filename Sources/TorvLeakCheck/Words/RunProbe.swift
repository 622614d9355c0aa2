/// Finds suspected runs of eight words, in two streams at once: all words, and only the words outside tags.
///
/// The first stream sees attributes; the second skips the tags within a sentence.
struct RunProbe: WordSink {
  private(set) var suspects: [LeakTraces.Run] = []
  private(set) var codes: [LeakTraces.Spelling] = []
  private var all: WordStream
  private var text: WordStream
  private let phrases: UnsafeBufferPointer<UInt64>
  private let runs: BitFilter
  private let groups: UnsafeBufferPointer<UInt64>
  private let groupLengths: UInt64
  private let codeGroups: CodeGroups
  private var lastGroup = CodeGroups.Occurrence.none

  private init(
    _ index: RunIndex, phrases: UnsafeBufferPointer<UInt64>, codeGroups: CodeGroups,
    groups: UnsafeBufferPointer<UInt64>, all: WordStream, text: WordStream
  ) {
    self.phrases = phrases
    self.runs = index.filter
    self.groups = groups
    self.codeGroups = codeGroups
    self.groupLengths = codeGroups.lengths
    self.all = all
    self.text = text
  }

  @inline(__always)
  mutating func take(_ word: UInt64, from start: Int, to end: Int, isText: Bool) {
    if all.push(word, from: start) { flushAll() }
    if (groupLengths &>> UInt64(truncatingIfNeeded: end &- start)) & 1 != 0,
      BitFilter.mayContain(word, in: groups)
    {
      takeGroup(word, from: start)
    }
    guard isText else { return }
    if text.push(word, from: start) { flushText() }
  }

  @inline(never)
  private mutating func flushAll() {
    all.flush(phrases: phrases) { suspects.suspect($0, $1, $2, runs) }
  }

  @inline(never)
  private mutating func flushText() {
    text.flush(phrases: phrases) { suspects.suspect($0, $1, $2, runs) }
  }

  @inline(never)
  private mutating func takeGroup(_ word: UInt64, from start: Int) {
    guard let place = codeGroups.follow(&lastGroup, word, at: start) else { return }
    codes.append(LeakTraces.Spelling(kind: .code, start: place))
  }
}

extension RunProbe {
  /// Reads a text and adds the suspects to the traces.
  static func probe(
    _ bytes: UnsafeBufferPointer<UInt8>, as syntax: WordSyntax, for index: RunIndex,
    _ codeGroups: CodeGroups, into traces: inout LeakTraces
  ) {
    let capacity = WordStream.capacity
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * capacity) { words in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * capacity) { starts in
        index.phrases.words.withUnsafeBufferPointer { phrases in
          codeGroups.filter.words.withUnsafeBufferPointer { groups in
            guard let words = words.baseAddress, let starts = starts.baseAddress else { return }
            var probe = RunProbe(
              index, phrases: phrases, codeGroups: codeGroups, groups: groups,
              all: WordStream(words: words, starts: starts),
              text: WordStream(words: words + capacity, starts: starts + capacity))
            WordReader.read(bytes, as: syntax, into: &probe)
            probe.flushAll()
            probe.flushText()
            traces.runs += probe.suspects
            traces.spellings += probe.codes
          }
        }
      }
    }
  }
}

extension [LeakTraces.Run] {
  fileprivate mutating func suspect(
    _ hash: UInt64, _ start: UInt32, _ end: UInt32, _ runs: BitFilter
  ) {
    if runs.mayContain(hash) { append(LeakTraces.Run(hash: hash, start: start, end: end)) }
  }
}
