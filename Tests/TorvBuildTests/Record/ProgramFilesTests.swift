import Testing
import TorvBuild

@Suite struct ProgramFilesTests {
  @Test func namesTheLibrariesOfThisProcessAlwaysAlike() throws {
    let identity = try #require(ProgramFiles.identity)
    #expect(ProgramFiles.identity == identity)
    #expect(identity.contains("libcmark") && identity.contains("libswiftCore"))
    // Path, device, inode, size, and the time of the last change.
    for line in identity.split(separator: "\n") {
      #expect(line.split(separator: " ").count >= 6 && line.hasPrefix("/"), "\(line)")
    }
  }
}
