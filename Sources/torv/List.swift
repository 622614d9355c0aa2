import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv list`: lists the pages of one kind.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("List the pages of a kind in the order of the site: date, slug and title."))

  @Argument(help: .telling("The kind of page.", valueName: "kind"))
  var kind: PageKind

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    Console.print(result.diagnostics, format: .text)
    guard let built = result.value else { throw ExitCode(ExitStatus.content) }
    let entries = built.entries(of: .kind(kind))
    if json {
      Console.printAsIs(JSONValue.lines(entries.map { object($0, in: built) }))
    } else {
      for index in entries { Console.print(line(built.pages[index])) }
    }
    if result.hasErrors { throw ExitCode(ExitStatus.content) }
  }

  private func line(_ page: Page) -> String {
    let date = page.published.map { "\($0)" } ?? "          "
    return "\(date)  \(page.id.slug)  \(page.title)"
  }

  private func object(_ index: Site.PageIndex, in built: Site) -> JSONValue {
    let page = built.pages[index]
    return .object([
      "slug": .text(page.id.slug.text), "title": .text(page.title),
      "summary": .text(page.summary),
      "published": page.published.map { .text("\($0)") } ?? .null,
      "access": .text(page.access.rawValue), "file": .text(page.source.path),
      "url": .text(built.absoluteURL(built.relations[index].path)),
    ])
  }
}
