import Testing
import TorvDiagnostics

@testable import TorvSite

@Suite struct ContentFileTests {
  private func diagnostic(_ path: String) throws -> Diagnostic {
    guard case .unknown(let problem) = ContentFile(path: path) else { throw Known() }
    return problem.diagnostic(path: "Content/" + path)
  }

  private struct Known: Error {}

  @Test func theFolderTellsTheKindAndTheNameTheSlug() throws {
    for kind in PageKind.allCases {
      let slug = try #require(Slug(validating: "en-2"))
      #expect(ContentFile(path: "\(kind.folder)/en-2.md") == .page(Page.ID(kind: kind, slug: slug)))
    }
  }

  @Test func theDataFilesLieBesideTheFolders() {
    #expect(ContentFile(path: "site.yml") == .data(.settings))
    #expect(ContentFile(path: "themes.yml") == .data(.themes))
    #expect(ContentFile(path: "municipalities.csv") == .data(.municipalities))
  }

  @Test(arguments: [
    "guides/a.pdf", "guides/billeder/Torv på ny.jpg", "guides/site.yml", "guides/a",
  ])
  func anyOtherFileInAFolderIsAnAttachment(path: String) {
    #expect(ContentFile(path: path) == .attachment(.guide))
  }

  @Test(arguments: [
    ".DS_Store", "guides/.a.md.swp", ".git/config", "guides/a.md~", "", "desktop.ini", "Thumbs.db",
    "Icon\r", "4913", "~$site.docx", "site.yml~", "#site.yml#", "site.yml.bak", "themes.yml.orig",
    "site (1).yml", "site - kopi.yml", "Kopi af site.yml", ".#site.yml", "guides/Thumbs.db",
    "guides/desktop.ini", "guides/Icon\r", "guides/#x.md#", "guides/4913", "guides/~$x.docx",
    "guides/x.md.bak", "guides/x.md.orig", "guides/x.md.rej", "guides/x.pdf.crdownload",
    "guides/billeder/._torv.jpg", "__MACOSX/guides/a.md", "guides/Ehthumbs.DB",
  ])
  func hiddenFilesAndBackupsAreAWarning(path: String) throws {
    let diagnostic = try diagnostic(path)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.id == .unexpectedFile)
  }

  @Test(arguments: [
    ("Vejle Bid.md", "vejle-bid.md"), ("ærø.md", "aeroe.md"), ("a_b.md", "a-b.md"),
    ("index.MD", "index.md"), ("-a.md", "a.md"), ("a--b.md", "a-b.md"), ("a\u{30A}.md", "aa.md"),
  ])
  func aNameThatIsNoSlugIsAnErrorThatNamesTheSlug(name: String, mended: String) throws {
    let diagnostic = try diagnostic("guides/\(name)")
    #expect(diagnostic.id == .invalidFileName)
    #expect(diagnostic.message.contains("'\(name)'"))
    #expect(diagnostic.hint == "rename the file to '\(mended)'")
    #expect(diagnostic.location?.description == "Content/guides/\(name):1:1")
  }

  @Test(arguments: [
    "x - kopi.md", "x - Kopi (2).md", "x copy.md", "x copy 2.md", "Kopi af x.md",
    "Copy of x.md", "x (1).md", "x (Annes conflicted copy 2026-01-02).md",
  ])
  func aCopyThatTheSystemMadeIsNotToldToBePublished(name: String) throws {
    let diagnostic = try diagnostic("guides/\(name)")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.message.contains(name))
    #expect(diagnostic.hint?.contains("rename") == false)
    // A picture may have such a name.
    #expect(ContentFile(path: "guides/" + name.dropLast(3) + ".jpg") == .attachment(.guide))
  }

  @Test(arguments: [
    ("ny-guide.md.txt", "ny-guide.md"), ("ny-guide.markdown", "ny-guide.md"), ("ny.mdx", "ny.md"),
    ("ny5.md ", "ny5.md"), ("Ny Guide.MD.TXT", "ny-guide.md"), ("ny.md.md", "ny.md"),
    ("på ny.mkd", "paa-ny.md"), ("ny.md.mdx", "ny.md"),
  ])
  func aPageWithAnotherEndingIsAnErrorThatNamesTheFile(name: String, mended: String) throws {
    let diagnostic = try diagnostic("guides/\(name)")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.id == .invalidFileName)
    #expect(diagnostic.hint == "rename the file to '\(mended)'")
    guard case .page = ContentFile(path: "guides/\(mended)") else {
      Issue.record("'\(mended)' is no page")
      return
    }
  }

  @Test(arguments: ["!.md", "-.md"]) func aNameWithoutLettersHasNoSlug(name: String) throws {
    #expect(try diagnostic("guides/\(name)").hint?.contains("give the file a name") == true)
  }

  @Test func aPageInAFolderOfItsOwnIsAnError() throws {
    let diagnostic = try diagnostic("guides/2024/a.md")
    #expect(diagnostic.id == .unexpectedFile)
    #expect(diagnostic.hint == "move the file to 'guides/'")
  }

  @Test(arguments: [
    ("guide/a.md", "did you mean 'guides'?"), ("case-study/a.md", "did you mean 'case-studies'?"),
    ("Guides/a.md", "did you mean 'guides'?"), ("blog/a.md", "move the file to one of: "),
  ])
  func anUnknownFolderIsAnErrorWithTheNearest(path: String, hint: String) throws {
    let diagnostic = try diagnostic(path)
    #expect(diagnostic.id == .unexpectedFile)
    #expect(diagnostic.hint?.hasPrefix(hint) == true)
  }

  @Test(arguments: [
    ("themes.yaml", "did you mean 'themes.yml'?"), ("Site.yml", "did you mean 'site.yml'?"),
    ("om.md", "move a page to one of the folders, such as 'pages/'"),
  ])
  func aStrayFileIsAnErrorWithTheNearest(path: String, hint: String) throws {
    let diagnostic = try diagnostic(path)
    #expect(diagnostic.id == .unexpectedFile)
    #expect(diagnostic.hint == hint)
  }
}
