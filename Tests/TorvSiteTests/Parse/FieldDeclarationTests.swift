import Testing

@testable import TorvSite

@Suite struct FieldDeclarationTests {
  private func check(_ fields: [FieldDeclaration], of name: String) {
    let names = fields.map(\.name)
    #expect(Set(names).count == names.count, "\(name) declares a field twice")
    for field in fields {
      #expect(!field.comment.isEmpty, "\(name).\(field.name) has no comment")
      #expect(field.example.isEmpty || field.fields.isEmpty, "\(name).\(field.name)")
      check(field.fields, of: "\(name).\(field.name)")
    }
  }

  @Test(arguments: PageKind.allCases) func eachFieldIsDeclaredOnceAndExplained(kind: PageKind) {
    check(kind.fields, of: kind.rawValue)
  }

  @Test func theFieldsOfDataFilesAreDeclaredOnceAndExplained() {
    check(SiteSettings.fields, of: "site.yml")
    check(Theme.fields, of: "themes.yml")
  }

  @Test func aKindMayRequireAFieldOfEveryPage() {
    let required = PageKind.allCases.filter { kind in
      kind.fields.contains { $0.name == "actors" && $0.isRequired }
    }
    #expect(required == [.recommendation])
  }

  @Test(arguments: PageKind.allCases) func everyPageHasTitleAndSummary(kind: PageKind) {
    let required = kind.fields.filter(\.isRequired).map(\.name)
    #expect(required.prefix(2) == ["title", "summary"])
  }

  // MARK: - Danish names

  private var all: [FieldDeclaration] {
    func flattened(_ fields: [FieldDeclaration]) -> [FieldDeclaration] {
      fields + fields.flatMap { flattened($0.fields) }
    }
    return flattened(
      PageKind.allCases.flatMap(\.fields) + SiteSettings.fields + Theme.fields
        + Glossary.Entry.fields + MembershipFinances.fields + SearchSettings.fields
        + [PageParser.translated.declaration])
  }

  @Test func eachFieldHasDanishNames() {
    for field in all {
      // These names are also the Danish words.
      let isDanish = ["slug", "logo", "status", "form", "budget"].contains(field.name)
      #expect(isDanish || !field.danishNames.isEmpty, "\(field.name)")
    }
  }

  @Test func eachDanishNameIsThatOfAField() {
    let names = Set(all.map(\.name))
    #expect(FieldDeclaration.namesInDanish.filter { !names.contains($0) } == [])
  }

  @Test(arguments: [
    ("kommune", "municipality"), ("Resumé", "summary"), ("resume", "summary"), ("TITEL", "title"),
    ("Title", "title"), ("temaer", "themes"), ("anbefalinger", "recommendations"),
    ("kilder", "sources"), ("aktører", "actors"), ("aktoerer", "actors"), ("sources:", "sources"),
  ])
  func danishWordNamesTheField(_ word: String, _ name: String) {
    #expect(FieldDeclaration.named(word, among: PageKind.caseStudy.fields) == name)
  }

  @Test func misspeltWordIsNearToAField() {
    let fields = PageKind.caseStudy.fields
    #expect(FieldDeclaration.near(to: "komune", among: fields) == "municipality")
    #expect(FieldDeclaration.near(to: "sumary", among: fields) == "summary")
    #expect(FieldDeclaration.near(to: "vejrudsigt", among: fields) == nil)
    #expect(FieldDeclaration.named("kommune", among: PageKind.page.fields) == nil)
  }
}
