import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The options that are shared by all commands that report mistakes in the content.
struct SiteOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions

  @Flag(help: .telling("Let warnings stop the build as mistakes do."))
  var strict = false

  @Option(
    help: .telling("How mistakes are shown: text, github (annotations in GitHub Actions) or json."))
  var format = DiagnosticFormat.text

  var content: String { sources.content }

  var templates: String { sources.templates }

  /// Returns the options for a build into the folder.
  func builderOptions(output: String) throws -> SiteBuilder.Options {
    try sources.builderOptions(output: output, isStrict: strict)
  }

  /// Finishes what a build that was cut off had begun to publish in the usual folder.
  func finishPublication() throws {
    let output = Build.usualOutput
    guard try StagingFolder.finishPublication(in: output, DiskFileSystem()) else { return }
    Console.tellError("'\(output)' is whole again: a build was cut off while it published")
  }

  /// Returns the path without a leading `./` and a trailing `/`: `./Public/` becomes `Public`.
  static func plainPath(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension PageKind: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
