import Glibc
import TorvBuild
import TorvDiagnostics

/// A connection to a server on this machine, as a browser that shows a page has one.
///
/// It is a class, because only a class can close it when it is released.
final class PreviewClient {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// The seconds to wait for an answer before the measurement is given up.
  private static let patience = 60

  init(port: UInt16) throws(EnvironmentError) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(tv_sec: Self.patience, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw EnvironmentError("nobody listens on port \(port)") }
  }

  deinit { close(descriptor) }

  /// Requests a page on a connection of its own, and returns the whole answer.
  static func answer(_ path: String, port: UInt16) throws(EnvironmentError) -> [UInt8] {
    let client = try PreviewClient(port: port)
    try client.request(path, port: port, closing: true)
    while try client.receive() {}
    return client.received
  }

  /// Begins to listen to the server's events.
  static func events(port: UInt16) throws(EnvironmentError) -> PreviewClient {
    let client = try PreviewClient(port: port)
    try client.request("/_torv/events", port: port, closing: false)
    return client
  }

  /// Waits for the next server-sent event and returns its data.
  func nextEvent() throws(EnvironmentError) -> String {
    let mark = Array("data: ".utf8)
    while true {
      if let start = received.firstRange(of: mark)?.upperBound,
        let end = received[start...].firstIndex(of: UInt8(ascii: "\n"))
      {
        defer { received.removeSubrange(..<end) }
        return String(decoding: received[start..<end], as: UTF8.self)
      }
      guard try receive() else { throw EnvironmentError("the preview closed its event stream") }
    }
  }

  private func request(
    _ path: String, port: UInt16, closing: Bool
  ) throws(EnvironmentError) {
    let connection = closing ? "Connection: close\r\n" : ""
    let text = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(connection)\r\n"
    let bytes = Array(text.utf8)
    guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw EnvironmentError("the preview took no request")
    }
  }

  /// Waits for more bytes; returns false if the connection was closed.
  private func receive() throws(EnvironmentError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw EnvironmentError("the preview sent nothing for \(Self.patience) seconds")
      }
      received += piece[..<count]
      return count > 0
    }
  }
}
