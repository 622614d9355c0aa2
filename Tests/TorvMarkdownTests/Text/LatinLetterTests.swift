import Testing

@testable import TorvMarkdown

@Suite struct LatinLetterTests {
  private func letters(_ text: String) -> [LatinLetter] {
    LatinText.elements(of: text).compactMap {
      if case .letter(let letter) = $0 { letter } else { nil }
    }
  }

  @Test(
    arguments: [
      ("é", "e", LatinLetter.Accents.acute), ("Å", "å", []), ("ǻ", "å", .acute),
      ("Ệ", "e", [.circumflex, .other]),
      ("ö", "ö", []), ("ø", "ø", []), ("ǿ", "ø", .acute), ("ü", "ü", []), ("ł", "l", .other),
      ("ñ", "n", .tilde),
      ("ß", "ß", []), ("Œ", "œ", []), ("Þ", "þ", []), ("ı", "i", []), ("ŝ", "s", .circumflex),
    ] as [(String, Unicode.Scalar, LatinLetter.Accents)])
  func aLetterIsTakenApart(text: String, base: Unicode.Scalar, accents: LatinLetter.Accents) {
    #expect(letters(text).map(\.base) == [base])
    #expect(letters(text).map(\.accents) == [accents])
  }

  @Test func capitalsAreKnown() {
    #expect(letters("aAæÆøØåÅéÉ").map(\.isCapital) == (0..<10).map { $0 % 2 == 1 })
  }

  @Test(arguments: ["Ω", "ж", "中", "1", " ", "😀", "×", "÷", "ª", "\u{301}"])
  func otherCharactersAreNoLatinLetters(text: String) {
    #expect(letters(text) == [])
  }
}
