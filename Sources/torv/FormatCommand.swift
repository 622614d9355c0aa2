import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv format`: rewrites dataset files that a spreadsheet saved in its own format.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: told("Rewrite a dataset's CSV file as Torv wants it: UTF-8, commas and points."),
    discussion: told(
      """
      Takes what a Danish spreadsheet saves (semicolons, decimal commas, points between thousands, \
      dates such as 12.3.2027, Windows-1252 or UTF-16) and says what it changed. Which columns hold \
      numbers is read from the page beside the file. Where a number may be read in two ways the file \
      is left as it is, and the command asks.
      """))

  @Argument(
    help: .telling("The CSV files, such as Content/datasets/folketal.csv.", valueName: "file"))
  var files: [String]

  @Option(
    help: .telling("What stands before decimals where the file doesn't tell: comma or point."))
  var decimalMark: DecimalMark?

  @OptionGroup var speech: LanguageOption

  mutating func run() async throws {
    let disk = DiskFileSystem()
    var hasErrors = false
    for file in files.map(SiteOptions.plainPath) {
      guard let dataset = DatasetFile(path: file) else {
        throw ValidationError(
          telling:
            "'\(file)' is no file of a dataset: its name is a–z, 0–9 and '-', and ends in '.csv'.")
      }
      let result = try dataset.formatted(decimalMark: decimalMark, in: disk)
      Console.print(result.diagnostics, format: .text)
      guard let formatted = result.value else {
        hasErrors = true
        continue
      }
      guard !formatted.changes.isEmpty else {
        Console.tell("\(file) is as it should be")
        continue
      }
      try disk.write(formatted.bytes, to: file)
      Console.tell("rewrote \(file)")
      for change in formatted.changes { Console.tell("  \(change)") }
    }
    if hasErrors { throw ExitCode(ExitStatus.content) }
  }
}

extension DecimalMark: ExpressibleByArgument {}
