import ArgumentParser
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvRender

/// `torv access open`: decrypts one published file for inspection.
struct OpenSealedFile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: told("Decrypt one sealed file and write what it holds to standard output."),
    discussion: told(
      """
      The key is that of the members on the day that counts as today: name the day of the build \
      with --today to open a file of an earlier one.
      """))

  @Argument(
    help: .telling(
      "A sealed file in the output folder, such as Public/medlem/filer/NAME.torv.",
      valueName: "file"))
  var file: String

  @Option(help: .telling("The file to write to in place of standard output."))
  var output: String?

  @OptionGroup var access: AccessOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError(telling: "--output names no file.") }
  }

  mutating func run() async throws {
    let secret = try access.secret.requiredSecret()
    let disk = DiskFileSystem()
    let bytes = try disk.readToEnd(file)
    let site = try await access.site()
    let name = file.split(separator: "/").last ?? ""
    let key = secret.siteKey(for: site.value.memberIdentities)
    switch key.open(bytes, at: AccessPaths.files + name) {
    case .failure(let flaw): throw refusal(flaw)
    case .success(let contents):
      if let output {
        try disk.write(contents.bytes, to: output)
      } else {
        try Console.print(bytes: contents.bytes)
      }
    }
    if site.hasErrors { throw ExitCode(ExitStatus.content) }
  }

  private func refusal(_ flaw: SealedFileFlaw) -> ExitCode {
    let hint: Message =
      "a file opens under the name, the secret, the members and the day of its build"
    return AccessCommand.refusal(
      "'\(file)' can't be opened: \(flaw.words)", hint: flaw == .doesNotFit ? hint : nil)
  }
}
