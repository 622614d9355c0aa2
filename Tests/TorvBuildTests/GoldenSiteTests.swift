import Foundation
import Testing
import TorvBuild
import TorvDiagnostics

/// Compares the output for each fixture with the golden files beside it.
///
/// The golden files of `base` are its whole site; those of other fixtures are only the files that differ from the
/// base site, with `removed.txt` for missing files. `TORV_RECORD=1` records them again and fails the run.
@Suite struct GoldenSiteTests {
  private static let isRecording = ProcessInfo.processInfo.environment["TORV_RECORD"] == "1"

  /// The base site, built once.
  private static let base = Task { try await FixtureSite().output() }

  @Test(arguments: FixtureFolder.goldenNames)
  func becomesWhatItsGoldenFilesSay(fixture: String) async throws {
    let folder = "\(FixtureFolder.fixtures)/\(fixture)"
    let actual = try await golden(of: fixture)
    let stored = FixtureFolder.files(under: folder).filter { !$0.key.hasPrefix("Content/") }
    if Self.isRecording {
      try record(actual, over: stored, in: folder)
      Issue.record("recorded the golden files of '\(fixture)'; read them and run the tests again")
      return
    }
    for path in Set(actual.keys).union(stored.keys).sorted() {
      switch (actual[path], stored[path]) {
      case (let new?, let old?) where new != old:
        Issue.record("different: \(fixture)/\(path)\n\(firstDifference(old: old, new: new))")
      case (_?, nil): Issue.record("extra, without a golden file: \(fixture)/\(path)")
      case (nil, _?): Issue.record("missing, though it has a golden file: \(fixture)/\(path)")
      default: continue
      }
    }
  }

  private func golden(of fixture: String) async throws -> [String: [UInt8]] {
    let base = try await Self.base.value
    let site = FixtureSite(fixture)
    let result = try await site.check()
    var golden: [String: [UInt8]] = [:]
    golden["diagnostics.txt"] = Array(DiagnosticFormat.text.string(result.diagnostics).utf8)
    guard let built = result.value else { return golden }
    let output = SiteOutput(built, sources: site.files)
    for (path, bytes) in output.files where fixture == "base" || base.files[path] != bytes {
      golden["expected/\(path)"] = bytes
    }
    let removed = base.paths.filter { output.files[$0] == nil }
    if !removed.isEmpty {
      golden["removed.txt"] = Array(removed.map { $0 + "\n" }.joined().utf8)
    }
    return golden
  }

  private func record(
    _ actual: [String: [UInt8]], over stored: [String: [UInt8]], in folder: String
  ) throws {
    let disk = DiskFileSystem()
    for path in stored.keys where actual[path] == nil {
      try disk.remove("\(folder)/\(path)", upTo: folder)
    }
    for (path, bytes) in actual where stored[path] != bytes {
      try disk.write(bytes, to: "\(folder)/\(path)")
    }
  }

  private func firstDifference(old: [UInt8], new: [UInt8]) -> String {
    let oldLines = String(decoding: old, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let newLines = String(decoding: new, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = zip(oldLines, newLines).prefix { $0 == $1 }.count
    let expected = line < oldLines.count ? oldLines[line] : "(the end)"
    let found = line < newLines.count ? newLines[line] : "(the end)"
    return "line \(line + 1)\n  expected: \(expected)\n  found:    \(found)"
  }
}
