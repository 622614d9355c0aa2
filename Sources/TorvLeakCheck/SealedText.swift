package import TorvDiagnostics

/// The text of a members' page: none of its runs of eight words may be published.
package struct SealedText: Sendable {
  /// The number of the page; a page may have several texts.
  package let owner: Int
  /// The source file of the text.
  package let source: SourceFile
  /// The parts of the file that are sealed.
  package let ranges: [Range<Int>]
  /// The same text as readers see it, without markup; links split words in the source but not here.
  package let plainTexts: [[UInt8]]
  /// The text that the page shows openly about itself, such as title and summary: it excuses other pages, never its
  /// own.
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

/// A members' file, such as an attachment or the original of a picture.
package struct SealedFile: Sendable {
  /// The path as messages show it.
  package let path: String
  package let bytes: [UInt8]

  /// Pairs a path with the contents of the file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file that is about to be published.
package struct PublishedFile: Sendable {
  /// The origin of the bytes, which decides whether they may excuse others.
  package enum Kind: Sendable {
    /// Torv made it: nothing sealed may occur in it.
    case made
    /// A copy of an open file: its words and bytes are open, unless it is a sealed file itself.
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
