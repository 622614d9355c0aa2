/// The name of a page in its address: small letters a–z, digits, and single hyphens between them.
package struct Slug: Hashable, Comparable, Sendable {
  package let text: String

  /// Returns nil where the text is not a slug as it stands.
  package init?(validating text: String) {
    // A hyphen must stand between two others: the one before the first counts as a hyphen.
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

  /// Makes the slug of a title or name; nil where it holds neither a letter nor a digit.
  package init?(of text: String) {
    self.init(validating: Slug.slug(from: text))
  }

  /// Returns the text as a slug by Danish rules: «Høje-Taastrup på ny» becomes `hoeje-taastrup-paa-ny`.
  ///
  /// æ→ae, ø→oe, å→aa, ä→ae, ö→oe, ß→ss, ü→u; other letters lose their accents, and all else
  /// becomes a hyphen. Empty where nothing is left.
  package static func slug(from text: String) -> String {
    var slug: [UInt8] = []
    var isBreak = false
    for element in LatinText.elements(of: text) {
      let letters: [UInt8]
      switch element {
      case .letter(let letter): letters = spelling(of: letter.base)
      case .digit(let digit): letters = [UInt8(ascii: "0") + digit]
      case .other(let scalar):
        if scalar.properties.generalCategory != .format { isBreak = true }
        continue
      }
      if isBreak, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isBreak = false
      slug += letters
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Orders by code points.
  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

  private static func spelling(of letter: Unicode.Scalar) -> [UInt8] {
    switch letter {
    case "æ", "ä": Array("ae".utf8)
    case "ø", "ö", "œ": Array("oe".utf8)
    case "å": Array("aa".utf8)
    case "ß": Array("ss".utf8)
    case "þ": Array("th".utf8)
    case "ð": [UInt8(ascii: "d")]
    case "ü": [UInt8(ascii: "u")]
    default: [UInt8(ascii: letter)]
    }
  }
}

extension Slug: CustomStringConvertible {
  /// The slug itself.
  package var description: String { text }
}
