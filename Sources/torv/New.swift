import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv new`: starts a page with every field of its kind.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Start a new page: a file with every field of its kind, explained in Danish."),
    discussion: told(
      """
      The file's name is made of the title (æ becomes ae, ø oe, å aa). What must be filled in is \
      marked TODO, and 'torv check' names each TODO that is left. A file that exists is never \
      overwritten.
      """))

  @Argument(help: .telling("The kind of page.", valueName: "kind"))
  var kind: PageKind

  @Argument(help: .telling("The page's title, in quotes.", valueName: "title"))
  var title: String

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let options = try site.builderOptions(output: "")
    let skeleton = PageSkeleton(kind: kind, title: title, today: options.today)
    guard let relative = skeleton.path else {
      throw ValidationError(telling: "'\(title)' holds no letter or digit to name the file by.")
    }
    let disk = DiskFileSystem()
    guard disk.isFolder(options.content) else {
      throw EnvironmentError(
        "the folder '\(options.content)' does not exist",
        hint: "run the command in the project's own folder, or name the folder with --content")
    }
    let path = "\(options.content)/\(relative)"
    guard try disk.readIfPresent(path) == nil else {
      throw EnvironmentError(
        "'\(path)' exists already", hint: "choose another title, or edit the file")
    }
    try disk.write(Array(skeleton.text.utf8), to: path)
    Console.tell("wrote \(path)")
  }
}
