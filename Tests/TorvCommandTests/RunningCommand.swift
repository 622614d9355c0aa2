import Foundation

/// A command that goes on, and what it has printed so far; it is ended with the value that started it.
///
/// A class, because only a class can end it when it is let go of.
final class RunningCommand {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var printed = ""
  private var printedErrors = ""

  init(
    _ executable: URL, _ arguments: [String], in folder: String, environment: [String: String]
  ) throws {
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Waits for a line on standard output that begins so, and returns it; what is before it is dropped.
  func line(beginning start: String) throws -> String {
    while true {
      while let end = printed.firstIndex(of: "\n") {
        let line = String(printed[..<end])
        printed = String(printed[printed.index(after: end)...])
        if line.hasPrefix(start) { return line }
      }
      printed += try Waiting.text(from: output.fileHandleForReading.fileDescriptor)
    }
  }

  /// Waits until standard error holds the text.
  func errors(holding text: String) throws {
    while !printedErrors.contains(text) {
      printedErrors += try Waiting.text(from: errors.fileHandleForReading.fileDescriptor)
    }
    printedErrors = ""
  }

  /// Waits until the preview is served; returns its port.
  func port() throws -> UInt16 {
    let line = try line(beginning: "serving http://127.0.0.1:")
    let digits = line.dropFirst("serving http://127.0.0.1:".count).prefix { $0.isNumber }
    guard let port = UInt16(digits) else { throw Waiting.Failure(reason: "no port: \(line)") }
    return port
  }

  /// Sends a signal and returns the exit status; a command that the signal killed has none.
  ///
  /// Throws where the command goes on all the same, so that a mistake fails the test and does not hang the run.
  func end(_ signal: Int32) throws -> Int32? {
    kill(process.processIdentifier, signal)
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning {
      guard .now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        throw Waiting.Failure(reason: "the command did not end on signal \(signal)")
      }
      usleep(10_000)
    }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}

/// Waits for what another process sends, with a deadline that only a mistake can miss.
enum Waiting {
  struct Failure: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
  }

  /// Returns the bytes that come next; throws where none come, or where the other end is closed.
  static func bytes(from descriptor: Int32) throws -> [UInt8] {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 120_000) > 0 else { throw Failure(reason: "nothing came") }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { throw Failure(reason: "the other end is closed") }
    return Array(buffer.prefix(count))
  }

  static func text(from descriptor: Int32) throws -> String {
    String(decoding: try bytes(from: descriptor), as: UTF8.self)
  }
}
