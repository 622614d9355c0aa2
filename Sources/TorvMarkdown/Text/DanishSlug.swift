/// Text as the lower-case ASCII of an address: «Økonomi på lang sigt» becomes `oekonomi-paa-lang-sigt`.
package enum DanishSlug {
  /// Returns the slug, which is empty where the text has no letter or digit that it can write.
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
      } else if let mark = combiningMark(scalar) {
        if !isGap, let last = slug.last { slug += suffix(of: last, with: mark) }
      } else if let letters = folded[scalar] {
        append(letters.utf8, to: &slug, after: &isGap)
      } else if scalar != "\u{2019}" {
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

  private enum CombiningMark { case ring, diaeresis, other }

  private static func combiningMark(_ scalar: Unicode.Scalar) -> CombiningMark? {
    switch scalar.value {
    case 0x30A: .ring
    case 0x308: .diaeresis
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE0F: .other
    default: nil
    }
  }

  /// What a combining mark adds to its base letter: å is aa, ä ae and ö oe.
  private static func suffix(of letter: UInt8, with mark: CombiningMark) -> [UInt8] {
    switch (letter, mark) {
    case (UInt8(ascii: "a"), .ring): [UInt8(ascii: "a")]
    case (UInt8(ascii: "a"), .diaeresis), (UInt8(ascii: "o"), .diaeresis): [UInt8(ascii: "e")]
    default: []
    }
  }

  private static let folded: [Unicode.Scalar: String] = {
    let groups = [
      ("a", "àáâãāăąÀÁÂÃĀĂĄ"), ("aa", "åÅǻǺ\u{212B}"), ("ae", "æÆäÄǽǼ"), ("c", "çćĉċčÇĆĈĊČ"),
      ("d", "ďđðĎĐÐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"),
      ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľłĹĻĽŁ"),
      ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõōŏőÒÓÔÕŌŎŐ"), ("oe", "øØöÖœŒǿǾ"), ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšŚŜŞŠ"), ("ss", "ßẞ"), ("t", "ţťŧŢŤŦ"), ("th", "þÞ"),
      ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, scalars) in groups {
      for scalar in scalars.unicodeScalars { table[scalar] = letters }
    }
    return table
  }()
}
