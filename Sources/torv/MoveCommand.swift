import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv move`: gives a page another name.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: told("Give a page another name, and mend everything that leads to it."),
    discussion: told(
      """
      The file is renamed, a dataset's CSV file with it. Links and references to the page are \
      mended in all files, and its old address goes on leading to it ('aliases'). Nothing is \
      written if anything would be wrong afterwards that was not wrong before.
      """))

  @Argument(
    help: .telling("The page's file, such as Content/guides/tael.md.", valueName: "file"))
  var old: String

  @Argument(
    help: .telling(
      "Its new name: a slug, or a file in the same folder.", valueName: "name"))
  var new: String

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let options = try site.builderOptions(output: "")
    guard case .page(let id) = ContentFile(path: Self.path(old, in: options.content)) else {
      throw ValidationError(telling: "'\(old)' is not the file of a page.")
    }
    let slug = try Self.slug(new, for: id, in: options.content)
    let disk = DiskFileSystem()
    guard slug != id.slug else {
      throw ValidationError(telling: "'\(old)' has that name already.")
    }
    let target = "\(options.content)/\(id.kind.folder)/\(slug).md"
    guard try disk.readIfPresent(target) == nil else {
      throw EnvironmentError("'\(target)' exists already", hint: "choose another name")
    }
    // A text that waits for a page of that name would become this page's, or be written over.
    let moved = Page.ID(kind: id.kind, slug: slug)
    for path in try disk.files(under: options.content) {
      guard case .translation(moved, _) = ContentFile(path: path) else { continue }
      throw EnvironmentError(
        "'\(options.content)/\(path)' exists already", hint: "choose another name")
    }
    guard try disk.readIfPresent("\(options.content)/\(id.kind.folder)/\(id.slug).md") != nil else {
      throw EnvironmentError(
        "there is no page '\(options.content)/\(id.kind.folder)/\(id.slug).md'",
        hint: "'torv list \(id.kind.rawValue)' names all of them")
    }
    let result = try await SiteBuilder(options).move(id, to: slug, in: disk)
    Console.print(result.diagnostics.filter { $0.severity == .error }, format: site.format)
    guard let written = result.value else {
      Console.tellError("nothing was changed")
      throw ExitCode(ExitStatus.content)
    }
    for path in written { say("wrote \(path)") }
    let path = SitePaths.path(of: moved)
    say("'\(SitePaths.path(of: id))' goes on leading to the page, which is now '\(path)'")
    switch id.kind {
    case .member:
      say("the member's access code is another one now: 'torv access code \(slug)' prints it")
    case .course:
      say("calendars take the course's sessions for new ones, as these are named after the page")
    default: break
    }
  }

  private func say(_ line: Message) { Console.tell(line, beside: site.format) }

  /// Returns the path relative to the content folder of a page's file, however it was named.
  private static func path(_ name: String, in content: String) -> String {
    var path = SiteOptions.plainPath(name)
    if path.hasPrefix(content + "/") { path = String(path.dropFirst(content.count + 1)) }
    return path.hasSuffix(".md") ? path : path + ".md"
  }

  /// Returns the new slug: the name itself, or that of a file in the page's folder.
  private static func slug(_ name: String, for id: Page.ID, in content: String) throws -> Slug {
    if let slug = Slug(validating: name) { return slug }
    if !name.contains("/"), name.hasSuffix(".md"),
      let slug = Slug(validating: String(name.dropLast(3)))
    {
      return slug
    }
    let path = path(name, in: content)
    guard case .page(let new) = ContentFile(path: path) else {
      let meant = Slug.slug(from: name)
      throw ValidationError(
        telling: Slug(validating: meant) == nil
          ? "'\(name)' is no name for a page: it is a–z, 0–9 and single '-' in between."
          : "'\(name)' is no name for a page; write '\(meant)'.")
    }
    guard new.kind == id.kind else {
      throw ValidationError(
        telling:
          "A page stays in its folder, since its fields are those of its kind; '\(name)' lies in another."
      )
    }
    return new.slug
  }
}
