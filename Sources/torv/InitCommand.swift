import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv init`: starts a centre of one's own.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: told("Start a centre of your own: a folder that builds without a warning."),
    discussion: told(
      """
      The folder gets the settings, the twelve recommendations, the municipalities, themes, a page \
      of each kind that is marked as an example, and files for GitHub, GitLab and Forgejo that \
      check each change and publish. On a terminal, what no option gives is asked for.

      The templates are those that are installed with torv; a file in a folder Templates/ of your \
      own takes the place of the installed one with the same path.
      """))

  @Argument(
    help: .telling(
      "The folder: a new one, or one that holds at most a Git repository.", valueName: "folder"))
  var folder: String

  @Flag(help: .telling("Take all content of the example centre instead of a page of each kind."))
  var example = false

  @Option(help: .telling("The site's name."))
  var title: String?

  @Option(help: .telling("What the site is, in a line."))
  var tagline: String?

  @Option(help: .telling("A summary of the site for search engines."))
  var description: String?

  @Option(name: .customLong("base-url"), help: .telling("Where the site will be published."))
  var baseURL: String?

  @Option(help: .telling("The editors' mail address."))
  var contact: String?

  @OptionGroup var speech: LanguageOption

  mutating func run() async throws {
    guard let share = Installation.share else {
      throw EnvironmentError(
        "the files that a new centre is made of are not installed",
        hint: "install torv with its package, or with 'make install' in its repository")
    }
    let disk = DiskFileSystem()
    let folder = SiteOptions.plainPath(folder)
    try Self.checkIsFree(folder, on: disk)
    var files = try Self.files(in: share, isExample: example, on: disk)
    files[Self.settings] = try settings(from: files[Self.settings] ?? [])
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = "\(folder)/\(path)"
      try disk.write(bytes, to: file)
      if path.hasPrefix(".githooks/"), chmod(file, 0o755) != 0 {
        throw EnvironmentError(
          "'\(file)' can't be made a program: \(Message.reason(ofSystemError: errno))")
      }
    }
    Console.tell(
      """
      wrote \(files.count) files to \(folder)

        cd \(folder)
        torv serve --open   # shows the site, and follows what you edit
        torv check          # finds every mistake
        torv build          # writes the site to Public/

      README.md in it says what to do first.
      """)
  }

  private static let settings = "Content/site.yml"

  /// Checks that the folder has nothing in it that could be overwritten.
  private static func checkIsFree(_ folder: String, on disk: DiskFileSystem) throws {
    guard disk.isFolder(folder) else {
      guard try disk.readIfPresent(folder) == nil else {
        throw EnvironmentError("'\(folder)' is a file", hint: "name a new folder")
      }
      return
    }
    let listing = try disk.listing(of: folder)
    let found = (listing.files + listing.others.map(\.path)).filter {
      $0 != ".git" && !$0.hasPrefix(".git/")
    }
    guard found.isEmpty else {
      let shown = found.sorted().prefix(3).joined(separator: ", ")
      throw EnvironmentError(
        "the folder '\(folder)' holds files already: \(shown)",
        hint: "name a new folder, or an empty one")
    }
  }

  /// Returns the files of a new centre by their paths in its folder.
  private static func files(
    in share: String, isExample: Bool, on disk: DiskFileSystem
  ) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try disk.files(under: "\(share)/Starter") {
      guard !isExample || !path.hasPrefix("Content/") else { continue }
      files[path] = try disk.read("\(share)/Starter/\(path)")
    }
    let content = "\(share)/Content"
    let shared =
      isExample ? try disk.files(under: content) : ["municipalities.csv", "themes.yml"]
    for path in shared { files["Content/\(path)"] = try disk.read("\(content)/\(path)") }
    return files
  }

  /// Returns the settings with the values that were given, each on the line of its field.
  private func settings(from bytes: [UInt8]) throws -> [UInt8] {
    let given = [
      ("title", title), ("tagline", tagline), ("description", description), ("baseURL", baseURL),
      ("contact", contact),
    ]
    var lines = SourceFile(path: Self.settings, bytes: bytes).text(0..<bytes.count)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, value) in given {
      guard let index = lines.firstIndex(where: { $0.hasPrefix("\(name): ") }) else {
        preconditionFailure("the settings of a new centre have no line for \(name)")
      }
      let usual = lines[index]
      while let text = value ?? (example ? nil : Self.ask(name, usual: usual)) {
        lines[index] = "\(name): \(YAMLSpelling.spelled(text))"
        guard let problem = Self.problem(in: lines) else { break }
        guard value == nil else { throw ValidationError(telling: problem) }
        Console.tellError(problem)
        lines[index] = usual
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Returns what is wrong with the settings; nil if nothing is.
  private static func problem(in lines: [String]) -> Message? {
    let source = SourceFile(path: settings, text: lines.joined(separator: "\n"))
    return DataFileParser.settings(from: source).diagnostics.first.map { problem in
      problem.advice.map { "\(problem.words): \($0)" } ?? problem.words
    }
  }

  /// Asks for the value of a field on a terminal; nil if there is nobody to ask, or the usual line shall stay.
  private static func ask(_ name: String, usual: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    let question = questions[name]?.text(in: Console.language) ?? name
    Console.printAsIs("\(question) [\(usual.dropFirst(name.count + 2))]: ")
    Console.flush()
    let answer = readLine()?.drop(while: \.isWhitespace) ?? ""
    return answer.allSatisfy(\.isWhitespace) ? nil : String(answer)
  }

  private static let questions: [String: Message] = [
    "title": "The site's name", "tagline": "What it is, in a line",
    "description": "A summary for search engines", "baseURL": "Where it will be published",
    "contact": "The editors' mail address",
  ]
}
