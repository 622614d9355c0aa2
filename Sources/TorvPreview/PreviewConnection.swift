import FlyingSocks
import FoundationEssentials
import Glibc
import TorvDiagnostics

/// A client's connection: requests in, answers out, with a limit on the time that each may take.
struct PreviewConnection: Sendable {
  let socket: AsyncSocket
  /// The language in which a refusal is told.
  let language: Language

  /// The time in which a client that has begun a request must have sent its head.
  private static let patience = Duration.seconds(10)
  /// The time for which a connection is kept without a request.
  private static let idleTime = Duration.seconds(20)
  /// The time in which a client must take what it is sent.
  private static let sendingTime = Duration.seconds(60)

  /// Reads requests and sends the answers to them, until the client has enough or sends what is none.
  func serve(
    _ answer: @escaping @Sendable (RequestHead) async -> PreviewResponse,
    events: @escaping @Sendable () async -> AsyncStream<ServerEvent>
  ) async throws {
    var received: [UInt8] = []
    while true {
      let head: RequestHead
      do {
        guard let next = try await nextHead(&received) else { return }
        head = next
      } catch let problem as RequestHead.Problem {
        return try await refuse(problem)
      }
      let response = await answer(head)
      let isHead = head.method == "HEAD"
      let isLast = !head.keepsAlive || head.hasBody || response.isStream
      try await send(response, isHead: isHead, isLast: isLast)
      if response.isStream, !isHead {
        for await event in await events() { try await send(event.bytes) }
      }
      if isLast { return try await finish() }
    }
  }

  /// Returns the next head; nil if the client has closed its side.
  ///
  /// What was received beyond it stays.
  private func nextHead(_ received: inout [UInt8]) async throws -> RequestHead? {
    var scanned = 0
    let clock = ContinuousClock()
    var deadline = clock.now + (received.isEmpty ? Self.idleTime : Self.patience)
    while true {
      if let length = try RequestHead.length(in: received, from: scanned) {
        defer { received.removeFirst(length) }
        return try RequestHead(received[..<length])
      }
      scanned = received.count
      let bytes: [UInt8]
      do {
        bytes = try await before(deadline) { try await socket.read(atMost: 4_096) }
      } catch SocketError.disconnected {
        return nil
      }
      if received.isEmpty { deadline = clock.now + Self.patience }
      received += bytes
    }
  }

  private func refuse(_ problem: RequestHead.Problem) async throws {
    let response =
      switch problem {
      case .malformed: PreviewResponse(.badRequest, telling: "That is no request.", in: language)
      case .tooLarge:
        PreviewResponse(.headersTooLarge, telling: "The request is too long.", in: language)
      }
    try await send(response, isHead: false, isLast: true)
    try await finish()
  }

  private func send(_ response: PreviewResponse, isHead: Bool, isLast: Bool) async throws {
    var head = "HTTP/1.1 \(response.status.rawValue) \(response.status.phrase)\r\n"
    for header in response.headers { head += "\(header.name): \(header.value)\r\n" }
    var body: [UInt8] = []
    if case .bytes(let bytes) = response.body {
      head += "Content-Length: \(bytes.count)\r\n"
      if !isHead { body = bytes }
    }
    if isLast { head += "Connection: close\r\n" }
    try await send(Array((head + "\r\n").utf8) + body)
  }

  private func send(_ bytes: [UInt8]) async throws {
    let data = Data(bytes)
    try await before(ContinuousClock.now + Self.sendingTime) { try await socket.write(data) }
  }

  /// Says that nothing more is sent, and drops what the client still sends: closing at once could take the last answer
  /// from it.
  private func finish() async throws {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    let deadline = ContinuousClock.now + .seconds(1)
    for _ in 0..<256 {
      _ = try await before(deadline) { try await socket.read(atMost: 4_096) }
    }
  }

  /// Does some work, which is cancelled at the deadline.
  private func before<Value: Sendable>(
    _ deadline: ContinuousClock.Instant, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(until: deadline, clock: .continuous)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw SocketError.disconnected }
      return value
    }
  }
}
