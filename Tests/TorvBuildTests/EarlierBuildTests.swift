import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite

/// A preview takes over from the build before whatever has not changed; nobody may be able to tell.
@Suite struct EarlierBuildTests {
  /// A change of the content as an editor makes it.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (inout FixtureSite) -> Void

    init(_ description: String, _ make: @escaping @Sendable (inout FixtureSite) -> Void) {
      testDescription = description
      self.make = make
    }

    /// Adds lines to the end of a page.
    static func adding(_ text: String, to path: String) -> Edit {
      Edit("add to \(path)") { $0["Content/\(path)"]?.append("\n\(text)\n") }
    }

    /// Writes something else in a file.
    static func writing(_ new: String, for old: String, in path: String) -> Edit {
      Edit("write '\(new)' in \(path)") {
        $0["Content/\(path)"] = $0["Content/\(path)"]?.replacing(old, with: new)
      }
    }
  }

  static let edits: [Edit] = [
    Edit("nothing") { _ in },
    .adding("En rettelse.", to: "pages/om.md"),
    .adding("Ord om torvet, [guiderne](/guides/) og mere.", to: "case-studies/torvedage.md"),
    .adding("A correction.", to: "case-studies/torvedage.en.md"),
    .writing("Først lidt mere.\n\n## ", for: "## ", in: "pages/om.md"),
    .writing("title: Om alt", for: "title: ", in: "pages/om.md"),
    .adding("## Endnu en overskrift", to: "pages/om.md"),
    .adding("[Væk](mangler.md)", to: "pages/om.md"),
    .adding("Mens noget er galt.", to: "case-studies/torvedage.md"),
    .writing("[Her](/guides/)", for: "[Væk](mangler.md)", in: "pages/om.md"),
    .adding(
      "<!-- members -->\n\nKun for medlemmer, og for ingen andre end dem.", to: "pages/om.md"),
    .adding("Mere for medlemmer.", to: "pages/om.md"),
    .writing("Åbent igen.", for: "<!-- members -->", in: "pages/om.md"),
    .writing("tagline: Andre ord om", for: "tagline: ", in: "site.yml"),
    .writing("title: Et andet tema", for: "title: Byliv", in: "themes.yml"),
    Edit("a new page") {
      $0["Content/pages/ny.md"] = "---\ntitle: Ny\nsummary: Ny.\n---\nEn ny side.\n"
    },
    .adding("Og en linje til.", to: "pages/ny.md"),
    Edit("a page less") { $0["Content/pages/ny.md"] = nil },
    Edit("another word of the templates") {
      let path = "Templates/strings/da.yml"
      $0[path] = $0[path]?.replacing("Bliv medlem", with: "Vær med")
    },
    .adding("Til sidst.", to: "case-studies/torvedage.md"),
  ]

  @Test(arguments: [false, true])
  func eachSaveShowsWhatABuildFromNothingShows(includingDrafts: Bool) async throws {
    var site = TranslationsTests.site(in: "en")
    site["Content/pages/kladde.md"] =
      "---\ntitle: Kladde\nsummary: Kladde.\ndraft: true\n---\nSe [om](om.md).\n"
    var options = try site.builder().options
    options.includesDrafts = includingDrafts
    let builder = SiteBuilder(options)
    var earlier = EarlierBuild()
    for edit in Self.edits {
      let before = site.files
      edit.make(&site)
      #expect(edit.testDescription == "nothing" || before != site.files, "\(edit.testDescription)")
      let files = InMemoryFileSystem(site.files)
      var nothing = EarlierBuild()
      let anew = try await builder.prepare(in: files, reusing: &nothing)
      let reusing = try await builder.prepare(in: files, reusing: &earlier)
      #expect(reusing.diagnostics == anew.diagnostics, "\(edit.testDescription)")
      #expect(
        reusing.value.map { SiteOutput($0, sources: site.files) }
          == anew.value.map { SiteOutput($0, sources: site.files) }, "\(edit.testDescription)")
    }
  }
}
