import Glibc
import TorvBuild
import TorvDiagnostics

/// The terminal: the only place that prints anything.
enum Console {
  /// Writes a message as a line to standard output, in the language of the run.
  static func tell(_ message: Message) { print(message.text(in: language)) }

  /// Writes a message as a line where it does not mix with diagnostics for programs.
  static func tell(_ message: Message, beside format: DiagnosticFormat) {
    format == .json ? tellError(message) : tell(message)
  }

  /// Writes a message as a line to standard error, in the language of the run.
  static func tellError(_ message: Message) { printError(message.text(in: language)) }

  /// Writes a line to standard output.
  static func print(_ text: String) { Swift.print(text) }

  /// Writes text that has its own line ends to standard output.
  static func printAsIs(_ text: String) { Swift.print(text, terminator: "") }

  /// Writes bytes to standard output unchanged.
  static func print(bytes: [UInt8]) throws {
    flush()
    guard write(bytes, to: STDOUT_FILENO) else {
      throw EnvironmentError("can't write to standard output")
    }
  }

  /// Flushes the output, for readers who follow a long-running command.
  static func flush() { fflush(nil) }

  /// Writes a line to standard error.
  static func printError(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

  /// Writes diagnostics: for people to standard error, for programs to standard output.
  static func print(_ diagnostics: [Diagnostic], format: DiagnosticFormat) {
    switch format {
    case .text:
      write(format.string(diagnostics, in: language, handbook: handbook, colored: hasColors))
    case .github, .json: printAsIs(format.string(diagnostics, in: language, handbook: handbook))
    }
  }

  /// Whether standard error is a terminal that shows colours; `NO_COLOR` (no-color.org) turns them off.
  private static var hasColors: Bool {
    isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Returns an environment variable.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Shows the stages as they begin, after the first second, and only on a terminal.
  static func showProgress(of stages: AsyncStream<Message>) async {
    guard isTerminal else { return }
    let start = ContinuousClock.now
    for await stage in stages where .now - start > .seconds(1) {
      write("\r\u{1B}[K\(told(stage)) …")
    }
    write("\r\u{1B}[K")
  }

  private static func write(_ text: String) {
    // If standard error can't be written to, there is no way to report it.
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes; returns whether that succeeded.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
