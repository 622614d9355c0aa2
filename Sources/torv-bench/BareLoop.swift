import Glibc
import TorvBuild
import TorvDiagnostics
import TorvMarkdown

/// The least that a generator must do, on as many threads as Torv: read the same files, run cmark over each body, and
/// write files of the same number and sizes to the same paths.
struct BareLoop {
  let content: String
  /// The folder that a build wrote.
  let model: String
  /// The folder to write to; it must not exist yet.
  let output: String

  /// Does the work, and returns how long it took; what to write is looked up before.
  func run() async throws -> Duration {
    var files: [(path: String, size: Int)] = []
    let folders = try TemporaryFolder.visit(model) { files.append(($0, $1)) }
      .map { self.output + $0.dropFirst(model.count) }
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: files.map(\.size).max() ?? 0)
    let jobs = SyntheticSite.jobs
    let start = ContinuousClock.now
    for folder in [content, SyntheticSite.templates] {
      let paths = try DiskFileSystem().files(under: folder).map { "\(folder)/\($0)" }
      let html = await paths.concurrentMap(jobs: jobs) { Self.htmlBytes(ofFile: $0) }
      precondition(folder != content || html.reduce(0, +) > 0, "the work was done")
    }
    for folder in folders { mkdir(folder, 0o755) }
    let output = output
    let written = await files.concurrentMap(jobs: jobs) { file in
      Self.write(bytes[..<file.size], to: "\(output)/\(file.path)")
    }
    let duration = ContinuousClock.now - start
    guard written.allSatisfy({ $0 }) else {
      throw EnvironmentError("the bare loop can't write to '\(output)'")
    }
    return duration
  }

  /// Reads a file and returns the size of the HTML that cmark makes of it; 0 if it is no Markdown.
  private static func htmlBytes(ofFile path: String) -> Int {
    // A file that can't be read has no HTML; the precondition above notices if there is none at all.
    guard let bytes = try? DiskFileSystem().read(path), path.hasSuffix(".md") else { return 0 }
    return CmarkTree.safeHTML(of: Array(body(of: bytes))).count
  }

  /// Returns what follows the second line of three hyphens.
  private static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let fence = Array("\n---\n".utf8)
    var start = bytes.startIndex
    while let line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if bytes[line...].starts(with: fence) { return bytes[(line + fence.count)...] }
      start = line + 1
    }
    return []
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      == bytes.count
  }
}
