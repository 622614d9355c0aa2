/// The extensions that a text needs, found by the bytes that trigger them.
///
/// A text without any of them runs no extension code, and costs little more than libcmark itself.
struct MarkdownFeatures: OptionSet {
  let rawValue: UInt16

  /// Plain CommonMark and nothing else: no heading ids, no slots for links, no diagnostics.
  static let commonMark = MarkdownFeatures(rawValue: 1 << 0)
  static let tables = MarkdownFeatures(rawValue: 1 << 1)
  static let strikethrough = MarkdownFeatures(rawValue: 1 << 2)
  static let autolinks = MarkdownFeatures(rawValue: 1 << 3)
  static let footnotes = MarkdownFeatures(rawValue: 1 << 4)
  static let alerts = MarkdownFeatures(rawValue: 1 << 5)
  static let tasks = MarkdownFeatures(rawValue: 1 << 6)

  /// The extensions that look into the text of a paragraph.
  static let textual: MarkdownFeatures = [.strikethrough, .autolinks, .footnotes]

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Finds the extensions that the bytes may need.
  init(triggeredBy text: UnsafeBufferPointer<UInt8>) {
    self = []
    if text.holds("|") { insert(.tables) }
    if text.holds("~~") { insert(.strikethrough) }
    if text.holds("@") || text.holds("://") || text.holds("ww") || text.holds("WW")
      || text.holds("Ww") || text.holds("wW")
    {
      insert(.autolinks)
    }
    if text.holds("[^") { insert(.footnotes) }
    if text.holds("[!") { insert(.alerts) }
    if text.holds("[ ]") || text.holds("[x]") || text.holds("[X]") { insert(.tasks) }
  }
}
