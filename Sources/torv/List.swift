import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv list`: lists the pages of a kind.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the pages of a kind in the order of the site: date, slug and title.")

  @Argument(help: ArgumentHelp("The kind of page.", valueName: "kind"))
  var kind: PageKind

  @Flag(help: "Print a JSON array for programs.")
  var json = false

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    Console.print(result.diagnostics, format: .text)
    guard let built = result.value else { throw ExitCode(ExitStatus.content) }
    let entries = built.entries(of: .kind(kind)).map { entry($0, in: built) }
    if json {
      Console.print(entries.isEmpty ? "[]" : "[\n" + entries.joined(separator: ",\n") + "\n]")
    } else {
      entries.forEach(Console.print)
    }
    if result.hasErrors { throw ExitCode(ExitStatus.content) }
  }

  private func entry(_ index: Site.PageIndex, in built: Site) -> String {
    let page = built.pages[index]
    let date = page.published.map { "\($0)" }
    guard json else { return "\(date ?? "          ")  \(page.id.slug)  \(page.title)" }
    let members = [
      ("slug", JSONText.quoted(page.id.slug.text)), ("title", JSONText.quoted(page.title)),
      ("summary", JSONText.quoted(page.summary)),
      ("published", date.map(JSONText.quoted) ?? "null"),
      ("access", JSONText.quoted(page.access.rawValue)),
      ("file", JSONText.quoted(page.source.path)),
      ("url", JSONText.quoted(built.absoluteURL(built.relations[index].path))),
    ]
    return "  {" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}
