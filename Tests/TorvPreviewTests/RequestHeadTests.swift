import Testing

@testable import TorvPreview

@Suite struct RequestHeadTests {
  private func head(_ lines: String...) throws -> RequestHead {
    try RequestHead(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
  }

  @Test func requestOfABrowserIsRead() throws {
    let head = try head(
      "GET /soeg/?q=by HTTP/1.1", "Host: localhost:8000", "Cookie: a=b: c", "X-Empty:",
      "ORIGIN:\thttp://localhost:8000 ")
    #expect(head.method == "GET")
    #expect(head.target == "/soeg/?q=by")
    #expect(head.host == "localhost:8000")
    #expect(head.origin == "http://localhost:8000")
    #expect(head.keepsAlive)
    #expect(!head.hasBody)
    #expect(head.isFromOwnPage)
    #expect(PreviewRequest(head).path == "/soeg/")
  }

  @Test func connectionEndsWhereTheClientSaysSoOrIsOld() throws {
    #expect(try !head("GET / HTTP/1.1", "Host: x", "Connection: Close").keepsAlive)
    #expect(try !head("GET / HTTP/1.0").keepsAlive)
  }

  @Test func bodyIsNoticed() throws {
    #expect(try head("POST / HTTP/1.1", "Host: x", "Content-Length: 3").hasBody)
    #expect(try head("POST / HTTP/1.1", "Host: x", "Transfer-Encoding: chunked").hasBody)
    #expect(try !head("GET / HTTP/1.1", "Host: x", "Content-Length: 0").hasBody)
  }

  @Test func otherSitesPagesAreForeign() throws {
    for origin in ["null", "https://evil.example", "http://x.evil", "http://X", ""] {
      #expect(
        try !head("GET / HTTP/1.1", "Host: x", "Origin: \(origin)").isFromOwnPage, "\(origin)")
    }
    #expect(try head("GET / HTTP/1.1", "Host: x", "Origin: https://x").isFromOwnPage)
  }

  @Test func whatHasTwoReadingsIsRefused() {
    for lines in [
      "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\nhost: b",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2",
      "GET / HTTP/1.1\r\nHost: a\r\n b: c", "GET / HTTP/1.1\r\nHost : a", "GET /", "GET / a b",
      "GET / HTTP/2", "", " / HTTP/1.1\r\nHost: a", "GET / HTTP/1.1\r\nHost: a\r\nno colon",
      "GET / HTTP/1.1\r\nHost: a\r\n: empty name",
    ] {
      #expect(throws: RequestHead.Problem.malformed, "\(lines)") { try head(lines) }
    }
    #expect(throws: RequestHead.Problem.malformed) { try RequestHead([0xFF, 0x0A, 0x0A]) }
  }

  @Test func endIsFoundHoweverTheBytesCome() throws {
    let bytes = Array("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET".utf8)
    let end = bytes.count - 3
    for cut in 0..<bytes.count {
      let first = try RequestHead.length(in: Array(bytes[..<cut]), from: 0)
      #expect(first == (cut >= end ? end : nil))
      #expect(try RequestHead.length(in: bytes, from: min(cut, end - 1)) == end)
    }
    #expect(try RequestHead.length(in: Array("a\n\nb".utf8), from: 0) == 3)
  }

  @Test func headWithoutAnEndIsTooLarge() throws {
    let size = RequestHead.sizeLimit
    #expect(try RequestHead.length(in: Array(repeating: 0x61, count: size), from: 0) == nil)
    #expect(throws: RequestHead.Problem.tooLarge) {
      try RequestHead.length(in: Array(repeating: 0x61, count: size + 1), from: 0)
    }
  }
}
