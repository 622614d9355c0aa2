import Foundation

/// A connection to a server on this machine that sends exactly the given bytes, even if they are not a legal request.
///
/// It is a class, because only a class can close it when it is released.
final class RawConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw Waiting.Failure(reason: "nobody listens on port \(port)")
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    else { throw Waiting.Failure(reason: "the request was not taken") }
  }

  /// Sends the same text again and again until the server takes no more, or a number of times.
  func send(_ text: String, times: Int) {
    for _ in 0..<times {
      // A server that has closed the connection takes no more.
      guard (try? send(text)) != nil else { return }
    }
  }

  /// Requests a target and returns the whole answer.
  static func answer(
    _ target: String, method: String = "GET", port: UInt16, host: String = "localhost"
  ) throws -> String {
    let connection = try RawConnection(port: port)
    try connection.send(
      "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    return connection.rest()
  }

  /// Waits until the server closes the connection; returns all it sent until then.
  func rest() -> String {
    while let bytes = try? Waiting.bytes(from: descriptor) {  // until it is closed
      received += bytes
    }
    return String(decoding: received, as: UTF8.self)
  }

  /// Waits for the next server-sent event and returns its data.
  func nextEvent() throws -> String {
    let mark = Array("data: ".utf8)
    while true {
      if let start = received.firstRange(of: mark)?.upperBound,
        let end = received[start...].firstIndex(of: UInt8(ascii: "\n"))
      {
        defer { received = Array(received[end...]) }
        return String(decoding: received[start..<end], as: UTF8.self)
      }
      received += try Waiting.bytes(from: descriptor)
    }
  }
}
