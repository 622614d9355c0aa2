import Testing

@testable import TorvPreview

@Suite struct PreviewRequestTests {
  @Test(arguments: [
    ("/", "/"), ("/om/", "/om/"), ("/kurser/b%C3%B8rn.pdf", "/kurser/børn.pdf"),
    ("/a+b%20c", "/a+b c"), ("/%7Btorv%7D", "/{torv}"),
  ])
  func escapesAreUndoneOnce(target: String, path: String) {
    #expect(PreviewRequest(method: .get, target: target).path == path)
  }

  @Test(arguments: [
    ("/%2e%2e/x", "/../x"), ("/..%2Fx", "/../x"), ("/%252e%252e/x", "/%2e%2e/x"),
    ("/a/./b", "/a/./b"), ("//x", "//x"), ("/..%5Cx", "/..\\x"),
  ])
  func nothingIsResolved(target: String, path: String) {
    #expect(PreviewRequest(method: .get, target: target).path == path)
  }

  @Test(arguments: [
    "", "om/", "*", "http://torv.example/", "/%", "/%4", "/%zz", "/%00", "/a%0Ab", "/%7f", "/%ff",
    "/%c3",
  ])
  func whatIsNoPathIsRefused(target: String) {
    #expect(PreviewRequest(method: .get, target: target).path == nil)
  }
}
