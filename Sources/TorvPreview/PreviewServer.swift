import FlyingFox
import FlyingSocks
import Foundation
import Glibc
package import TorvBuild

/// Serves a preview over HTTP; the only file that knows the server library.
package struct PreviewServer: Sendable {
  private let host: PreviewHost
  private let port: UInt16
  private let server: HTTPServer
  private let preview: Preview

  /// The interval at which listeners get a sign of life.
  private static let heartbeat = Duration.seconds(15)
  /// The time that a request waits for the first build before it fails.
  private static let patience: TimeInterval = 120

  /// Prepares to serve at an address; port 0 means any free port.
  package init(_ preview: Preview, host: PreviewHost, port: UInt16) throws(EnvironmentError) {
    self.preview = preview
    self.host = host
    self.port = port
    do {
      let pool = PromptPool(base: .ePoll())
      let handler = Handler(host: host, preview: preview)
      server = HTTPServer(
        config: host.isVersion6
          ? .init(
            address: try sockaddr_in6.inet6(ip6: host.address, port: port),
            timeout: Self.patience, pool: pool, logger: .disabled)
          : .init(
            address: try sockaddr_in.inet(ip4: host.address, port: port),
            timeout: Self.patience, pool: pool, logger: .disabled),
        handler: handler)
    } catch {
      throw EnvironmentError("'\(host.address)' is no address to listen on")
    }
  }

  /// Serves until its task is cancelled; throws if the port is not available.
  package func run() async throws {
    try await withThrowingTaskGroup { group in
      group.addTask {
        do {
          try await server.run()
        } catch let error as SocketError {
          throw failure(error)
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.heartbeat)
          await preview.beat()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Waits until the server answers requests; returns the port.
  package func listeningPort() async throws -> UInt16 {
    try await server.waitUntilListening(timeout: Self.patience)
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): return port
    case .unix, nil: return port
    }
  }

  private func failure(_ error: SocketError) -> EnvironmentError {
    guard case .failed(_, let code, let reason) = error else {
      return EnvironmentError("the preview was cut off: \(error.localizedDescription)")
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
    default: EnvironmentError("can't listen on port \(port): \(reason.lowercased())")
    }
  }
}

/// Translates between the library's requests and responses and those of the preview.
private struct Handler: HTTPHandler {
  let host: PreviewHost
  let preview: Preview

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard host.answers(to: request.headers[.host]) else {
      return await response(
        .init(.forbidden, text: "Forhåndsvisningen svarer kun på 127.0.0.1 og localhost."),
        isHead: request.method == .HEAD)
    }
    let method: PreviewRequest.Method =
      switch request.method {
      case .GET: .get
      case .HEAD: .head
      default: .other
      }
    let answer = await preview.response(
      to: PreviewRequest(method: method, target: request.target.path()))
    return await response(answer, isHead: method == .head)
  }

  private func response(_ answer: PreviewResponse, isHead: Bool) async -> HTTPResponse {
    var headers = HTTPHeaders()
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    let status = HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase)
    switch answer.body {
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      let data = isHead ? Data() : Data(bytes)
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(data: data, suggestedBufferSize: max(1, data.count)))
    case .events:
      guard !isHead else { return HTTPResponse(statusCode: status, headers: headers) }
      return HTTPResponse(
        statusCode: status, headers: headers,
        body: HTTPBodySequence(from: EventBytes(events: await preview.events())))
    }
  }
}

/// Server-sent events in the form in which the library sends a body of unknown length.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let events: AsyncStream<ServerEvent>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<ServerEvent>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next()?.bytes[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      defer { rest = [] }
      return rest.isEmpty ? await events.next()?.bytes : Array(rest)
    }
  }
}

/// The sockets of a server that sends its output at once.
///
/// The library writes a response's head and body one after the other; otherwise the body would wait up to 40 ms for
/// the client to acknowledge the head. Connections inherit the setting from the listening socket.
private struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // To ask first would cost as much, and the library loses some memory each time it asks.
    try socket.setValue(true, for: Self.noDelay)
    try await base.suspendSocket(socket, untilReadyFor: events)
  }

  private static var noDelay: BoolSocketOption {
    BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
  }
}
