import Foundation
import Testing

/// A centre without templates of its own is built with the installed ones, and may replace any of them.
@Suite struct InstallationTests {
  @Test func installedTemplatesMakeTheSiteOfACentreThatHasNone() throws {
    let command = try Command()
    #expect(try command.run("build").status == 0)
    let own = try command.files(under: "Public")
    let torv = try command.install()
    let result = try torv("build", "--output", "Installed")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let pages = { (files: [String: Data]) in files.filter { $0.key.hasSuffix(".html") } }
    #expect(try pages(command.files(under: "Installed")) == pages(own))
    #expect(pages(own).count > 15)
  }

  @Test func aFileOfOnesOwnTakesThePlaceOfItsTwinAndIsChecked() throws {
    let command = try Command()
    let torv = try command.install()
    let name = "partials/count.mustache"
    let installed = try #require(command.text(of: "usr/share/torv/Templates/\(name)"))
    try command.write(installed + "<!-- vores eget -->\n", to: "Templates/\(name)")
    #expect(try torv("build").status == 0)
    let pages = try command.files(under: "Public").values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(pages.contains { $0.contains("<!-- vores eget -->") })
    try command.write(installed + "{{unknownName}}\n", to: "Templates/\(name)")
    let result = try torv("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("Templates/\(name):"))
    #expect(!result.errors.contains("usr/share"))
  }

  @Test func aFolderThatIsNamedMustBeThere() throws {
    let command = try Command()
    let torv = try command.install()
    let result = try torv("check", "--templates", "Skabeloner")
    #expect(result.status == 3)
    #expect(result.errors.contains("the folder 'Skabeloner' does not exist"))
  }

  @Test func withoutTemplatesAnywhereItSaysSo() throws {
    let command = try Command()
    try FileManager.default.removeItem(atPath: command.folder + "/Templates")
    let result = try command.run("check")
    #expect(result.status == 3)
    #expect(result.errors.contains("the folder 'Templates' does not exist"))
  }
}
