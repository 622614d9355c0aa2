import Foundation
import TorvTestSupport

/// A text file of the repository, split into lines.
struct RepositoryFile {
  /// The path relative to the repository.
  let path: String
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  /// The module that a file of `Sources/` or `Tests/` belongs to.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Returns the lines whose code contains one of the words; comments and quoted text don't count.
  ///
  /// The search uses plain text instead of regular expressions, which take seconds in a debug build.
  func lines(with words: [String]) -> [(number: Int, line: String)] {
    lines.enumerated().compactMap { index, line in
      guard words.contains(where: line.contains) else { return nil }
      let code = Self.code(of: line)
      return words.contains(where: code.contains) ? (index + 1, line) : nil
    }
  }

  /// Returns the line without a comment at its end and without quoted text.
  private static func code(of line: String) -> String {
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    let unquoted = pieces.indices.filter { $0.isMultiple(of: 2) }.map { pieces[$0] }
      .joined(separator: "\"\"")
    return String(unquoted[..<(unquoted.firstRange(of: "//")?.lowerBound ?? unquoted.endIndex)])
  }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count == keyword + 2,
        !line.hasPrefix(" ")
      else { return nil }
      return String(words[keyword + 1])
    }
  }
}

/// The files of the repository that the tests inspect.
enum SourceTree {
  static let sources = files(under: "Sources", ending: ".swift")
  static let tests = files(under: "Tests", ending: ".swift")

  /// Returns the files under a folder whose names have this ending, in the order of their paths.
  static func files(under folder: String, ending: String) -> [RepositoryFile] {
    let root = "\(Repository.path)/\(folder)"
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted().compactMap { file("\(folder)/\($0)") }
  }

  /// Returns a file by its path in the repository; nil if it is not text.
  static func file(_ path: String) -> RepositoryFile? {
    // A file that can't be read as text is not inspected.
    guard let text = try? String(contentsOfFile: "\(Repository.path)/\(path)", encoding: .utf8)
    else {
      return nil
    }
    return RepositoryFile(path: path, lines: text.components(separatedBy: "\n"))
  }
}
