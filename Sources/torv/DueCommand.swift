import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv due`: lists the pages and data that have to be reviewed.
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: told(
      "List what has to be gone through again: guides, figures, recommendations, translations."),
    discussion: told(
      """
      What is overdue stands first, then what is due within 90 days of the day that counts as today. \
      The exit status is 0, and with --strict it is 1 where something is overdue.
      """))

  /// The number of days that the list looks ahead.
  private static let horizon = 90

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    // The list itself reports what is overdue.
    let own: Set<Diagnostic.ID> = [.reviewOverdue, .outdatedData, .staleTranslation]
    Console.print(result.diagnostics.filter { !own.contains($0.id) }, format: .text)
    guard let related = result.value else { throw ExitCode(ExitStatus.content) }
    let renewals = related.renewals(within: Self.horizon)
    if json {
      Console.printAsIs(JSONValue.lines(renewals.map { object($0, in: related) }))
    } else if renewals.isEmpty {
      Console.tell("nothing is due within \(Self.horizon) days of \(related.today)")
    } else {
      for renewal in renewals { Console.tell(line(renewal, in: related)) }
    }
    let isLate = site.strict && renewals.contains { $0.isOverdue(on: related.today) }
    if result.hasErrors || isLate { throw ExitCode(ExitStatus.content) }
  }

  private func line(_ renewal: Renewal, in related: Site) -> Message {
    let page = related.page(of: renewal)
    let state: Message = renewal.isOverdue(on: related.today) ? "overdue" : "due    "
    return "\(state)  \(renewal.due)  \(page.textSource.path)  \(page.title)"
  }

  private func object(_ renewal: Renewal, in related: Site) -> JSONValue {
    let page = related.page(of: renewal)
    let site = related.translations.first { $0.language == renewal.language } ?? related
    return .object([
      "due": .text("\(renewal.due)"), "overdue": .boolean(renewal.isOverdue(on: related.today)),
      "kind": .text(page.id.kind.rawValue), "slug": .text(page.id.slug.text),
      "title": .text(page.title), "file": .text(page.textSource.path),
      "language": renewal.language.map { .text("\($0)") } ?? .null,
      "url": .text(site.absoluteURL(related.relations[renewal.page].path)),
    ])
  }
}
