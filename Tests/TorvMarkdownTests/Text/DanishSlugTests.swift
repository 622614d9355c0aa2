import Testing
import TorvMarkdown

@Suite struct DanishSlugTests {
  @Test(arguments: [
    ("Økonomi på lang sigt", "oekonomi-paa-lang-sigt"), ("Ærø", "aeroe"), ("Århus", "aarhus"),
    ("Høje-Taastrup", "hoeje-taastrup"), ("Café Zürich", "cafe-zurich"), ("Malmö Ä", "malmoe-ae"),
    ("Hvad koster det?", "hvad-koster-det"), ("1. januar 2024", "1-januar-2024"),
    ("  – Ja – nej  ", "ja-nej"), ("butikkens' KL's KL’s", "butikkens-kls-kls"),
    ("Straße", "strasse"),
    ("A & B/C", "a-b-c"), ("Łódź ñ İ", "lodz-n-i"), ("…", ""), ("Привет", ""), ("", ""),
  ])
  func lettersBecomeDanishASCII(_ text: String, _ slug: String) {
    #expect(DanishSlug.slug(of: text) == slug)
  }

  @Test(arguments: [
    ("\u{C5}r\u{F8}", "A\u{30A}r\u{F8}"), ("caf\u{E9}", "cafe\u{301}"),
    ("M\u{E4}lm\u{F6}", "Ma\u{308}lmo\u{308}"),
    ("\u{FC}ber", "u\u{308}ber"),
  ])
  func composedAndDecomposedTextAreOne(_ composed: String, _ decomposed: String) {
    #expect(DanishSlug.slug(of: composed) == DanishSlug.slug(of: decomposed))
    #expect(!DanishSlug.slug(of: composed).isEmpty)
  }
}
