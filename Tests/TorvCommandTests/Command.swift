import Foundation
import TorvTestSupport

/// The built executable `torv`, run in a folder of its own with a copy of the base fixture in it.
///
/// It is a class, because only a class can remove its folder when it is released.
final class Command: Sendable {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: String

  init(fixture: String? = nil) throws {
    folder =
      FileManager.default.temporaryDirectory.appending(
        path: "torv-command-\(UUID().uuidString)"
      ).path
    let fixtures = Repository.path + "/Tests/TorvBuildTests/Fixtures"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: fixtures + "/base/Content", toPath: folder + "/Content")
    try FileManager.default.copyItem(
      atPath: fixtures + "/templates", toPath: folder + "/Templates")
    guard let fixture else { return }
    let overlay = "\(fixtures)/\(fixture)/Content"
    for file in try FileManager.default.subpathsOfDirectory(atPath: overlay) {
      let url = URL(filePath: "\(overlay)/\(file)")
      guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true else { continue }
      try write(try Data(contentsOf: url), to: "Content/\(file)")
    }
  }

  deinit {
    // Files that can't be removed from the temporary folder are left to the system.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs `torv` in the folder, with only the given variables in its environment.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  /// Runs `torv` in the folder, with only the given variables in its environment.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try run(Self.executable, arguments, environment)
  }

  /// Runs `torv` as somebody whom the permissions of files bind, which they don't do to the superuser.
  func runWithoutPrivileges(_ argument: String) throws -> Result {
    guard geteuid() == 0 else { return try run(argument) }
    let drop = ["--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]
    return try run(URL(filePath: "/usr/bin/setpriv"), drop + [Self.executable.path, argument], [:])
  }

  /// Installs `torv` with the repository's content, starter and templates; returns how it is called in a subfolder.
  func installWhole() throws -> (_ folder: String, _ arguments: String...) throws -> Result {
    try FileManager.default.removeItem(atPath: folder + "/Templates")
    try write(Data(), to: "usr/share/torv/.made")
    for name in ["Content", "Starter", "Templates"] {
      try FileManager.default.copyItem(
        atPath: "\(Repository.path)/\(name)", toPath: "\(folder)/usr/share/torv/\(name)")
    }
    let program = try installProgram()
    return { (subfolder: String, arguments: String...) in
      try self.run(program, arguments, [:], in: "\(self.folder)/\(subfolder)")
    }
  }

  /// Makes of the fixture's templates those of an installation, and of `torv` a link in it; returns how it is called.
  func install() throws -> (_ arguments: String...) throws -> Result {
    try write(Data(), to: "usr/share/torv/.made")
    try FileManager.default.moveItem(
      atPath: folder + "/Templates", toPath: folder + "/usr/share/torv/Templates")
    let program = try installProgram()
    return { (arguments: String...) in try self.run(program, arguments, [:]) }
  }

  private func installProgram() throws -> URL {
    let program = URL(filePath: folder + "/usr/bin/torv")
    try write(Data(), to: "usr/bin/.made")
    // A copy could not be started while a process that another test starts still holds it open for writing.
    do {
      try FileManager.default.linkItem(at: Self.executable, to: program)
    } catch {
      try FileManager.default.copyItem(at: Self.executable, to: program)
    }
    return program
  }

  /// Starts `torv` in the folder and lets it run.
  func start(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> RunningCommand {
    try RunningCommand(Self.executable, arguments, in: folder, environment: environment)
  }

  /// Returns the output of `torv` on a terminal, simulated by util-linux's `script`.
  func runInTerminal(_ argument: String, environment: [String: String]) throws -> String {
    let script = URL(filePath: "/usr/bin/script")
    let command = "'\(Self.executable.path)' \(argument)"
    return try run(script, ["-qec", command, "/dev/null"], environment).output
  }

  private func run(
    _ executable: URL, _ arguments: [String], _ environment: [String: String],
    in working: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: working ?? folder)
    process.environment = Self.variables(environment)
    let output = folder + "/.output-\(UUID().uuidString)"
    let errors = output + "-errors"
    // Files instead of pipes, since a full pipe would block the process.
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer {
      // They are in a folder that is removed in the end anyway.
      try? FileManager.default.removeItem(atPath: output)
      try? FileManager.default.removeItem(atPath: errors)
    }
    return Result(
      status: process.terminationStatus,
      // Not `String(contentsOfFile:)`, which leaves out a byte order mark.
      output: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Returns the variables with those that set the sanitizers, for `make test-sanitized`.
  static func variables(_ environment: [String: String]) -> [String: String] {
    let sanitizers = ["ASAN_OPTIONS", "ASAN_SYMBOLIZER_PATH", "LSAN_OPTIONS", "TSAN_OPTIONS"]
    return ProcessInfo.processInfo.environment.filter { sanitizers.contains($0.key) }
      .merging(environment) { _, given in given }
  }

  func write(_ data: Data, to file: String) throws {
    let url = URL(filePath: "\(folder)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  func text(of file: String) -> String? {
    // Nil means that there is no such file.
    try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
  }

  /// Returns the bytes of every file under a subfolder.
  func files(under name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = "\(folder)/\(name)"
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    return files
  }

  /// The executable is in the same folder as the tests that were built with it.
  private static let executable: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appending(path: "torv")
      if FileManager.default.isExecutableFile(atPath: candidate.path), candidate.isFile {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return URL(filePath: Repository.path + "/.build/debug/torv")
  }()
}

extension URL {
  fileprivate var isFile: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
