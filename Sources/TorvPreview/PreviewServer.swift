import FlyingSocks
import Glibc
package import TorvBuild
import TorvDiagnostics

/// Serves a preview over HTTP/1.1 on sockets of FlyingSocks.
///
/// That library's HTTP server reads a request line of any length into memory and waits for it for ever; here a head, a
/// client's time and the number of connections have limits.
package struct PreviewServer: Sendable {
  private let host: PreviewHost
  private let preview: Preview
  private let socket: Socket
  /// The port that it listens on.
  package let port: UInt16

  /// The interval at which listeners get a sign of life.
  private static let heartbeat = Duration.seconds(15)
  /// The connections that are served at a time; others wait.
  static let connectionLimit = 400

  /// Listens at an address; port 0 means any free port.
  ///
  /// Throws if the port is not available.
  package init(_ preview: Preview, host: PreviewHost, port: UInt16) throws(EnvironmentError) {
    self.preview = preview
    self.host = host
    do {
      (socket, self.port) = try Self.listening(at: host, port: port)
    } catch let error as SocketError {
      throw Self.failure(error, at: host, port: port)
    } catch {
      throw EnvironmentError("'\(host.address)' is no address to listen on")
    }
  }

  private static func listening(
    at host: PreviewHost, port: UInt16
  ) throws -> (Socket, port: UInt16) {
    let socket = try Socket(domain: host.isVersion6 ? AF_INET6 : AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    // What is sent goes out at once; connections inherit this.
    try socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    if host.isVersion6 {
      try socket.bind(to: try sockaddr_in6.inet6(ip6: host.address, port: port))
    } else {
      try socket.bind(to: try sockaddr_in.inet(ip4: host.address, port: port))
    }
    try socket.listen()
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): return (socket, port)
    case .unix: return (socket, port)
    }
  }

  /// Serves until its task is cancelled.
  package func run() async throws {
    let pool = SocketPool.ePoll()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(on: listener) }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.heartbeat)
          await preview.beat()
        }
      }
      defer {
        group.cancelAll()
        // The process is about to end.
        try? socket.close()
      }
      try await group.next()
    }
  }

  /// Takes one connection after the other, as long as there are not too many at a time.
  private func accept(on listener: AsyncSocket) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var count = 0
      while true {
        if count == Self.connectionLimit {
          try await group.next()
          count -= 1
        }
        do {
          let client = try await listener.accept()
          count += 1
          group.addTask { await serve(client) }
        } catch let error as SocketError {
          // A client that is gone again, or a process without room for more: others may come through later.
          guard case .failed = error else { throw error }
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private func serve(_ client: AsyncSocket) async {
    let connection = PreviewConnection(socket: client, language: preview.language)
    // A connection that fails is closed; there is nobody to tell.
    try? await connection.serve(
      { await response(to: $0) }, events: { await preview.events() })
    try? client.close()
  }

  private func response(to head: RequestHead) async -> PreviewResponse {
    guard host.answers(to: head.host) else {
      return PreviewResponse(
        .forbidden, telling: "The preview answers only to 127.0.0.1 and localhost.",
        in: preview.language)
    }
    guard head.isFromOwnPage else {
      return PreviewResponse(
        .forbidden, telling: "The preview doesn't answer the requests of other pages.",
        in: preview.language)
    }
    return await preview.response(to: PreviewRequest(head))
  }

  private static func failure(
    _ error: SocketError, at host: PreviewHost, port: UInt16
  ) -> EnvironmentError {
    guard case .failed(_, let code, _) = error else {
      return EnvironmentError("'\(host.address)' is no address to listen on")
    }
    return switch code {
    case EADDRINUSE:
      EnvironmentError(
        "port \(port) is taken",
        hint: "end what uses it, choose another with --port, or let --port 0 find one")
    case EACCES:
      EnvironmentError("port \(port) may not be used", hint: "choose one above 1023 with --port")
    case EADDRNOTAVAIL:
      EnvironmentError(
        "'\(host.address)' is not an address of this machine",
        hint: "leave --host out to be seen by this machine alone")
    default:
      EnvironmentError("can't listen on port \(port): \(Message.reason(ofSystemError: code))")
    }
  }
}
