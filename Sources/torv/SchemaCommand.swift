import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSchema
import TorvSite

/// `torv schema`: describes the fields to other programs.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: told("Describe the fields of all files for editors and forms."),
    discussion: told(
      """
      json-schema gives the JSON Schema (2020-12) of front matter and data files, vscode the files \
      for Visual Studio Code, cms the settings of Decap CMS and Sveltia CMS, where pages are edited \
      in forms. All of them know the themes, municipalities and pages that there are now: write \
      them again when these have changed.
      """))

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonSchema = "json-schema"
    case cms, vscode
  }

  @Option(help: .telling("What to write: json-schema, vscode or cms."))
  var format = Format.jsonSchema

  @Option(help: .telling("The kind of page or data file whose JSON Schema to write; all if none."))
  var kind: SchemaSubject?

  @Option(
    help: .telling(
      "The folder to write files to; .vscode for vscode, and the standard output for the others."))
  var output: String?

  @Option(
    help: .telling(
      "Where the forms save to: github, gitlab, bitbucket, gitea, or test-repo to try them."))
  var backend = FormsConfiguration.Backend.github

  @Option(help: .telling("The repository that the forms save to, such as centret/torv."))
  var repository: String?

  @Option(help: .telling("The branch that the forms save to."))
  var branch = "main"

  @Option(
    name: .customLong("backend-setting"),
    help: .telling(
      "A further setting of the backend, such as app_id=1234; may be given several times."))
  var backendSettings: [String] = []

  @Flag(
    help: .telling(
      "Let the forms give each change a branch of its own, to be looked through before it is published."
    ))
  var editorialWorkflow = false

  @OptionGroup var sources: SourceOptions

  mutating func validate() throws {
    if kind != nil, format != .jsonSchema {
      throw ValidationError(telling: "--kind goes with --format json-schema only.")
    }
    if let setting = backendSettings.first(where: { !$0.contains("=") }) {
      throw ValidationError(telling: "'\(setting)' is no setting; write it as name=value.")
    }
    if format == .cms, backend != .testRepo, repository == nil {
      throw ValidationError(
        telling: "Name the repository with --repository, or try the forms with --backend test-repo."
      )
    }
  }

  mutating func run() async throws {
    let disk = DiskFileSystem()
    let options = try sources.builderOptions(output: "")
    let read = try await SiteBuilder(options).input(in: disk)
    guard let input = read.value else {
      Console.print(read.diagnostics.filter { $0.severity == .error }, format: .text)
      throw ExitCode(ExitStatus.content)
    }
    let targets = KnownTargets(in: input)
    let schema = JSONSchema(targets: targets, content: options.content)
    switch format {
    case .jsonSchema: try write(schema, to: disk)
    case .cms:
      let forms = FormsConfiguration(
        targets: targets, site: input.settings, content: options.content,
        repository: FormsConfiguration.Repository(
          backend: backend, name: repository, branch: branch,
          settings: backendSettings.map { setting in
            let name = setting.prefix { $0 != "=" }
            return (String(name), String(setting.dropFirst(name.count + 1)))
          }, hasWorkflow: editorialWorkflow))
      guard let output else { return Console.printAsIs(forms.text) }
      try write(Array(forms.text.utf8), to: "config.yml", in: output, disk)
      try write(Array(FormsConfiguration.page.utf8), to: "index.html", in: output, disk)
    case .vscode:
      let files = EditorFiles(schema: schema, content: options.content, day: options.today).all
      for file in files { try write(file, in: output ?? ".vscode", disk) }
    }
  }

  private func write(_ schema: JSONSchema, to disk: DiskFileSystem) throws {
    guard let output else {
      let value = kind.map(schema.schema) ?? schema.bundle
      return Console.printAsIs(String(decoding: value.bytes(), as: UTF8.self))
    }
    for subject in kind.map({ [$0] }) ?? SchemaSubject.all {
      try write(schema.schema(of: subject).bytes(), to: "\(subject.name).json", in: output, disk)
    }
  }

  /// Writes a file, unless it holds what the editors have written in it themselves.
  private func write(_ file: EditorFiles.File, in folder: String, _ disk: DiskFileSystem) throws {
    let bytes = file.contents.bytes()
    let path = "\(SiteOptions.plainPath(folder))/\(file.path)"
    if file.isShared, let own = try disk.readIfPresent(path), own != bytes {
      Console.tell("left \(path) as it is; Torv's own settings for it are:")
      Console.printAsIs(String(decoding: bytes, as: UTF8.self))
      return
    }
    try write(bytes, to: file.path, in: folder, disk)
  }

  private func write(
    _ bytes: [UInt8], to path: String, in folder: String, _ disk: DiskFileSystem
  ) throws {
    let path = "\(SiteOptions.plainPath(folder))/\(path)"
    try disk.write(bytes, to: path)
    Console.tell("wrote \(path)")
  }
}

extension SchemaSubject: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }

  /// The names of all subjects, for help and completions.
  public static var allValueStrings: [String] { all.map(\.name) }
}

extension FormsConfiguration.Backend: ExpressibleByArgument {}
