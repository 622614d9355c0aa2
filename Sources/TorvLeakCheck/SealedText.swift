package import TorvDiagnostics

/// The text of a page that is for members: none of its runs of eight words may be published.
package struct SealedText: Sendable {
  /// The number of the page; a page may have several texts.
  package let owner: Int
  /// The file in which it is written.
  package let source: SourceFile
  /// The parts of the file that are sealed.
  package let ranges: [Range<Int>]
  /// The same text as readers see it, without marks; links part words in the source but not here.
  package let plainTexts: [[UInt8]]
  /// What the page says openly of itself, such as title and summary: it excuses other pages, never its own.
  package let teaser: [[UInt8]]

  /// Describes a sealed text.
  package init(
    owner: Int, source: SourceFile, ranges: [Range<Int>], plainTexts: [[UInt8]] = [],
    teaser: [[UInt8]] = []
  ) {
    self.owner = owner
    self.source = source
    self.ranges = ranges.map { $0.clamped(to: 0..<source.bytes.count) }
    self.plainTexts = plainTexts
    self.teaser = teaser
  }
}

/// A file that is for members, such as an attachment or the original of a picture.
package struct SealedFile: Sendable {
  /// The path as messages show it.
  package let path: String
  package let bytes: [UInt8]

  /// Pairs a path with what the file holds.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file that is about to be published.
package struct PublishedFile: Sendable {
  /// Where its bytes come from, which decides what they may excuse.
  package enum Kind: Sendable {
    /// Torv made it: nothing of what is sealed may stand in it.
    case made
    /// The copy of an open file: its words and bytes are open, unless it is a sealed file itself.
    case copied
  }

  /// The path relative to the output folder.
  package let path: String
  package let bytes: [UInt8]
  package let kind: Kind

  /// Describes a file.
  package init(path: String, bytes: [UInt8], kind: Kind = .made) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
  }
}
