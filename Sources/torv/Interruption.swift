import Dispatch
import Glibc

/// The signals that end a long-running command: Ctrl-C, and the system's request to terminate.
enum Interruption {
  /// Waits for the first signal; a second one kills the command.
  static func wait() async {
    let numbers = [SIGINT, SIGTERM]
    let (received, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in received { break }
    for (number, source) in zip(numbers, sources) {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
}
