import Testing
import TorvDiagnostics

@testable import TorvSite

@Suite struct PathRegistryTests {
  private func messages(_ claims: [(path: String, owner: Message)]) -> [String] {
    var registry = PathRegistry()
    for claim in claims { registry.claim(claim.path, for: claim.owner, at: nil) }
    return registry.diagnostics.map(\.message)
  }

  @Test func pathsOfTheirOwnDoNotCollide() {
    #expect(
      messages([
        ("/", "a"), ("/om/", "b"), ("/om/os/", "c"), ("/om/fil.pdf", "d"), ("/om-os/", "e"),
      ]).isEmpty)
  }

  @Test func oneFileUnderTwoNamesIsACollision() {
    #expect(
      messages([("/om/", "a"), ("/om/", "b")]) == ["'/om/' would be written by both a and b"])
    #expect(
      messages([("/om/", "a"), ("/om/index.html", "b")])
        == ["'/om/' and '/om/index.html' can't both be written, by a and b"])
    #expect(
      messages([("/A.pdf", "a"), ("/a.pdf", "b")])
        == ["'/A.pdf' and '/a.pdf' differ only in case, and would be written by a and b"])
    #expect(messages([("/Å.pdf", "a"), ("/a\u{30A}.pdf", "b")]).count == 1)
    #expect(
      messages([("/å.pdf", "a"), ("/a\u{30A}.pdf", "b")])
        == [
          "'/å.pdf' is spelled in two ways that look the same (a letter with its accent, and the two apart) by a and b"
        ])
  }

  @Test func aFileCannotHaveTheNameOfAFolder() {
    #expect(messages([("/om/", "a"), ("/om", "b")]).count == 1)
    #expect(messages([("/om", "a"), ("/OM/os/", "b")]).count == 1)
    #expect(messages([("/a/b/c.pdf", "a"), ("/a/b", "b"), ("/a", "c")]).count == 2)
    #expect(messages([("/feed.xml", "a"), ("/feed.xml/", "b")]).count == 1)
  }

  @Test func onlyTheVeryPathIsContained() {
    var registry = PathRegistry()
    registry.claim("/om/", for: "a", at: nil)
    #expect(registry.contains("/om/"))
    for path in ["/om", "/OM/", "/om/index.html", "", "/", "om/"] {
      #expect(!registry.contains(path), "\(path)")
    }
    #expect(Array(registry.paths) == ["/om/"])
  }
}
