import Synchronization
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// Members' spreadsheets, and members' pages that one changes.
  static let memberSheets = FuzzTarget(
    name: "member-sheets",
    seeds: { corpus in
      let pages = corpus.files.filter { $0.path.hasPrefix("Content/members/") }.map(\.bytes)
      return pages.map { ChoosingInput.bytes(1, $0) }
        + [wholeSheet, "Navn;Kategori;Indmeldt\r\nA;Fond;1.2.2026\r\n\"B;\"\"\";;\r\n"]
        .map { ChoosingInput.bytes(0, Array($0.utf8)) }
    },
    dictionary: csv.dictionary + yaml.dictionary + [
      "Navn", "slug", "Kategori", "Kommune", "Indmeldt", "Omsætning", "Ansatte", "ja", "Fond",
      "vejle", "null", "~", "'=", "[", "]", ": ", " #",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: 2)
      var centre = try await centre()
      var sheet = SourceFile(path: "medlemmer.csv", text: wholeSheet)
      if chosen.choice == 0 {
        sheet = SourceFile(path: sheet.path, bytes: chosen.rest)
      } else {
        try centre.replaceMember(
          SourceFile(path: "Content/members/vejle.md", bytes: chosen.rest), slug: "vejle")
      }
      let result = MemberImport.reading(sheet, choosing: [], into: centre)
      if String(validating: sheet.bytes, as: UTF8.self) != nil {
        try DiagnosticPromises.check(result.diagnostics, in: sheet)
      }
      guard let plan = result.value, !result.hasErrors else { return }
      for entry in plan.changed {
        let isRight = try centre.replaceMember(entry.source, slug: entry.id.slug.text)
        guard entry.isNew, isRight else { continue }
        let changes = FieldsFormatter.format(entry.source, of: .member).value?.changes
        try promise(changes == [], "the page '\(entry.id.slug)' is not in Torv's form")
      }
      let again = MemberImport.reading(sheet, choosing: [], into: centre).value
      let changes = again?.changed.flatMap(\.changes) ?? []
      try promise(again != nil && changes.isEmpty, "the file changes more: \(changes)")
    })

  /// A spreadsheet with a new member, and one with a page that gets a value in each field.
  private static let wholeSheet = """
    slug,Navn,Resumé,Udgivet,Temaer,Kladde,Kategori,Kommune,Indmeldt,Udmeldt,Størrelse,Mail,Hjemmeside,Opdigtet
    vejle,Ny: A,Et # resumé,1.2.2026,b;a,nej,Fond,Ærø,2.3.2026,4.5.2027,1.000,a@b.dk,www.b.dk,ja
    ,B,,,,,kommune,,2026-01-01,,,,,

    """

  /// The content of a small site, read once.
  private static let content = Mutex<SiteInput?>(nil)

  private static func centre() async throws -> SiteInput {
    if let input = content.withLock({ $0 }) { return input }
    let folder = "\(Corpus.repository)/Tests/TorvBuildTests/Fixtures"
    guard let today = CalendarDate(year: 2026, month: 11, day: 23) else {
      throw BrokenPromise(description: "there is no today")
    }
    let builder = SiteBuilder(
      .init(
        content: "\(folder)/base/Content", templates: "\(folder)/templates", output: "",
        today: today, jobs: 1))
    guard var input = try await builder.input(in: DiskFileSystem()).value else {
      throw BrokenPromise(description: "the fixture can't be read")
    }
    input.contentPath = "Content"
    let whole = input
    content.withLock { $0 = whole }
    return input
  }
}

extension SiteInput {
  /// Puts a member's file in the place of the one with its slug; returns whether it has no mistakes of its own.
  @discardableResult
  fileprivate mutating func replaceMember(_ source: SourceFile, slug: String) throws -> Bool {
    guard let slug = Slug(validating: slug) else {
      throw BrokenPromise(description: "'\(slug)' is no slug")
    }
    let id = Page.ID(kind: .member, slug: slug)
    pages.removeAll { $0.id == id }
    unparsedPages.removeAll { $0.id == id }
    let parsed = PageParser(labels: .empty).page(from: source, id: id)
    switch parsed.value {
    case .page(let page): pages.append(page)
    case .unparsed(let page): unparsedPages.append(page)
    }
    return !parsed.hasErrors
  }
}
