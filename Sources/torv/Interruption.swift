import Dispatch
import Glibc
import Synchronization
import TorvBuild

/// The signals that end a command: Ctrl-C, and the system's request to terminate.
///
/// From the moment this value is made, they end nothing by themselves. It is a class, because it holds a lock: Dispatch's
/// types don't say that they may be used from any thread.
final class Interruption: Sendable {
  private static let numbers = [SIGINT, SIGTERM]
  private let signals: AsyncStream<Void>
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// Returns once a signal is sure to be noticed.
  init() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.signals = signals
    let (registrations, registration) = AsyncStream.makeStream(of: Void.self)
    var sources: [any DispatchSourceSignal] = []
    for number in Self.numbers {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.setRegistrationHandler { registration.yield() }
      source.resume()
      sources.append(source)
    }
    self.sources = Mutex(sources)
    var waiting = registrations.makeAsyncIterator()
    for _ in Self.numbers { await waiting.next() }
  }

  /// Waits for the first signal; a second one kills the command.
  func wait() async {
    for await _ in signals { break }
    sources.withLock { sources in for source in sources { source.cancel() } }
    for number in Self.numbers { signal(number, SIG_DFL) }
  }

  /// Does some work, which the first signal cancels; returns nil if that left it unfinished.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let interruption = await Interruption()
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask(operation: work)
      group.addTask {
        await interruption.wait()
        return nil
      }
      let first = try await group.next()
      group.cancelAll()
      if let value = first ?? nil { return value }
      // The work says that it was cut off, or was as good as done.
      do {
        return try await group.next() ?? nil
      } catch let error as EnvironmentError where error == .interrupted {
        return nil
      }
    }
  }
}
