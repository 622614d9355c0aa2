import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvSite

/// `torv format`: rewrites the files of datasets that a spreadsheet saved in its own way.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Rewrite a dataset's CSV file as Torv wants it: UTF-8, commas and points.",
    discussion: """
      Takes what a Danish spreadsheet saves (semicolons, decimal commas, points between thousands, \
      dates such as 12.3.2027, Windows-1252 or UTF-16) and says what it changed. Which columns hold \
      numbers is read from the page beside the file. Where a number may be read in two ways the file \
      is left as it is, and the command asks.
      """)

  @Argument(
    help: ArgumentHelp("The CSV files, such as Content/datasets/folketal.csv.", valueName: "file"))
  var files: [String]

  @Option(
    help: "What stands before decimals where the file doesn't tell: comma or point.")
  var decimalMark: DecimalMark?

  mutating func run() async throws {
    var disk = DiskFileSystem()
    var hasErrors = false
    for file in files.map(SiteOptions.plainPath) {
      let result = try format(file, in: disk)
      Console.print(result.diagnostics, format: .text)
      guard let formatted = result.value else {
        hasErrors = true
        continue
      }
      guard !formatted.changes.isEmpty else {
        Console.print("\(file) is as it should be")
        continue
      }
      try disk.write(formatted.bytes, to: file)
      Console.print("rewrote \(file)")
      for change in formatted.changes { Console.print("  \(change)") }
    }
    if hasErrors { throw ExitCode(ExitStatus.content) }
  }

  /// Returns the file as it should be; throws where it or its page can't be read.
  private func format(
    _ file: String, in disk: DiskFileSystem
  ) throws -> Diagnosed<DatasetFormatter.Formatted?> {
    guard file.hasSuffix(".csv") else {
      throw ValidationError("'\(file)' is no CSV file; only the files of datasets are rewritten.")
    }
    let path = file.dropLast(".csv".count) + ".md"
    let name = path.split(separator: "/").last ?? path
    guard case .page(let id) = ContentFile(path: "datasets/\(name)") else {
      throw EnvironmentError(
        "'\(name)' is no name of a page", hint: "name the file with a–z, 0–9 and '-'")
    }
    let source = SourceFile(path: file, bytes: try disk.read(file))
    guard let text = try disk.readIfPresent(String(path)) else {
      throw EnvironmentError(
        "there is no page '\(path)', which says what the columns hold",
        hint: "begin it with 'torv new dataset \"…\"', declare the columns, and run this again")
    }
    let page = PageParser(labels: .empty).page(
      from: SourceFile(path: String(path), bytes: text), id: id)
    guard let parsed = page.value.page, case .dataset(let dataset) = parsed.content else {
      return Diagnosed(nil, page.diagnostics)
    }
    return DatasetFormatter.format(source, as: dataset, decimalMark: decimalMark)
  }
}

extension DecimalMark: ExpressibleByArgument {}
