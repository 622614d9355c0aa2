import Testing
import TorvBuild
import TorvSite
import TorvTestSupport

/// The base fixture in memory, for edits while a preview shows it.
struct EditedFiles {
  /// The files as a preview reads them.
  let memory: InMemoryFileSystem

  init() throws {
    let fixtures = Repository.path + "/Tests/TorvBuildTests/Fixtures"
    let disk = DiskFileSystem()
    var contents: [String: [UInt8]] = [:]
    for (folder, origin) in [("Content", "base/Content"), ("Templates", "templates")] {
      for file in try disk.files(under: "\(fixtures)/\(origin)") {
        contents["\(folder)/\(file)"] = try disk.read("\(fixtures)/\(origin)/\(file)")
      }
    }
    memory = InMemoryFileSystem(contents)
  }

  /// A builder of the site in these files.
  func builder() throws -> SiteBuilder {
    var options = SiteBuilder.Options(
      content: "Content", templates: "Templates", output: "",
      today: try #require(CalendarDate(scalar: "2026-11-23")), jobs: 2)
    options.includesDrafts = true
    return SiteBuilder(options)
  }

  subscript(path: String) -> String {
    get { String(decoding: memory.contents[path] ?? [], as: UTF8.self) }
    nonmutating set {
      // Writing to memory never fails.
      try? memory.write(Array(newValue.utf8), to: path)
    }
  }
}
