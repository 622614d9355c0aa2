/// A newsletter: its words in the order in which they are read, without a form.
///
/// It is made of titles, summaries and dates that everybody may see, never of a page's text.
package struct Digest: Sendable {
  /// The subject line: the site, and the days that it tells of.
  package let title: String
  /// The language of the words, such as `da`.
  let language: String
  /// The notice that stands above every page of the site; nil if there is none.
  let notice: Notice?
  /// The sections that have something to tell.
  let sections: [Section]
  /// The site, for the end of the letter.
  let site: Link
  /// The mail address of the site.
  let contact: String
  /// Whether nothing is new or changed, so that it tells of dates to come at most.
  package let hasNoPages: Bool

  /// Whether there is nothing to tell, so that there is nothing to send.
  package var isEmpty: Bool { sections.isEmpty }

  /// The forms that a newsletter can be written in.
  package enum Format: String, CaseIterable, Sendable {
    /// Plain text in lines of at most 72 characters.
    case text
    /// CommonMark.
    case markdown = "md"
    /// A complete document for a mail.
    case html
  }

  /// Returns the newsletter in a form, with a line feed at its end.
  package func written(as format: Format) -> String {
    switch format {
    case .text: DigestText(digest: self).text
    case .markdown: DigestMarkdown(digest: self).text
    case .html: DigestHTML(digest: self).text
    }
  }

  /// A text with its address.
  struct Link: Sendable {
    let title: String
    /// With scheme and host.
    let url: String
  }

  /// What the site says about itself above every page.
  struct Notice: Sendable {
    let title: String
    let text: String
    let link: Link
  }

  /// A heading with what is below it.
  struct Section: Sendable {
    let title: String
    /// What the section holds; nil if the heading says it all.
    let lead: String?
    let groups: [Group]
    /// The link to the list of all entries; nil if the section has them all.
    let more: Link?
  }

  /// Entries under a heading of their own.
  struct Group: Sendable {
    /// The heading; nil if the section has one group only.
    let title: String?
    let items: [Item]
  }

  /// A page with what is told of it.
  struct Item: Sendable {
    let link: Link
    /// A few words each, such as its date.
    let facts: [String]
    let text: String
    /// Its days, a line each.
    let dates: [String]
  }

  /// The sign between the facts in a line.
  static let separator = " · "

  /// Returns the words of a text; what a no-break space joins is one word.
  static func words(of text: String) -> [Substring] {
    let spaces: [Character] = [" ", "\t", "\n", "\r", "\r\n"]
    return text.split(whereSeparator: spaces.contains)
  }
}
