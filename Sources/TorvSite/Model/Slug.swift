import TorvMarkdown

/// The name of a page in its address: small letters a–z, digits, and single hyphens between them.
package struct Slug: Hashable, Comparable, Sendable {
  package let text: String

  /// Returns nil if the text is not already a slug.
  package init?(validating text: String) {
    // A hyphen must be between two other characters, so the start of the text counts as a hyphen.
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  /// Creates the slug of a title or name; nil if it holds neither a letter nor a digit.
  package init?(of text: String) {
    self.init(validating: Slug.slug(from: text))
  }

  /// Returns the text as a slug by Danish rules: «Høje-Taastrup på ny» becomes `hoeje-taastrup-paa-ny`.
  ///
  /// The rules are the same as for the ids of headings. The result is empty if nothing is left.
  package static func slug(from text: String) -> String { DanishSlug.slug(of: text) }

  /// Orders by code points.
  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}

extension Slug: CustomStringConvertible {
  /// The slug itself.
  package var description: String { text }
}
