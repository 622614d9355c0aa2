/// The possible sealed material in one published file, before it is known what also stands openly elsewhere.
package struct LeakTraces: Sendable {
  /// A run of words that may be sealed.
  struct Run: Sendable {
    let hash: UInt64
    let start: UInt32
    let end: UInt32
    /// The line of the first word, from 1.
    var line: UInt32 = 1
  }

  /// Bytes that equal bytes of a sealed file.
  struct Match: Sendable {
    /// Their position in the published file.
    let start: Int
    /// Their range among all sealed bytes.
    let sealedRange: Range<Int>
  }

  /// A member's code or the secret, spelled out.
  struct Spelling: Sendable {
    let kind: SpelledKind
    let start: Int
    var line = 1
  }

  /// The place where this is published.
  let place: LeakPlace
  let kind: PublishedFile.Kind
  var runs: [Run] = []
  /// Runs in the file name.
  var nameRuns: [Run] = []
  var matches: [Match] = []
  var spellings: [Spelling] = []
  var nameSpellings: [Spelling] = []
  /// The number of the sealed file with exactly these bytes.
  var equalFile: Int?
  /// The number of bytes that were compared with sealed ones, for tests of how the work grows.
  var comparisons = 0

  /// Whether nothing is suspected at all.
  package var isEmpty: Bool { runs.isEmpty && nameRuns.isEmpty && hasOnlyRuns }

  /// Whether nothing was found except runs, a few in a thousand of which are always suspected wrongly.
  var hasOnlyRuns: Bool {
    matches.isEmpty && spellings.isEmpty && nameSpellings.isEmpty && equalFile == nil
  }
}

/// A kind of sealed value that must not be spelled out in any output.
package enum SpelledKind: Hashable, Sendable {
  case code, secret
}

/// The place of publication.
package enum LeakPlace: Hashable, Sendable {
  case file(String)
  /// A message, by its id and the place that it points to.
  case message(id: String, at: String?)
}
