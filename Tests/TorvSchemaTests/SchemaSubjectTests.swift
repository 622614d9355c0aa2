import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvSchema

@Suite struct SchemaSubjectTests {
  @Test func eachSubjectHasANameOfItsOwn() {
    let names = SchemaSubject.all.map(\.name)
    #expect(Set(names).count == names.count)
    for subject in SchemaSubject.all { #expect(SchemaSubject(name: subject.name) == subject) }
    let others = ["page", "page-translation", "site", "site-translation", "glossary", "search"]
    for name in others { #expect(SchemaSubject(name: name) != nil, "\(name)") }
    // These have the same form in all languages.
    for name in ["glossary-translation", "search-translation", "municipalities"] {
      #expect(SchemaSubject(name: name) == nil, "\(name)")
    }
  }

  @Test func noFileIsClaimedByTwoSubjects() throws {
    let files = [
      "guides/tael.md", "guides/tael.en.md", "pages/index.sv.md", "pages/om.md", "site.yml",
      "site.en.yml", "themes.de.yml", "glossary.yml", "glossary.en.yml", "search.sv.yml",
      "membership.en.yml",
    ]
    for file in files {
      let owners = try SchemaSubject.all.filter { try claims("Content/\(file)", $0) }
      #expect(owners.count == 1, "\(file): \(owners.map(\.name))")
      let isTranslation = file.contains(/\.[a-z]{2}\./)
      let isOfOwnForm = file.hasPrefix("glossary") || file.hasPrefix("search")
      #expect(
        owners.first?.name.hasSuffix("-translation") == (isTranslation && !isOfOwnForm), "\(file)")
    }
  }

  /// Returns whether an editor takes the file for one of the subject: the last pattern that fits counts.
  private func claims(_ file: String, _ subject: SchemaSubject) throws -> Bool {
    var isClaimed = false
    for pattern in subject.patterns(below: "Content") {
      let isIncluded = !pattern.hasPrefix("!")
      let text = (isIncluded ? pattern : String(pattern.dropFirst()))
        .replacing(".", with: "\\.").replacing("*", with: "[^/]*")
      if try Regex(text).wholeMatch(in: file) != nil { isClaimed = isIncluded }
    }
    return isClaimed
  }

  private func required(_ form: FieldForm) -> [String] {
    if case .group(let fields, _) = form.element {
      fields.flatMap { ($0.isRequired ? [$0.name] : []) + required($0.form) }
    } else {
      []
    }
  }

  @Test(arguments: PageKind.allCases) func aTranslationNeedsLittle(kind: PageKind) {
    let form = SchemaSubject.translation(kind).form
    #expect(required(form) == ["title", "summary", "translated"])
    guard case .group(let fields, let rules) = form else { return }
    #expect(rules.isEmpty)
    #expect(fields.filter { $0.name != "translated" }.map(\.name) == kind.fields.map(\.name))
  }

  @Test(arguments: [ContentFile.DataFile.settings, .themes, .finances])
  func aDataFileInAnotherLanguageNeedsNothing(file: ContentFile.DataFile) {
    #expect(required(SchemaSubject.translatedData(file).form) == [])
    #expect(!SchemaSubject.translatedData(file).hasDemands)
    #expect(SchemaSubject.data(file).hasDemands)
  }
}
