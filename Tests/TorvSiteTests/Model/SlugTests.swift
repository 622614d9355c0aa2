import Testing

@testable import TorvSite

@Suite struct SlugTests {
  @Test(arguments: ["a", "vejle", "hoeje-taastrup", "2021", "a-1-b"])
  func aSlugIsValid(text: String) {
    #expect(Slug(validating: text)?.text == text)
  }

  @Test(arguments: ["", "-", "-a", "a-", "a--b", "A", "ærø", "a b", "a_b", "a/b", "a.", "a\n"])
  func anythingElseIsNot(text: String) {
    #expect(Slug(validating: text) == nil)
  }

  @Test(arguments: [
    ("Ærø", "aeroe"), ("Høje-Taastrup", "hoeje-taastrup"), ("Åbenrå by", "aabenraa-by"),
    ("Café Rée", "cafe-ree"), ("Schütt", "schutt"), ("Ärger & Öl", "aerger-oel"),
    ("Straße", "strasse"), ("  Vejle: byen -- nu!  ", "vejle-byen-nu"), ("2. udgave", "2-udgave"),
    ("Łódź, Ñandú", "lodz-nandu"), ("Œuvre Þór Eðda", "oeuvre-thor-edda"),
    ("bymidte\u{AD}løft", "bymidteloeft"),
    ("…", ""), ("Ωμέγα", ""), ("e\u{323}\u{302}", "e"), ("👨‍👩‍👧 familie", "familie"), ("ǽǿǻ", "aeoeaa"),
  ])
  func textBecomesADanishSlug(text: String, slug: String) {
    #expect(Slug.slug(from: text) == slug)
    #expect(slug.isEmpty == (Slug(of: text) == nil))
  }

  @Test(arguments: [
    ("A\u{30A}rhus", "Århus"), ("e\u{301}", "é"), ("u\u{308}", "ü"), ("o\u{308}a\u{308}", "öä"),
  ])
  func composedAndDecomposedTextGiveTheSame(decomposed: String, composed: String) {
    #expect(Array(decomposed.utf8) != Array(composed.utf8))
    #expect(Slug.slug(from: decomposed) == Slug.slug(from: composed))
  }

  @Test func aSlugOfASlugIsItself() {
    for name in DanishOrderTests.golden {
      let slug = Slug.slug(from: name)
      #expect(Slug.slug(from: slug) == slug)
    }
  }

  @Test func slugsAreOrderedByCodePoints() throws {
    let slugs = ["a-b", "a1", "ab", "b"].compactMap(Slug.init(validating:))
    #expect(slugs.reversed().sorted() == slugs)
  }
}
