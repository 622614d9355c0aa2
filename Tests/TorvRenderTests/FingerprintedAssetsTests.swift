import Testing

@testable import TorvRender

@Suite struct FingerprintedAssetsTests {
  private func paths(_ assets: (path: String, bytes: [UInt8])...) -> [String] {
    FingerprintedAssets(assets).files.map(\.path)
  }

  @Test(arguments: [
    ("site.css", "assets/site-e3b0c44298.css"),
    ("a/b.c/font.woff2", "assets/a/b.c/font-e3b0c44298.woff2"),
    ("a.b/LICENSE", "assets/a.b/LICENSE-e3b0c44298"), ("x.tar.gz", "assets/x.tar-e3b0c44298.gz"),
  ])
  func nameHoldsTheDigestBeforeTheExtension(path: String, expected: String) {
    // The SHA-256 of an empty file begins with e3b0c44298.
    #expect(paths((path, [])) == [expected])
  }

  @Test func nameFollowsTheBytes() {
    let first = paths(("site.css", [1]))
    #expect(paths(("site.css", [1])) == first)
    #expect(paths(("site.css", [2])) != first)
  }

  @Test func assetIsFoundByItsPlainName() {
    let assets = FingerprintedAssets([("site.css", [])])
    #expect(assets.path(of: "site.css") == "/assets/site-e3b0c44298.css")
    #expect(assets.contains("site.css"))
    #expect(!assets.contains("other.css"))
  }
}
