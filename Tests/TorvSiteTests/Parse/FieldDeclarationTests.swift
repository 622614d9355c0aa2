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
    check(Theme.list.fields, of: "themes.yml")
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
}
