import Foundation
import Testing

@testable import TorvSite

@Suite struct DanishOrderTests {
  /// Names in the order of Retskrivningsordbogen §4.
  static let golden = [
    "2 torve", "9. april", "10 byer", "2021-planen", "Albertslund", "Allerød", "A.P. Møller",
    "Arla", "Assens", "Ballerup", "Billund", "dataanalyse", "dataark", "databog", "Edda", "Eðda",
    "Ekstra Bladet", "ekstraarbejde", "ekstrablad", "Esbjerg", "Favrskov", "Fredensborg",
    "Fynske Torve", "Fønix", "Faaborg-Midtfyn", "Gentofte", "Grenzhuset", "Grenaa", "Greve",
    "Haderslev", "Herning", "Højby", "Høje Taastrup", "Høje-Taastrup", "Højer", "Hørsholm",
    "Haarby", "Haarlem", "Ikast-Brande", "Kalundborg", "Kanaan", "Kanal", "Karl", "karl",
    "Kolding", "krål", "kraal", "Køge", "Lyngby-Taarbæk", "Læsø", "Nyborg", "Nygård", "Nygaard",
    "Nykøbing Falster", "Næstved", "Nørre Aaby", "Odense", "Œuvre", "Ofelia", "Ree", "Rée", "Ribe",
    "Rønne", "Samsø", "Sandgærdet", "Sandgaard", "Schytt", "Schütt", "Schyttes", "Silkeborg",
    "Strasse", "Straße", "Struer", "temaaften", "Thisted", "Thorshavn", "Þorshavn", "Tønder",
    "Tårnby", "Taastrup", "Varde", "Vejle", "Ydby", "Ülfborg", "Zealand", "Ærø", "Ärø",
    "Ærøskøbing", "Ødsted", "Ølgod", "Ölgod", "Ørsted", "Aabenraa", "Aabybro", "Ålborg", "Aalborg",
    "Århus", "Aarhus", "Aars", "Ωmega", "Ωμέγα",
  ]

  /// Shuffles with a fixed sequence of numbers.
  private func shuffled(_ names: [String], seed: UInt64) -> [String] {
    var names = names
    var state = seed
    for index in names.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      names.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return names
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func namesComeOutInTheDictionarysOrder(seed: UInt64) {
    let names = shuffled(Self.golden, seed: seed)
    #expect(names != Self.golden)
    #expect(names.inDanishOrder { $0 } == Self.golden)
  }

  @Test func theOrderIsTotal() {
    let keys = Self.golden.map(DanishOrder.key)
    for (leftIndex, left) in keys.enumerated() {
      for (rightIndex, right) in keys.enumerated() {
        #expect((left < right) == (leftIndex < rightIndex))
        #expect((left == right) == (leftIndex == rightIndex))
      }
    }
  }

  @Test func decomposedTextHasTheSamePlace() {
    for name in Self.golden {
      let decomposed = name.decomposedStringWithCanonicalMapping
      #expect(DanishOrder.key(name) == DanishOrder.key(decomposed))
    }
  }

  @Test(arguments: [0xA0...0x5FF, 0x1E00...0x1FFF, 0x2100...0x214F, 0xAC00...0xAC7F])
  func everyLetterHasOnePlaceAndOneSlugHoweverItIsEncoded(scalars: ClosedRange<UInt32>) {
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      let text = String(scalar)
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(DanishOrder.key("Karl \(text)b") == DanishOrder.key("Karl \(decomposed)b"))
      #expect(Slug.slug(from: text) == Slug.slug(from: decomposed), "U+\(scalar.value)")
    }
  }

  @Test func aMarkedSyllableBreakSeparatesTheTwoLetters() {
    for mark in ["\u{AD}", "\u{200C}"] {
      let names = ["Mora\(mark)arv", "Morb", "Moræne", "Moraarv"]
      #expect(names.reversed().inDanishOrder { $0 } == names)
    }
  }

  @Test func severalAccentsDoNotDependOnTheirOrder() {
    #expect(DanishOrder.key("ệ") == DanishOrder.key("e\u{302}\u{323}"))
    #expect(DanishOrder.key("ǻ") == DanishOrder.key("a\u{30A}\u{301}"))
    #expect(DanishOrder.key("ű") == DanishOrder.key("u\u{30B}"))
  }

  @Test func numbersOfAnyLengthAreInOrder() {
    let zeros = String(repeating: "0", count: 400)
    let names = ["", "0", "01", "1", "7a", "12", "1\(zeros)", "2\(zeros)", "a1", "a2", "a10"]
    #expect(names.reversed().inDanishOrder { $0 } == names)
  }

  @Test func equalNamesStayAsTheyStand() {
    let names = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    #expect(names.inDanishOrder { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  @Test(
    arguments: [
      ("Aabenraa", "Å"), ("ålborg", "Å"), ("a\u{30A}", "Å"), ("Ülfborg", "Y"), ("Ärø", "Æ"),
      ("Öster", "Ø"), ("Þor", "T"), ("œuvre", "O"), ("Élan", "E"), ("»Torvet«", "T"),
      ("- vest", "V"),
      ("3F", "#"), ("", "#"), ("…", "#"), ("Ωμέγα", "#"), ("Arla", "A"), ("ekstra", "E"),
    ] as [(String, Character)])
  func eachNameStandsUnderItsLetter(name: String, initial: Character) {
    #expect(DanishOrder.initial(of: name) == initial)
  }

  @Test func theAlphabetHasTwentyNineLetters() {
    #expect(DanishOrder.alphabet.count == 29)
    #expect(DanishOrder.alphabet.suffix(4) == ["Z", "Æ", "Ø", "Å"])
    #expect(
      DanishOrder.alphabet.map { DanishOrder.initial(of: String($0)) } == DanishOrder.alphabet)
  }
}
