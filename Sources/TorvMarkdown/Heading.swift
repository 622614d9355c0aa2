/// A heading of the body, as the outline and the anchors need it.
package struct Heading: Sendable, Hashable {
  /// 1 to 6 as written; the body's own headings start at 2.
  package let level: Int
  /// The fragment that links to it, unique in the document.
  package let id: String
  /// The title without any markup.
  package let title: String
  /// The heading's byte range in the file.
  package let range: Range<Int>
}
