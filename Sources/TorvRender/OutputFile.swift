/// One file of the finished site.
package struct OutputFile: Sendable {
  /// The contents of the file: rendered bytes, or the bytes of another file.
  package enum Contents: Sendable {
    case bytes([UInt8])
    /// The bytes of a file under Content/, given by its path relative to that folder.
    case copy(of: String)
    /// The bytes of a file in the cache, given by its path relative to the cache.
    case cached(String)
    /// Sealed bytes that only members can open, made from one of the other cases.
    indirect case sealed(SealedOutput)
  }

  /// The path relative to the output folder, such as `cases/vejle-bid/index.html`.
  package let path: String
  package let contents: Contents
  /// The card that the page links to, which must also be drawn and published.
  package let card: SharedCard?

  /// Creates a file from its path and contents.
  package init(path: String, contents: Contents, card: SharedCard? = nil) {
    self.path = path
    self.contents = contents
    self.card = card
  }
}
