import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct TemplateURLTests {
  @Test(arguments: [
    "https://torv.example/a?b=c#d", "http://torv.example", "HTTPS://torv.example", "mailto:a@b.dk",
    "tel:+4512345678", "webcal://torv.example/a.ics", "/cases/", "../x", "#top", "?side=2", "",
    "a/b:c", "cases/æ.html",
    "//torv.example/x",
  ])
  func safeURLsAreTaken(text: String) {
    #expect(TemplateURL(text)?.string == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "x:y",
    "/a b", "/\\torv.example", "ftp://torv.example", ":x",
  ])
  func unsafeURLsAreRefused(text: String) {
    #expect(TemplateURL(text) == nil)
  }

  @Test(arguments: [
    ("/cases/vejle/", "/cases/vejle/"), ("//torv.example/", "/torv.example/"), ("///x", "/x"),
    ("javascript:alert(1)", "./javascript:alert(1)"), ("a b", "a%20b"), ("\n\\", "%0A%5C"),
    ("æ", "æ"), ("/a//b", "/a//b"), ("", ""),
  ])
  func pathsNeverLeaveTheSite(path: String, expected: String) {
    #expect(TemplateURL(path: path).string == expected)
    #expect(TemplateURL(expected) != nil || expected.hasPrefix("./"))
  }
}
