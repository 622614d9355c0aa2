import Glibc
import TorvDiagnostics

/// The terminal: the only place where anything is printed.
enum Console {
  /// Writes a line to standard output.
  static func print(_ text: String) { Swift.print(text) }

  /// Writes text that ends its own lines to standard output.
  static func printAsIs(_ text: String) { Swift.print(text, terminator: "") }

  /// Sends off what was printed, for who follows a command that goes on.
  static func flush() { fflush(nil) }

  /// Writes a line to standard error.
  static func printError(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

  /// Writes diagnostics: for people to standard error, for programs to standard output.
  static func print(_ diagnostics: [Diagnostic], format: DiagnosticFormat) {
    switch format {
    case .text: write(format.string(diagnostics, colored: hasColors))
    case .github, .json: printAsIs(format.string(diagnostics))
    }
  }

  /// Whether standard error is a terminal that shows colours; `NO_COLOR` (no-color.org) turns them off.
  private static var hasColors: Bool {
    isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Returns a variable of the environment.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Shows the stages as they begin, once a second has passed, on a terminal only.
  static func showProgress(of stages: AsyncStream<String>) async {
    guard isTerminal else { return }
    let start = ContinuousClock.now
    for await stage in stages where .now - start > .seconds(1) {
      write("\r\u{1B}[K\(stage) …")
    }
    write("\r\u{1B}[K")
  }

  private static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
