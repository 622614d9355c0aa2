import Foundation
import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

@Suite struct FieldsFormatterTests {
  /// The pages and data files of the repository, and what a new centre is made of.
  private static let files: [SourceFile] = ["Content", "Starter/Content"].flatMap { folder in
    let root = "\(Repository.path)/\(folder)"
    // Without files, the test below that counts them fails.
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.sorted().compactMap { path in
      FileManager.default.contents(atPath: "\(root)/\(path)").map {
        SourceFile(path: path, bytes: Array($0))
      }
    }
  }

  private static func format(_ source: SourceFile) -> Diagnosed<FormattedFile?>? {
    switch ContentFile(path: source.path) {
    case .page(let id): FieldsFormatter.format(source, of: id.kind)
    case .translation(let id, _):
      FieldsFormatter.format(source, of: id.kind, isTranslation: true)
    case .data(let file): FieldsFormatter.format(source, as: file)
    case .translatedData(let file, _):
      FieldsFormatter.format(source, as: file, isTranslation: true)
    case .attachment, .unknown: nil
    }
  }

  @Test func repositorysContentIsInTorvsForm() {
    let results = Self.files.compactMap { source in Self.format(source).map { (source, $0) } }
    #expect(results.count > 150)
    for (source, result) in results {
      #expect(result.diagnostics.isEmpty, "\(source.path)")
      #expect(result.value?.bytes == source.bytes)
      #expect(result.value?.changes == [], "\(source.path): run 'torv format'")
    }
  }

  /// Writes the repository's content in another form, and back.
  @Test(arguments: 1...8) func whateverFormFieldsHaveTheySayTheSame(seed: UInt64) throws {
    var disorder = Disorder(seed: seed)
    for source in Self.files {
      guard case .page(let id) = ContentFile(path: source.path),
        let parts = FrontMatter.split(source).value
      else { continue }
      let bytes = disorder.disordered(source, parts.yaml)
      let disordered = SourceFile(path: source.path, bytes: bytes)
      let result = FieldsFormatter.format(disordered, of: id.kind)
      #expect(result.diagnostics.isEmpty, "\(source.path)")
      let formatted = SourceFile(path: source.path, bytes: try #require(result.value).bytes)
      let page = try #require(PageParser(labels: .empty).page(from: formatted, id: id).value.page)
      let original = try #require(PageParser(labels: .empty).page(from: source, id: id).value.page)
      #expect(Self.digest(page) == Self.digest(original), "\(source.path)")
      #expect(formatted.bytes[page.bodyRange] == source.bytes[original.bodyRange])
      #expect(FieldsFormatter.format(formatted, of: id.kind).value?.changes == [], "\(source.path)")
    }
  }

  /// Returns what a page says, without the places where it says it.
  private static func digest(_ page: Page) -> String {
    "\(page.title) \(page.summary) \(String(reflecting: page.content))"
      .replacing(#/range: Range\(\d+\.\.<\d+\)|Range\(\d+\.\.<\d+\)/#, with: "")
  }

  @Test(arguments: PageKind.allCases) func newPageIsInTorvsForm(kind: PageKind) throws {
    let today = try CalendarDate.parse("2026-11-20").get()
    for title in ["Ny", "Vejle: fra idé til BID", "Han sagde \"nej\"", "2024", "- # '", "a\u{A0}b"]
    {
      let text = PageSkeleton(kind: kind, title: title, today: today).text
      #expect(try FieldsFormatterCheck.page(text, of: kind) == text)
    }
  }

  @Test func brokenFileIsReportedAndLeft() throws {
    try expectLeft("---\ntitle: 1️⃣a: b\n---\n", .error("1️⃣", .invalidYAML))
    try expectLeft("1️⃣title: a\n", .error("1️⃣", .missingFrontMatter))
    try expectLeft("---\n1️⃣- a\n---\n", .error("1️⃣", .invalidYAML, message: "must consist of fields"))
    try expectLeft("---\nsummary: 1️⃣&a 'b'\ntitle: c\n---\n", .error("1️⃣", .yamlAlias))
    try expectLeft("---\nsummary: 1️⃣!!str b\ntitle: c\n---\n", .error("1️⃣", .yamlTag))
    try expectLeft("---\ntitle: a\n1️⃣title: b\n---\n", .error("1️⃣", .duplicateKey))
    try expectLeft("---\ntitle: a1️⃣\0\n---\n", .error("1️⃣", .nulByte))
  }

  @Test func fileWithMistakesThatAreNoneOfYAMLIsFormatted() throws {
    #expect(try FieldsFormatterCheck.fields("themes: 5\ntitle: 'A'") == "title: A\nthemes: 5")
    #expect(try FieldsFormatterCheck.page("---\n---\n") == "---\n---\n")
    #expect(try FieldsFormatterCheck.page("---\n# intet \n---\n") == "---\n# intet \n---\n")
  }

  private func expectLeft(
    _ marked: String, _ expected: ExpectedDiagnostic,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let source = SourceFile(path: "Content/guides/side.md", text: text.text)
    let result = FieldsFormatter.format(source, of: .guide)
    #expect(result.value == nil, sourceLocation: sourceLocation)
    expect(result.diagnostics, match: [expected], in: text, sourceLocation: sourceLocation)
  }
}

/// Writes the fields of a page in another form that says the same: seeded, so that a failure can be repeated.
private struct Disorder {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// Returns the file with its outermost fields in another order, other quotes, spaces and comments.
  mutating func disordered(_ source: SourceFile, _ yaml: Range<Int>) -> [UInt8] {
    var fields: [[String]] = []
    for line in source.text(yaml).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
    {
      if let first = line.first, first.isLetter { fields.append([]) }
      if fields.isEmpty { fields.append([]) }
      fields[fields.count - 1].append(disordered(String(line)))
    }
    for index in fields.indices.reversed() { fields.swapAt(index, number(below: index + 1)) }
    let lines = fields.flatMap {
      number(below: 4) == 0 ? ["", "# om \($0[0].prefix(5))"] + $0 : $0
    }
    return Array(source.bytes[..<yaml.lowerBound]) + (lines.map { $0 + "\n" }).joined().utf8
      + source.bytes[yaml.upperBound...]
  }

  private mutating func disordered(_ line: String) -> String {
    guard let colon = line.firstRange(of: ": "), !line.contains("#") else { return line }
    let value = String(line[colon.upperBound...])
    guard value.allSatisfy({ $0.isLetter || $0.isNumber || " -./".contains($0) }),
      YAMLSpelling.canBePlain(value)
    else { return line }
    let mark = ["", "'", "\""][number(below: 3)]
    return line[..<colon.lowerBound] + [": ", ":   "][number(below: 2)] + mark + value + mark
      + ["", "  "][number(below: 2)]
  }
}
