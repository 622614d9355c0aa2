import Foundation
import Testing
import TorvTestSupport

/// Clients that send what no browser sends, or too little, or too much.
@Suite struct HostileClientTests {
  private let command: Command
  private let serving: RunningCommand
  private let port: UInt16

  init() throws {
    command = try Command()
    serving = try command.start("serve", "--port", "0")
    port = try serving.port()
  }

  /// Sends some bytes and returns the first line of the answer.
  private func statusLine(of request: String) throws -> Substring {
    let connection = try RawConnection(port: port)
    try connection.send(request)
    return connection.rest().prefix { $0 != "\r\n" }
  }

  private func expectThatPagesAreServed() throws {
    #expect(try RawConnection.answer("/om/", port: port).hasPrefix("HTTP/1.1 200 "))
  }

  @Test(arguments: [
    "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/9\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\n folded: yes\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "\u{16}\u{3}\u{1}\n\n",
  ])
  func whatIsNoRequestIsRefused(request: String) throws {
    #expect(try statusLine(of: request) == "HTTP/1.1 400 Bad Request")
    try expectThatPagesAreServed()
  }

  @Test func anEndlessHeadIsCutOffAndTakesNoMemory() throws {
    let before = try serving.memory()
    for piece in [String(repeating: "x", count: 100_000), "X-Cookie: y\r\n"] {
      let connection = try RawConnection(port: port)
      try connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
      connection.send(piece, times: 200_000_000 / piece.count)
    }
    #expect(try serving.memory() - before < 50_000_000)
    try expectThatPagesAreServed()
  }

  @Test func aLongHeadIsToldSo() throws {
    let line = try statusLine(
      of: "GET /\(String(repeating: "x", count: 70_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(line == "HTTP/1.1 431 Request Header Fields Too Large")
  }

  @Test func foreignPagesGetNothing() throws {
    for origin in ["https://evil.example", "null", "http://localhost:1"] {
      for target in ["/_torv/events", "/om/"] {
        let line = try statusLine(
          of: "GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\nOrigin: \(origin)\r\n"
            + "Connection: close\r\n\r\n")
        #expect(line == "HTTP/1.1 403 Forbidden", "\(target) for \(origin)")
      }
    }
    let own = try RawConnection(port: port)
    try own.send(
      "GET /_torv/events HTTP/1.1\r\nHost: localhost:\(port)\r\n"
        + "Origin: http://localhost:\(port)\r\n\r\n")
    #expect(try own.nextEvent() != "")
  }

  @Test func severalRequestsOnOneConnectionAreAnsweredInTurn() throws {
    let connection = try RawConnection(port: port)
    let request = "GET /om/ HTTP/1.1\r\nHost: localhost\r\n"
    try connection.send("\(request)\r\n\(request)\r\n\(request)Connection: close\r\n\r\n")
    #expect(connection.rest().ranges(of: "HTTP/1.1 200 OK\r\n").count == 3)
  }

  @Test func aBodyIsNotReadAsTheNextRequest() throws {
    let connection = try RawConnection(port: port)
    let hidden = "GET /om/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    try connection.send(
      "POST /om/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(hidden.count)\r\n\r\n\(hidden)")
    let answer = connection.rest()
    #expect(answer.hasPrefix("HTTP/1.1 405 "))
    #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
  }

  @Test func aThousandHalfRequestsKeepNobodyWaitingForLong() throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 4_096)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let before = try serving.memory()
    let clients = try (0..<1_000).map { _ in
      let client = try RawConnection(port: port)
      try client.send("GET /om/ HTTP/1.1\r\nHo")
      return client
    }
    try expectThatPagesAreServed()
    #expect(try serving.memory() - before < 100_000_000)
    #expect(clients.count == 1_000)
    #expect(try serving.end(SIGINT) == 0)
  }
}
