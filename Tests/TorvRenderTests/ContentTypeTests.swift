import Testing

@testable import TorvRender

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("om/index.html", "text/html; charset=utf-8"),
    ("assets/site-0a.css", "text/css; charset=utf-8"),
    ("assets/a.js", "text/javascript; charset=utf-8"),
    ("assets/a.svg", "image/svg+xml; charset=utf-8"),
    ("feed.xml", "application/xml; charset=utf-8"),
    ("api/guides.json", "application/json; charset=utf-8"),
    ("data/catalog.jsonld", "application/ld+json; charset=utf-8"),
    ("data/a.csv", "text/csv; charset=utf-8"), ("kalender/a.ics", "text/calendar; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"), ("_headers", "text/plain; charset=utf-8"),
    ("guides/A.PDF", "application/pdf"), ("a.b/navn", "text/plain; charset=utf-8"),
    ("a.jpg", "image/jpeg"), ("a.ukendt", "application/octet-stream"),
  ])
  func typeIsToldByTheEnding(path: String, type: String) {
    #expect(ContentType(ofFile: path).value == type)
  }
}
