import Foundation
import Testing
import TorvTestSupport

/// Rules that the compiler does not enforce: see ARCHITECTURE.md, »Rooms«, and CONTRIBUTING.md, »Ways of working«.
@Suite struct TidyTests {
  private static let diagnostics: Set = ["TorvDiagnostics"]

  /// The modules that each module may import; any other import is forbidden.
  private static let allowedImports: [String: Set<String>] = [
    "TorvDiagnostics": [],
    "TorvFigures": [],
    "TorvAccess": diagnostics.union(["Crypto"]),
    "TorvLeakCheck": diagnostics,
    "TorvMarkdown": diagnostics.union(["CCmark", "Glibc"]),
    "TorvMustache": diagnostics,
    "TorvSite": diagnostics.union(["CLibYAML", "Glibc", "Synchronization", "TorvMarkdown"]),
    "TorvSearch": diagnostics.union(["CStemmer", "Glibc"]),
    "TorvSchema": diagnostics.union(["TorvSite"]),
    "TorvRender": diagnostics.union([
      "Synchronization", "TorvAccess", "TorvFigures", "TorvMarkdown", "TorvMustache",
      "TorvSearch", "TorvSite",
    ]),
    "TorvBuild": diagnostics.union([
      "CMalloc", "Glibc", "Subprocess", "Synchronization", "TorvAccess", "TorvLeakCheck",
      "TorvMarkdown",
      "TorvMustache", "TorvRender", "TorvSearch", "TorvSite",
    ]),
    "TorvPreview": diagnostics.union([
      "Dispatch", "FlyingSocks", "FoundationEssentials", "Glibc", "Synchronization",
      "TorvBuild", "TorvMustache", "TorvRender", "TorvSite",
    ]),
    "torv": diagnostics.union([
      "ArgumentParser", "Dispatch", "Glibc", "Synchronization", "TorvAccess", "TorvBuild",
      "TorvPreview", "TorvRender", "TorvSchema", "TorvSearch", "TorvSite",
    ]),
    "torv-bench": diagnostics.union([
      "Glibc", "TorvAccess", "TorvBuild", "TorvLeakCheck", "TorvMarkdown", "TorvMustache",
      "TorvRender", "TorvSearch", "TorvSite",
    ]),
    "torv-fuzz": diagnostics.union([
      "ArgumentParser", "Dispatch", "Glibc", "Synchronization", "TorvAccess", "TorvBuild",
      "TorvFigures", "TorvLeakCheck", "TorvMarkdown", "TorvMustache", "TorvPreview", "TorvRender",
      "TorvSearch", "TorvSite",
    ]),
  ]

  /// The modules that know nothing of the disk, the clock or the machine's settings.
  private static let pureModules: Set = [
    "TorvDiagnostics", "TorvFigures", "TorvAccess", "TorvLeakCheck", "TorvMarkdown",
    "TorvMustache", "TorvSite", "TorvSchema", "TorvSearch", "TorvRender",
  ]

  @Test func thereAreFilesToLookAt() {
    #expect(Set(SourceTree.sources.map(\.module)).isSuperset(of: Self.allowedImports.keys))
    #expect(SourceTree.sources.count > 100)
  }

  @Test func modulesImportOnlyWhatTheyMay() {
    for file in SourceTree.sources {
      let forbidden = Set(file.imports).subtracting(Self.allowedImports[file.module] ?? [])
      #expect(forbidden.sorted() == [], "\(file.path)")
    }
  }

  @Test(arguments: [
    ("CCmark", "Sources/TorvMarkdown/CmarkTree.swift"),
    ("CLibYAML", "Sources/TorvSite/Parse/YAMLReader.swift"),
    ("CStemmer", "Sources/TorvSearch/Stemmer.swift"),
    ("CMalloc", "Sources/TorvBuild/Memory.swift"),
    ("Crypto", "Sources/TorvAccess/Cryptography.swift"),
    ("Subprocess", "Sources/TorvBuild/ExternalProgram.swift"),
  ])
  func libraryIsImportedByOneFileOnly(library: String, path: String) {
    let importing = SourceTree.sources.filter { $0.imports.contains(library) }.map(\.path)
    #expect(importing == [path])
  }

  @Test func socketsAreKnownToTheServerAndItsConnectionsOnly() {
    let importing = SourceTree.sources.filter { $0.imports.contains("FlyingSocks") }.map(\.path)
    #expect(
      importing.sorted() == [
        "Sources/TorvPreview/PreviewConnection.swift", "Sources/TorvPreview/PreviewServer.swift",
      ])
  }

  @Test func diskClockAndLocaleStayOutOfPureModules() {
    let pure = SourceTree.sources.filter { Self.pureModules.contains($0.module) }
    expectNone(
      of: [
        "FileManager", "Date()", "Locale", "TimeZone", "ProcessInfo", "getenv(", "setlocale(",
        "fopen(", "opendir(", "time(nil)", ".random(", "random(in", "shuffled(", "Clock.now",
      ], in: pure)
  }

  @Test func onlyTheCommandsPrint() {
    let silent = SourceTree.sources.filter {
      !["torv", "torv-bench", "torv-fuzz"].contains($0.module)
    }
    expectNone(of: [" print(", "debugPrint(", "dump(", "NSLog(", " puts(", "fputs("], in: silent)
  }

  @Test func unsafeShortcutsAreNotTaken() {
    expectNone(
      of: [
        "try!", "as!", "fatalError(", "assertionFailure(", "@unchecked", "nonisolated(unsafe)",
        "Mirror(", "NSLock", ": Any]", "[Any]",
      ], in: SourceTree.sources)
    // A thread that sleeps in the kernel is none of the few that tasks share.
    let watcher = "Sources/TorvPreview/FolderWatcher.swift"
    expectNone(of: ["DispatchQueue"], in: SourceTree.sources.filter { $0.path != watcher })
  }

  private func expectNone(of words: [String], in files: [RepositoryFile]) {
    for file in files {
      for (number, line) in file.lines(with: words) {
        Issue.record("\(file.path):\(number): \(line)")
      }
    }
  }

  @Test func ignoredFailuresSayWhy() {
    for file in SourceTree.sources + SourceTree.tests {
      for (number, line) in file.lines(with: ["try? "]) {
        let around = file.lines[max(0, number - 6)..<number].joined(separator: "\n")
        let isExplained = around.contains("//")
        #expect(isExplained, "\(file.path):\(number): \(line)")
      }
    }
  }

  @Test func packageDeclarationsAreDocumented() {
    let requirements = Self.requirements
    for file in SourceTree.sources {
      for (index, line) in file.lines.enumerated() {
        guard let declaration = Self.packageDeclaration(line) else { continue }
        let isDocumented =
          hasDocumentation(index, in: file) || requirements.contains(Self.name(of: declaration))
        #expect(isDocumented, "\(file.path):\(index + 1): \(line)")
      }
    }
  }

  /// The requirements of Swift's and our own protocols, which are documented there.
  private static let requirements: Set<String> = {
    var names: Set = ["static func <", "static func ==", "func encode"]
    for file in SourceTree.sources {
      var isInProtocol = false
      for line in file.lines {
        if line.contains("protocol ") { isInProtocol = true }
        if line == "}" { isInProtocol = false }
        if isInProtocol, line.hasPrefix("  ") {
          names.insert(name(of: line.trimmingCharacters(in: .whitespaces)))
        }
      }
    }
    return names
  }()

  /// Returns a line's declaration after `package`; nil for values, whose names explain them, and for other lines.
  private static func packageDeclaration(_ line: String) -> String? {
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    guard trimmed.hasPrefix("package "), !trimmed.hasPrefix("package import") else { return nil }
    let declaration = String(trimmed.dropFirst("package ".count))
    let words = declaration.split(separator: " ")
    let isValue = words.contains("let") || words.contains("var")
    return isValue ? nil : declaration
  }

  /// Returns the declaration up to its parameters: `static func hint`.
  private static func name(of declaration: String) -> String {
    let end = declaration.firstIndex { "({:".contains($0) } ?? declaration.endIndex
    return declaration[..<end].trimmingCharacters(in: .whitespaces)
  }

  /// Whether there is a doc comment above the line, or above its attributes.
  private func hasDocumentation(_ index: Int, in file: RepositoryFile) -> Bool {
    let above = file.lines[..<index].last { line in
      !line.trimmingCharacters(in: .whitespaces).hasPrefix("@")
    }
    return above?.trimmingCharacters(in: .whitespaces).hasPrefix("///") == true
  }

  @Test func filesAreShort() {
    for file in SourceTree.sources + SourceTree.tests {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func everyTestedModuleHasItsTests() {
    let tested = Set(SourceTree.tests.map(\.module))
    for module in Self.allowedImports.keys where module.hasPrefix("Torv") {
      #expect(tested.contains("\(module)Tests"), "\(module)")
    }
  }

  @Test func testFilesAreNamedAfterWhatTheyTest() {
    let sources = Set(
      SourceTree.sources.map { $0.name.replacing(".swift", with: "").filter { $0 != "+" } })
    let others: Set = [
      "AccessVectors", "AnotherCountry",
      "BuildCommand", "CheckCommand", "ServeCommand", "GoldenSite", "Handbook", "NewAndListCommand",
      "DueCommand", "FullDisk", "Hint", "HostileClient", "HostileFiles", "HostilePath",
      "HostileText", "InterruptedBuild", "InvisibleText", "Paging", "RepositorySite", "Robustness",
      "SearchCommand", "SearchQuality", "Tidy", "VanishingFile",
    ]
    for file in SourceTree.tests where file.name.hasSuffix("Tests.swift") {
      let subject = String(file.name.dropLast("Tests.swift".count))
      let isKnown = sources.contains { $0.hasPrefix(subject) } || others.contains(subject)
      #expect(
        isKnown || file.module == "TorvMarkdownTests" || file.module == "TorvMustacheTests",
        "\(file.path)")
    }
  }

  @Test func noFileNamesADevelopersMachine() throws {
    let folders = ["Sources", "Tests", "Content", "Templates"]
    let documents = [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile",
      "Package.swift",
    ]
    let files =
      folders.flatMap { SourceTree.files(under: $0, ending: "") }
      + documents.compactMap { SourceTree.file($0) }
    let home = "/home" + "/", users = "/Users" + "/", folder = Repository.path + "/"
    for file in files {
      for name in [home, users, folder] where file.text.contains(name) {
        Issue.record("\(file.path) names '\(name)'")
      }
    }
  }

  @Test func unfinishedWorkIsNotLeftInTheSources() {
    for file in SourceTree.sources {
      for (index, line) in file.lines.enumerated()
      where line.contains("FIXME") || line.contains("// TODO") {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test func everyTemplateIsUsed() throws {
    let templates = SourceTree.files(under: "Templates", ending: ".mustache")
    let bound = SourceTree.sources.first { $0.name == "SiteTemplates.swift" }?.text ?? ""
    let text = templates.map(\.text).joined(separator: "\n")
    for template in templates {
      let name = template.path.dropFirst("Templates/".count).dropLast(".mustache".count)
      let isUsed = ["{{>\(name)}}", "{{<\(name)}}", "{{> \(name)}}", "{{< \(name)}}"].contains {
        text.contains($0)
      }
      #expect(isUsed || bound.contains("\"\(name)\""), "\(template.path)")
    }
  }

  /// Class names may stand between tags, in a block that fills an attribute; only prose has capital letters.
  @Test func templatesHoldNoProse() {
    for template in SourceTree.files(under: "Templates", ending: ".mustache") {
      let capitals = Self.textBetweenTags(of: template.text).filter(\.isUppercase)
      #expect(capitals == "", "\(template.path)")
    }
  }

  /// Returns the text outside all tags, both Mustache and HTML.
  private static func textBetweenTags(of template: String) -> String {
    var text = ""
    var rest = template[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      text += rest[..<start]
      rest = rest[start...]
      let end = rest.hasPrefix("{{") ? "}}" : rest.first == "<" ? ">" : "{"
      guard let close = rest.firstRange(of: end) else { break }
      rest = rest[close.upperBound...]
    }
    return text + rest
  }
}
