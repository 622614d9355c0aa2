import Testing
import TorvBuild
import TorvDiagnostics

/// Paths that would lead out of Content/ are errors at their places, whoever names a file by them.
@Suite struct HostilePathTests {
  private static let paths = [
    "../x.jpg", "../../x.jpg", "../../etc/passwd", "/etc/passwd", "//etc/passwd",
    "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "%2E%2E%2F%2E%2E%2Fx.jpg",
    "..\\..\\etc\\passwd", "..%5c..%5cx.jpg", "./../../x.jpg", "a/../../../x.jpg", "....//x.jpg",
    "file:///etc/passwd", "C:/x.jpg", "../Content/../../x.jpg", "x.jpg%00.png", "~/x.jpg",
    "../Templates/assets/site.css", "%252e%252e/%252e%252e/x.jpg", "om.md/../../../x.jpg",
  ]

  /// The ways of naming a file, each in a page of its own, and the line that names it.
  private static let pages: [(path: String, line: Int, text: @Sendable (String) -> String)] = [
    (
      "pages/billede.md", 4,
      { "---\ntitle: A\nsummary: B.\nimage: '\($0)'\nimageAlt: C\n---\nTekst.\n" }
    ),
    ("pages/link.md", 5, { "---\ntitle: A\nsummary: B.\n---\n[a](<\($0)>)\n" }),
    ("pages/vist.md", 5, { "---\ntitle: A\nsummary: B.\n---\n![a](<\($0)>)\n" }),
    ("pages/omtalt.md", 7, { "---\ntitle: A\nsummary: B.\n---\n[a][b]\n\n[b]: <\($0)>\n" }),
    (
      "members/by.md", 6,
      {
        "---\ntitle: A\nsummary: B.\ncategory: fond\njoined: 2026-01-01\nlogo: '\($0)'\n---\nTekst.\n"
      }
    ),
    (
      "guides/trin.md", 7,
      {
        "---\ntitle: A\nsummary: B.\nreviewed: 2026-03-01\nreviewBy: 2027-03-01\ndownloads:\n"
          + "  - {file: '\($0)', title: Skema}\n---\nTekst.\n"
      }
    ),
  ]

  @Test(arguments: paths)
  func aPathOutOfTheFolderIsAnErrorAtItsPlace(_ path: String) async throws {
    var site = FixtureSite()
    // The files are there, but outside.
    for file in ["x.jpg", "etc/passwd", "/etc/passwd", "Content/../x.jpg", "../x.jpg"] {
      site[file] = "hemmeligt"
    }
    for page in Self.pages { site["Content/\(page.path)"] = page.text(path) }
    let files = InMemoryFileSystem(site.files)
    let result = try await site.builder().build(in: files)
    #expect(result.value == nil)
    for page in Self.pages {
      let found = result.diagnostics.filter { $0.location?.path == "Content/\(page.path)" }
      // A link definition is blamed at its use or at its own line.
      let lines = found.filter { $0.severity == .error }.compactMap { $0.location?.line }
      #expect(lines.contains { $0 == page.line || $0 == page.line - 2 }, "\(page.path): \(found)")
      #expect(found.allSatisfy { $0.hint != nil })
    }
    #expect(files.contents.keys.allSatisfy { !$0.hasPrefix("Public/") })
  }
}
