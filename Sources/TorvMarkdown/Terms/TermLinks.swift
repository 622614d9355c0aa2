/// Terms that are explained somewhere, and the links from a text to the explanations.
///
/// Only the first use of a term in a text becomes a link: not in a heading, a link, code, deleted
/// text or a footnote's number, and not inside a longer word.
package struct TermLinks: Sendable {
  /// A term in all its written forms, and the URL of its explanation.
  package struct Term: Sendable {
    package let forms: [String]
    package let url: String

    /// Creates a term from its forms, written as in the middle of a sentence, and the URL.
    package init(forms: [String], url: String) {
      self.forms = forms
      self.url = url
    }
  }

  /// A use of a term in the HTML of a text.
  struct Use: Equatable {
    let range: Range<Int>
    let term: Int
  }

  private let matcher: TermMatcher
  /// The start tag of each term's link.
  private let startTags: [[UInt8]]

  /// Prepares the terms; O(bytes of all forms).
  package init(_ terms: [Term]) {
    matcher = TermMatcher(terms.map(\.forms))
    startTags = terms.map { term in
      var tag = Array("<a class=\"term\" href=\"".utf8)
      tag.appendURL(term.url.utf8)
      return tag + Array("\">".utf8)
    }
  }

  /// Returns the first use of each term in HTML that this module wrote, in order; O(bytes).
  func firstUses(in html: [UInt8]) -> [Use] {
    html.withUnsafeBufferPointer { html in
      var scanner = TermScanner(html: html, matcher: matcher, termCount: startTags.count)
      return scanner.firstUses()
    }
  }

  /// Returns the start tag of a term's link.
  func startTag(of term: Int) -> [UInt8] { startTags[term] }

  /// The end tag of every link.
  static let endTag = Array("</a>".utf8)
}
