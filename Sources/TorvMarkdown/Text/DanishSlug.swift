/// Turns text into lower-case ASCII for an address: «Økonomi på lang sigt» becomes `oekonomi-paa-lang-sigt`.
package enum DanishSlug {
  /// Returns the slug, which is empty if the text has no letter or digit that a slug can contain.
  ///
  /// æ and ä become ae, ø and ö oe, å aa; other letters lose their accents. Composed and decomposed
  /// text (NFC and NFD) give the same slug.
  package static func slug(of text: some StringProtocol) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count + 8)
    var isGap = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value).asciiLowercased
        if byte.isASCIIAlphanumeric {
          append(CollectionOfOne(byte), to: &slug, after: &isGap)
        } else if byte != UInt8(ascii: "'") {
          isGap = true
        }
      } else if let letter = LatinLetter(scalar) {
        append(spelling(of: letter.base), to: &slug, after: &isGap)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        if !isGap, let last = slug.last { slug += suffix(of: last, with: scalar) }
      } else if scalar != "\u{2019}", scalar.properties.generalCategory != .format {
        isGap = true
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func append(
    _ letters: some Collection<UInt8>, to slug: inout [UInt8], after isGap: inout Bool
  ) {
    if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isGap = false
    slug += letters
  }

  /// Returns the letter that a combining mark adds to the letter before it: å is aa, ä ae, ö and ø oe.
  private static func suffix(of letter: UInt8, with mark: Unicode.Scalar) -> [UInt8] {
    switch (Unicode.Scalar(letter), mark) {
    case ("a", "\u{30A}"): [UInt8(ascii: "a")]
    case ("a", "\u{308}"), ("o", "\u{308}"): [UInt8(ascii: "e")]
    default: []
    }
  }

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
