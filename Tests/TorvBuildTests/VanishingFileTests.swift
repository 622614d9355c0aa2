import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite
import TorvTestSupport

/// A file that is removed while a build works, after its folder was listed and before it is read.
@Suite struct VanishingFileTests {
  private struct VanishingFileSystem: WrappedFileSystem {
    let base: InMemoryFileSystem
    let vanished: String

    func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
      path == vanished ? nil : try base.readIfPresent(path)
    }

    func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
      guard let bytes = try readIfPresent(path) else { throw EnvironmentError("no such file") }
      return bytes
    }
  }

  @Test(arguments: [
    "Content/site.yml", "Content/pages/om.md", "Content/pages/plan.pdf", "Content/pages/a.png",
    "Content/pages/b.png", "Content/municipalities.csv", "Templates/layout.mustache",
    "Templates/assets/site.css",
  ])
  func itIsNamedAndTheOldSiteStays(path: String) async throws {
    var pictures = PictureSite()
    pictures.add("a.png", SamplePicture.png(width: 40, height: 30), as: .lead)
    pictures.add("b.png", SamplePicture.png(width: 40, height: 30), as: .text)
    pictures.add("plan.pdf", Array("x".utf8), as: .link)
    #expect(pictures.site.files[path] != nil)
    #expect(try await pictures.build(searchPath: "").value != nil)
    let before = pictures.written()

    try pictures.files.write(Array("/* other */".utf8), to: "Templates/assets/site.css")
    let files = VanishingFileSystem(base: pictures.files, vanished: path)
    let error = await #expect(throws: EnvironmentError.self) {
      _ = try await pictures.site.builder().build(in: files)
    }
    #expect(error?.message == "'\(path)' was there a moment ago and is gone")
    #expect(error?.hint == "run the command again")
    #expect(pictures.written() == before)
  }
}
