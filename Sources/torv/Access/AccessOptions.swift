import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The options of the commands that need the secret and the members.
struct AccessOptions: ParsableArguments {
  @OptionGroup var secret: SecretOptions

  @OptionGroup var sources: SourceOptions

  /// Returns the site on the day that counts as today.
  ///
  /// It reports only errors, since they may hide a member; warnings are for editors.
  func site() async throws -> Diagnosed<Site> {
    let builder = SiteBuilder(try sources.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    let errors = result.diagnostics.filter { $0.severity == .error }
    Console.print(errors, format: .text)
    guard let site = result.value else { throw ExitCode(ExitStatus.content) }
    return Diagnosed(site, errors)
  }
}
