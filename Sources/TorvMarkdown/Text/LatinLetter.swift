/// A Latin letter split into the letter itself, its accents and its case.
///
/// Composed and decomposed text (NFC and NFD) give the same result: `é` and `e` with a combining acute are
/// both `e` with an acute accent. The split relies on Unicode's character names.
package struct LatinLetter: Equatable {
  /// The small letter: a–z, æ, ø, å, ä, ö, ü, ð, þ, œ, ß.
  package private(set) var base: Unicode.Scalar
  /// The accents that are not part of the letter itself.
  package private(set) var accents: Accents
  /// Whether it is a capital letter.
  package let isCapital: Bool

  /// The accents on a letter.
  package struct Accents: OptionSet, Equatable, Sendable {
    /// A bit for each accent.
    package let rawValue: UInt16

    /// Creates a set from its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let acute = Accents(rawValue: 1)
    package static let grave = Accents(rawValue: 1 << 1)
    package static let circumflex = Accents(rawValue: 1 << 2)
    package static let diaeresis = Accents(rawValue: 1 << 3)
    package static let tilde = Accents(rawValue: 1 << 4)
    package static let ring = Accents(rawValue: 1 << 5)
    package static let cedilla = Accents(rawValue: 1 << 6)
    package static let caron = Accents(rawValue: 1 << 7)
    package static let macron = Accents(rawValue: 1 << 8)
    package static let breve = Accents(rawValue: 1 << 9)
    package static let ogonek = Accents(rawValue: 1 << 10)
    package static let other = Accents(rawValue: 1 << 11)
  }

  /// Splits a letter; nil if it is not in the Latin alphabet.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "æ", "ø", "å": self.init(base: scalar, isCapital: false)
    case "A"..."Z":
      self.init(base: Unicode.Scalar(UInt8(scalar.value) | 0x20), isCapital: true)
    case "Æ": self.init(base: "æ", isCapital: true)
    case "Ø": self.init(base: "ø", isCapital: true)
    // To Unicode, the ångström and kelvin signs are the same text as the letters.
    case "Å", "\u{212B}": self.init(base: "å", isCapital: true)
    case "\u{212A}": self.init(base: "k", isCapital: true)
    default:
      guard scalar.value >= 0xC0, let name = scalar.properties.name else { return nil }
      self.init(named: name)
    }
  }

  private init(base: Unicode.Scalar, isCapital: Bool) {
    self.base = base
    self.accents = []
    self.isCapital = isCapital
  }

  /// Splits a name such as `LATIN SMALL LETTER E WITH CIRCUMFLEX AND ACUTE`.
  private init?(named name: String) {
    let isCapital = name.hasPrefix("LATIN CAPITAL ")
    guard isCapital || name.hasPrefix("LATIN SMALL ") else { return nil }
    let kind = name.dropFirst(isCapital ? 14 : 12)
    guard kind.hasPrefix("LETTER ") || kind.hasPrefix("LIGATURE ") else { return nil }
    let words = kind.split(separator: " ").dropFirst()
    let parts = words.split(separator: "WITH", maxSplits: 1).map(Array.init)
    guard let letter = parts.first, let base = Self.base(named: letter.joined(separator: " "))
    else { return nil }
    self.init(base: base, isCapital: isCapital)
    for accent in (parts.dropFirst().first ?? []).split(separator: "AND") {
      add(accentNamed: accent.joined(separator: " "))
    }
  }

  /// Adds a combining mark that follows the letter.
  mutating func add(combining mark: Unicode.Scalar) {
    let words = (mark.properties.name ?? "").split(separator: " ")
    add(accentNamed: words.filter { $0 != "COMBINING" && $0 != "ACCENT" }.joined(separator: " "))
  }

  private mutating func add(accentNamed name: String) {
    switch (base, name) {
    case ("a", "RING ABOVE"): base = "å"
    case ("a", "DIAERESIS"): base = "ä"
    case ("o", "DIAERESIS"): base = "ö"
    case ("u", "DIAERESIS"): base = "ü"
    case ("o", "STROKE"): base = "ø"
    default: accents.insert(Self.accents[name] ?? .other)
    }
  }

  private static func base(named name: String) -> Unicode.Scalar? {
    switch name {
    case "AE": "æ"
    case "ETH": "ð"
    case "THORN": "þ"
    case "OE": "œ"
    case "SHARP S": "ß"
    case "DOTLESS I": "i"
    default:
      if name.utf8.count == 1, let letter = name.utf8.first, letter >= 0x41, letter <= 0x5A {
        Unicode.Scalar(letter | 0x20)
      } else {
        nil
      }
    }
  }

  private static let accents: [String: Accents] = [
    "ACUTE": .acute, "GRAVE": .grave, "CIRCUMFLEX": .circumflex, "DIAERESIS": .diaeresis,
    "TILDE": .tilde, "RING ABOVE": .ring, "CEDILLA": .cedilla, "CARON": .caron,
    "MACRON": .macron, "BREVE": .breve, "OGONEK": .ogonek,
  ]
}

/// A character of a text, as used for alphabetical order.
package enum LatinText: Equatable {
  case letter(LatinLetter)
  case digit(UInt8)
  case other(Unicode.Scalar)

  /// Returns the text's characters, each combined with the marks that follow it.
  package static func elements(of text: String) -> [LatinText] {
    var elements: [LatinText] = []
    elements.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let letter = LatinLetter(scalar) {
        elements.append(.letter(letter))
      } else if scalar.value >= 0x30, scalar.value <= 0x39 {
        elements.append(.digit(UInt8(scalar.value - 0x30)))
      } else if scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark {
        elements.append(.other(scalar))
      } else if case .letter(var letter)? = elements.last {
        letter.add(combining: scalar)
        elements[elements.count - 1] = .letter(letter)
      }
    }
    return elements
  }
}
