import CStemmer

/// The only code that calls libstemmer: Snowball's algorithm for Danish
/// (https://snowballstem.org/algorithms/danish/stemmer.html), which takes endings off.
final class DanishStemmer {
  private let stemmer: OpaquePointer

  /// Creates a stemmer; it keeps a buffer, so each task needs one of its own.
  init() {
    guard let stemmer = sb_stemmer_new("danish", "UTF_8") else {
      preconditionFailure("libstemmer has no Danish")
    }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// Returns the length of a folded word's stem, in bytes; the stem is how the word begins.
  ///
  /// Snowball works on words as they are written; on folded ones it finds the same endings, since none of them has an
  /// æ, ø or å, and both vowels of `ae`, `oe` and `aa` count as vowels.
  func stemLength(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      _ = sb_stemmer_stem(stemmer, start, Int32(clamping: buffer.count))
      return Int(sb_stemmer_length(stemmer))
    }
  }
}
