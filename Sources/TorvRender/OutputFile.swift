/// One file of the finished site.
package struct OutputFile: Sendable {
  /// What is written: bytes that were rendered, or those of another file.
  package enum Contents: Sendable {
    case bytes([UInt8])
    /// The bytes of a file under Content/, given by its path relative to it.
    case copy(of: String)
    /// The bytes of a file in the cache, given by its path relative to it.
    case cached(String)
    /// What only members can open, made of one of the others.
    indirect case sealed(SealedOutput)
  }

  /// The path relative to the output folder, such as `cases/vejle-bid/index.html`.
  package let path: String
  package let contents: Contents
  /// The card that the page names, which is to be drawn and published too.
  package let card: SharedCard?

  /// Pairs a path with what stands there.
  package init(path: String, contents: Contents, card: SharedCard? = nil) {
    self.path = path
    self.contents = contents
    self.card = card
  }
}
