/// What one published file may hold of what is sealed, before it is known what stands openly elsewhere too.
package struct LeakTraces: Sendable {
  /// A run of words that may be sealed.
  struct Run: Sendable {
    let hash: UInt64
    let start: UInt32
    let end: UInt32
    /// The line of the first word, from 1.
    var line: UInt32 = 1
  }

  /// Bytes that are those of a sealed file.
  struct Match: Sendable {
    /// Where they stand in the published file.
    let start: Int
    /// Where they stand among all sealed bytes.
    let sealedRange: Range<Int>
  }

  /// Something that is spelled out: a code of a member, or the secret.
  struct Spelling: Sendable {
    let kind: SpelledKind
    let start: Int
    var line = 1
  }

  /// Where this is published.
  let place: LeakPlace
  let kind: PublishedFile.Kind
  var runs: [Run] = []
  /// Runs in the name of the file.
  var nameRuns: [Run] = []
  var matches: [Match] = []
  var spellings: [Spelling] = []
  var nameSpellings: [Spelling] = []
  /// The number of the sealed file that has the very same bytes.
  var equalFile: Int?
  /// How many bytes were compared with sealed ones, for tests of how the work grows.
  var comparisons = 0

  /// Whether nothing at all is suspected.
  package var isEmpty: Bool { runs.isEmpty && nameRuns.isEmpty && hasOnlyRuns }

  /// Whether nothing was found but runs, of which a few in a thousand are always suspected in vain.
  var hasOnlyRuns: Bool {
    matches.isEmpty && spellings.isEmpty && nameSpellings.isEmpty && equalFile == nil
  }
}

/// What is spelled out in an output that must stand in none.
package enum SpelledKind: Hashable, Sendable {
  case code, secret
}

/// Where something is published.
package enum LeakPlace: Hashable, Sendable {
  case file(String)
  /// A message, by its id and the place that it points at.
  case message(id: String, at: String?)
}
