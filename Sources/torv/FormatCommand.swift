import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv format`: writes pages, data files and datasets' CSV files in Torv's own form.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: told("Write the fields of pages in one way, and mend a dataset's CSV file."),
    discussion: told(
      """
      Without files, it goes through all pages and data files. Fields come in the order in which \
      'torv new' writes them, quotes stand only where they are needed, and dates such as 12.3.2027 \
      become 2027-03-12. Comments move with their fields; the text of a page is not touched.

      Of a dataset's CSV file it takes what a Danish spreadsheet saves (semicolons, decimal commas, \
      points between thousands, dates such as 12.3.2027, Windows-1252 or UTF-16) and says what it \
      changed. Which columns hold numbers is read from the page beside the file. Where a number may \
      be read in two ways the file is left as it is, and the command asks.
      """))

  @Argument(
    help: .telling(
      "The files, such as Content/guides/tael.md; all pages and data files if none is given.",
      valueName: "file"))
  var files: [String] = []

  @Flag(
    help: .telling("Write nothing, name the files that would change, and exit 1 if there are any."))
  var check = false

  @Option(help: .telling("The folder with the Markdown files."))
  var content = SourceOptions.usualContent

  @Option(
    help: .telling("What stands before decimals where the file doesn't tell: comma or point."))
  var decimalMark: DecimalMark?

  @OptionGroup var speech: LanguageOption

  mutating func run() async throws {
    let disk = DiskFileSystem()
    let files = try formattableFiles(in: disk)
    var changed = 0
    var hasErrors = false
    for file in files {
      let result = try file.formatted(decimalMark: decimalMark, in: disk)
      Console.print(result.diagnostics, format: .text)
      guard let formatted = result.value else {
        hasErrors = true
        continue
      }
      guard !formatted.changes.isEmpty else {
        if !self.files.isEmpty { Console.tell("\(file.path) is as it should be") }
        continue
      }
      changed += 1
      if !check { try disk.write(formatted.bytes, to: file.path) }
      Console.tell(check ? "\(file.path) would be rewritten" : "rewrote \(file.path)")
      for change in formatted.changes { Console.tell("  \(change)") }
    }
    if self.files.isEmpty { tell(changed, of: files.count) }
    if hasErrors || (check && changed > 0) { throw ExitCode(ExitStatus.content) }
  }

  private func tell(_ changed: Int, of count: Int) {
    if check {
      Console.tell("\(changed) of \(count) files would be rewritten")
    } else {
      Console.tell("rewrote \(changed) of \(count) files")
    }
  }

  /// Returns the files that were named, or all pages and data files.
  private func formattableFiles(in disk: DiskFileSystem) throws -> [FormattableFile] {
    let content = SiteOptions.plainPath(content)
    guard !files.isEmpty else { return try FormattableFile.all(in: content, of: disk) }
    return try files.map(SiteOptions.plainPath).map { path in
      guard let file = FormattableFile(path: path, content: content) else {
        throw ValidationError(
          telling:
            "'\(path)' is no page or data file in '\(content)', and no CSV file of a dataset, whose name is a–z, 0–9 and '-'."
        )
      }
      return file
    }
  }
}

extension DecimalMark: ExpressibleByArgument {}
