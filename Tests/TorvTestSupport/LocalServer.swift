import Foundation
import Synchronization

/// An HTTP server on this machine that answers as a test says, and notes what it was asked.
///
/// It is a class, because only a class can stop listening when it is released.
package final class LocalServer: Sendable {
  /// A request as it came.
  package struct Request: Sendable {
    package let method: String
    package let target: String
    package let userAgent: String
    package let came: ContinuousClock.Instant
    /// How many requests for the same target came before it.
    package let earlier: Int
    /// How many other requests were being answered when it came.
    package let others: Int

    /// The method with the target, for comparisons: `HEAD /side`.
    package var line: String { "\(method) \(target)" }
  }

  /// What the server says.
  package struct Response: Sendable {
    let status: Int
    let fields: [String]
    let body: String
    let delay: Duration

    /// Answers with a status, further header lines and a body, after a while.
    package init(
      _ status: Int, _ fields: String..., body: String = "", after delay: Duration = .zero
    ) {
      self.status = status
      self.fields = fields
      self.body = body
      self.delay = delay
    }
  }

  package let port: UInt16
  private let descriptor: Int32
  private let log: Log

  /// What the threads of the server share.
  private final class Log: Sendable {
    let requests = Mutex<[Request]>([])
    let open = Mutex(0)
  }

  /// Starts a server; it answers `/robots.txt` with 404 if the test doesn't say anything else.
  package init(answer: @escaping @Sendable (Request) -> Response?) throws {
    // What the tests ask for is on this machine, whatever proxy its other programs use.
    setenv("no_proxy", "*", 1)
    let (descriptor, port) = try Self.listen()
    let log = Log()
    self.descriptor = descriptor
    self.port = port
    self.log = log
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          Self.serve(connection, log, answer)
        }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// The address of a path on the server.
  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What came so far, in order.
  package var requests: [Request] { log.requests.withLock(\.self) }

  /// What came so far without the requests for `/robots.txt`, as lines such as `HEAD /side`.
  package var lines: [String] {
    requests.filter { $0.target != "/robots.txt" }.map(\.line)
  }

  /// Returns a port on which nobody listens.
  package static func closedPort() throws -> UInt16 {
    let (descriptor, port) = try listen()
    close(descriptor)
    return port
  }

  private static func listen() throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard status else { throw POSIXError(.EADDRINUSE) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  private static func serve(
    _ connection: Int32, _ log: Log, _ answer: (Request) -> Response?
  ) {
    defer { close(connection) }
    let came = ContinuousClock.now
    let others = log.open.withLock { open in
      open += 1
      return open - 1
    }
    let head = head(from: connection).split(separator: "\r\n")
    let parts = head.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 3 else { return log.open.withLock { $0 -= 1 } }
    let agent = head.first { $0.lowercased().hasPrefix("user-agent: ") }?.dropFirst(12) ?? ""
    let request = log.requests.withLock { requests in
      let request = Request(
        method: parts[0], target: parts[1], userAgent: String(agent), came: came,
        earlier: requests.count { $0.target == parts[1] }, others: others)
      requests.append(request)
      return request
    }
    let isMissingRules = request.target == "/robots.txt"
    let response = answer(request) ?? Response(isMissingRules ? 404 : 200)
    if response.delay > .zero { usleep(UInt32(response.delay / .microseconds(1))) }
    log.open.withLock { $0 -= 1 }
    let fields = response.fields + ["Content-Length: \(response.body.utf8.count)"]
    let text =
      "HTTP/1.1 \(response.status) X\r\n"
      + (fields + ["Connection: close"]).map { $0 + "\r\n" }
      .joined() + "\r\n" + (request.method == "HEAD" ? "" : response.body)
    let bytes = Array(text.utf8)
    _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  private static func head(from connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while bytes.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
