/// The words that the Markdown renderer adds to a page, in the language of the site.
package struct MarkdownLabels: Sendable, Hashable {
  /// The title of `> [!NOTE]`.
  package let note: String
  /// The title of `> [!TIP]`.
  package let tip: String
  /// The title of `> [!IMPORTANT]`.
  package let important: String
  /// The title of `> [!WARNING]`.
  package let warning: String
  /// The title of `> [!CAUTION]`.
  package let caution: String
  /// The heading above the footnotes.
  package let footnotes: String
  /// The screen-reader label of the arrow from a footnote back to the text.
  package let backToText: String
  /// The screen-reader label of the frame in which a wide table scrolls.
  package let table: String

  /// No words, for reading pages without a strings file.
  package static let empty = MarkdownLabels(
    note: "", tip: "", important: "", warning: "", caution: "", footnotes: "", backToText: "",
    table: "")

  /// Creates labels from the words of the caller's strings file.
  package init(
    note: String, tip: String, important: String, warning: String, caution: String,
    footnotes: String, backToText: String, table: String
  ) {
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
    self.footnotes = footnotes
    self.backToText = backToText
    self.table = table
  }
}
