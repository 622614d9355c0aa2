import CStemmer

/// The only code that calls libstemmer: Snowball's algorithms (https://snowballstem.org), which take endings off.
///
/// It is a class because it owns what the library allocates.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// Creates the stemmer of a language by its code (ISO 639-1); nil if the library has none.
  ///
  /// It keeps a buffer, so each task needs one of its own.
  init?(language code: String) {
    guard let stemmer = sb_stemmer_new(code, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// Returns the stem of a folded word, which in most languages is how the word begins.
  ///
  /// Snowball works on words as they are written. On folded Danish ones it finds the same endings, since none of them has an
  /// æ, ø or å, and both vowels of `ae`, `oe` and `aa` count as vowels. In English the end of a stem may differ from the
  /// word's (`citi` of `city`).
  func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        let found = sb_stemmer_stem(stemmer, start, Int32(clamping: buffer.count))
      else { return word }
      let stem = UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(stemmer)))
      return buffer.starts(with: stem) ? word.prefix(stem.count) : ArraySlice(stem)
    }
  }
}
