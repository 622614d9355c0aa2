import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv translate`: starts the translation of a page or a data file, and says how far the pages are translated.
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: told("Start the translation of a page or a data file, or say how far they are."),
    discussion: told(
      """
      The file 'name.en.md' is written beside 'name.md', with each text marked TODO; 'torv check' \
      names each TODO that is left. A file that exists is never overwritten.

      With --status, nothing is written: each page is listed as stale (changed after it was \
      translated), unfinished, missing, translated, or for members. Only a language may stand \
      before --status; without it all languages are listed. With --strict the exit status is 1 \
      where a translation is stale.
      """))

  @Argument(
    help: .telling(
      "The file of a page or a data file, such as guides/tael.md or site.yml.", valueName: "file"))
  var path: String?

  @Argument(
    help: .telling(
      "The code of the language that is translated into, such as en.", valueName: "code"))
  var code: String?

  @Flag(help: .telling("List how far each page is translated."))
  var status = false

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  @OptionGroup var site: SiteOptions

  mutating func validate() throws {
    if json && !status { throw ValidationError(telling: "--json belongs to --status.") }
    if status ? code != nil : code == nil {
      throw ValidationError(
        telling: status
          ? "Only a language belongs to --status, such as 'en'."
          : "Name a file and a language, such as 'guides/tael.md en', or write --status.")
    }
  }

  mutating func run() async throws {
    let options = try site.builderOptions(output: "")
    let builder = SiteBuilder(options)
    guard status else {
      return try await start(by: builder, in: options.content)
    }
    try await list(by: builder, path.map(Self.language))
  }

  private static func language(_ code: String) throws -> LanguageTag {
    guard let language = LanguageTag(code) else {
      throw ValidationError(
        telling: "'\(code)' is no language: write its code of two small letters, such as 'en'.")
    }
    return language
  }

  // MARK: - A new translation

  private func start(by builder: SiteBuilder, in content: String) async throws {
    guard let path, let code else { return }
    let language = try Self.language(code)
    let original = try Self.original(path, in: content)
    let result = try await builder.startTranslation(
      of: original, into: language, in: DiskFileSystem())
    Console.print(result.diagnostics, format: site.format)
    guard let written = result.value else {
      Console.tellError("nothing was written")
      throw ExitCode(ExitStatus.content)
    }
    Console.tell("wrote \(written)", beside: site.format)
  }

  /// Returns the path in the content folder of a file, however it was named: with its folder or its kind, with or without
  /// its ending.
  private static func original(_ name: String, in content: String) throws -> String {
    var path = SiteOptions.plainPath(name)
    if path.hasPrefix(content + "/") { path = String(path.dropFirst(content.count + 1)) }
    let parts = path.split(separator: "/", maxSplits: 1)
    if parts.count == 2, let kind = PageKind(rawValue: String(parts[0])) {
      path = "\(kind.folder)/\(parts[1])"
    }
    if case .unknown = ContentFile(path: path), parts.count == 1 { return path }
    if parts.count == 2, !path.hasSuffix(".md") { path += ".md" }
    switch ContentFile(path: path) {
    case .translation(let id, _):
      throw ValidationError(
        telling: "'\(name)' is a translation; name the page: '\(id.kind.folder)/\(id.slug).md'.")
    case .translatedData(let file, _):
      throw ValidationError(
        telling: "'\(name)' is a translation; name the file itself: '\(file.rawValue)'.")
    case .page, .data, .attachment, .unknown: return path
    }
  }

  // MARK: - How far the pages are

  private func list(by builder: SiteBuilder, _ language: LanguageTag?) async throws {
    let result = try await builder.translationStatus(of: language, in: DiskFileSystem())
    // The list itself says what is unfinished.
    Console.print(result.diagnostics.filter { $0.id != .unfinishedText }, format: .text)
    guard let all = result.value else { throw ExitCode(ExitStatus.content) }
    if json {
      Console.printAsIs(JSONValue.lines(all.map(object)))
    } else if all.isEmpty {
      Console.tell("nothing is translated")
    } else {
      for language in Set(all.map(\.language)).sorted() {
        tell(all.filter { $0.language == language }, language)
      }
    }
    let isLate = site.strict && all.contains { $0.state == .stale }
    if result.hasErrors || isLate { throw ExitCode(ExitStatus.content) }
  }

  private func tell(_ pages: [TranslationStatus], _ language: LanguageTag) {
    for page in pages { Console.tell(line(page)) }
    let counts = Dictionary(grouping: pages, by: \.state).mapValues(\.count)
    let count = { (state: TranslationStatus.State) in counts[state] ?? 0 }
    Console.tell(
      "\(language): translated \(count(.translated)), stale \(count(.stale)), unfinished \(count(.unfinished)), missing \(count(.missing)), for members \(count(.members))"
    )
  }

  private func line(_ status: TranslationStatus) -> Message {
    switch status.state {
    case .stale:
      let (date, changed) = (shown(status.date), shown(status.page.lastChanged))
      return "stale       \(status.path)  translated \(date), page changed \(changed)"
    case .unfinished: return "unfinished  \(status.path)"
    case .missing: return "missing     \(status.path)  \(status.page.title)"
    case .translated: return "translated  \(status.path)  \(shown(status.date))"
    case .members: return "for members \(status.page.source.path)"
    }
  }

  private func shown(_ date: CalendarDate?) -> String { date.map { "\($0)" } ?? "" }

  private func object(_ status: TranslationStatus) -> JSONValue {
    let day = { (date: CalendarDate?) in date.map { JSONValue.text("\($0)") } ?? .null }
    return .object([
      "language": .text("\(status.language)"), "state": .text(status.state.rawValue),
      "kind": .text(status.page.id.kind.rawValue), "slug": .text(status.page.id.slug.text),
      "title": .text(status.page.title), "file": .text(status.page.source.path),
      "translation": .text(status.path), "translated": day(status.date),
      "changed": day(status.page.lastChanged),
    ])
  }
}
