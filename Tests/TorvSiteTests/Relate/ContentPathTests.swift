import Testing

@testable import TorvSite

@Suite struct ContentPathTests {
  @Test(arguments: [
    ("../guides/a.md", "guides/a.md"), ("b.md", "case-studies/b.md"),
    ("./b.md", "case-studies/b.md"), ("billeder/../b.jpg", "case-studies/b.jpg"),
    ("a//b.md", "case-studies/a/b.md"), ("..", ""), ("../../guides/a.md", nil), ("../..", nil),
  ])
  func aRelativePathLeadsFromTheFolderOfTheFile(relative: String, resolved: String?) {
    #expect(ContentPath.resolve(relative, from: "case-studies/vejle.md") == resolved)
  }

  @Test(arguments: [
    ("/om/", "/om/"), ("/a b", "/a%20b"), ("/å", "/%C3%A5"), ("/a?b#c%", "/a%3Fb%23c%25"),
    ("/(a)_~.'!*;:@&=+$,", "/(a)_~.'!*;:@&=+$,"), ("/\u{1}\"<>", "/%01%22%3C%3E"),
  ])
  func whatAURLCannotHoldIsEncoded(path: String, encoded: String) {
    #expect(ContentPath.addingPercentEncoding(path) == encoded)
  }
}
