import Foundation

/// A long-running command with its output so far; it ends together with this value.
///
/// It is a class, because only a class can end it when it is released.
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
    process.environment = Command.variables(environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Waits for a line on standard output with this prefix, and returns it; drops the output before it.
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

  /// Waits until standard error contains the text.
  func errors(holding text: String) throws {
    while !printedErrors.contains(text) {
      printedErrors += try Waiting.text(from: errors.fileHandleForReading.fileDescriptor)
    }
    printedErrors = ""
  }

  /// Waits until the preview is being served; returns its port.
  func port() throws -> UInt16 {
    let line = try line(beginning: "serving http://127.0.0.1:")
    let digits = line.dropFirst("serving http://127.0.0.1:".count).prefix { $0.isNumber }
    guard let port = UInt16(digits) else { throw Waiting.Failure(reason: "no port: \(line)") }
    return port
  }

  /// The memory that the command has in use, in bytes.
  func memory() throws -> Int {
    let file = "/proc/\(process.processIdentifier)/statm"
    let pages = try String(contentsOfFile: file, encoding: .utf8).split(separator: " ")
    return (Int(pages[1]) ?? 0) * Int(getpagesize())
  }

  /// Sends a signal and returns the exit status; nil if the signal killed the command.
  func end(_ signal: Int32) throws -> Int32? {
    kill(process.processIdentifier, signal)
    return try status()
  }

  /// Waits for the end and returns the exit status; nil if a signal killed the command.
  ///
  /// Throws if the command continues anyway, so that a mistake fails the test instead of hanging the run.
  func status() throws -> Int32? {
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning {
      guard .now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        throw Waiting.Failure(reason: "the command did not end")
      }
      usleep(10_000)
    }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }
}

/// Waits for output of another process, with a deadline that is missed only if something is wrong.
enum Waiting {
  struct Failure: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
  }

  /// Returns the next bytes; throws if none come, or if the other end is closed.
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
