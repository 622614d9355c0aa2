import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv coverage`: shows how much material there is for each actor on each recommendation.
struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: told("Show how much knowledge there is for each actor on each recommendation."),
    discussion: told(
      """
      A cell is a recommendation and an actor. A page counts in it if it names both in \
      'recommendations' and 'actors'; pages for members count too. The same matrix stands on the \
      website, at /daekning/.

      With --min the command is a check: each cell that a recommendation is addressed to must have \
      that many pages, of all kinds together, or of the one kind that --kind names. The cells \
      that are short are named, and the exit status is 1. Without --min it only reports.
      """))

  @Option(
    name: .customLong("min"),
    help: .telling("The pages that each addressed cell must have; fewer end with exit status 1."))
  var minimum: Int?

  @Option(help: .telling("Count the pages of one kind of knowledge only."))
  var kind: PageKind?

  @Flag(help: .telling("Print a JSON array for programs, with an object for each cell."))
  var json = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if let minimum, minimum < 1 { throw ValidationError(telling: "--min must be at least 1.") }
    guard let kind, !kind.isKnowledge else { return }
    let kinds = PageKind.knowledge.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      telling: "'\(kind.rawValue)' is no kind of knowledge; use one of: \(kinds).")
  }

  mutating func run() async throws {
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    Console.print(result.diagnostics, format: .text)
    guard let related = result.value else { throw ExitCode(ExitStatus.content) }
    let coverage = Coverage(related)
    let kinds = kind.map { [$0] } ?? PageKind.knowledge
    if json {
      Console.printAsIs(JSONValue.lines(objects(coverage, kinds, in: related)))
    } else {
      Console.printAsIs(CoverageTable(coverage: coverage, kinds: kinds, site: related).text)
    }
    let short = minimum.map { coverage.short(of: $0, kind: kind) } ?? []
    for cell in short { Console.tellError(message(on: cell)) }
    if result.hasErrors || !short.isEmpty { throw ExitCode(ExitStatus.content) }
  }

  private func message(on cell: Coverage.Cell) -> Message {
    let pages = cell.pages(of: kind)
    let what: Message =
      switch (kind, pages) {
      case (let kind?, 1): "\(kind.rawValue) page"
      case (let kind?, _): "\(kind.rawValue) pages"
      case (nil, 1): "page"
      case (nil, _): "pages"
      }
    return
      "recommendation \(cell.recommendation) has \(pages) \(what) for '\(cell.actor.rawValue)', fewer than \(minimum ?? 0)"
  }

  private func objects(
    _ coverage: Coverage, _ kinds: [PageKind], in related: Site
  ) -> [JSONValue] {
    coverage.rows.flatMap { row in
      row.cells.map { cell in
        .object([
          "recommendation": .integer(row.number), "title": .text(related.pages[row.page].title),
          "actor": .text(cell.actor.rawValue), "addressed": .boolean(cell.isAddressed),
          "pages": .members(
            kinds.map { JSONValue.Member($0.rawValue, .integer(cell.pages(of: $0))) }),
          "total": .integer(cell.pages(of: kind)),
          "short": minimum.map { .boolean(cell.isAddressed && cell.pages(of: kind) < $0) },
          "url": cell.total == 0
            ? .null : .text(related.absoluteURL(SitePaths.path(of: cell.collection))),
        ])
      }
    }
  }
}
