import Glibc
import Subprocess

/// A program of the machine; the only file that knows how to start one.
package struct ExternalProgram: Sendable {
  /// More bytes than a program may put out.
  private static let outputLimit = 64 * 1024 * 1024
  private static let messageLimit = 256 * 1024

  private let name: String
  /// The path of the program.
  let path: String
  /// The folders that programs are looked for in, with `:` between them.
  private let searchPath: String

  /// Finds the program in the folders of a search path; nil if none has it.
  package init?(_ name: String, searchPath: String) {
    let paths = searchPath.split(separator: ":").map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.name = name
    self.path = path
    self.searchPath = searchPath
    _ = Self.ignoresBrokenPipes
  }

  /// The program's own message about its failure, on one line; empty if it has said nothing.
  package struct Failure: Error, Sendable {
    package let message: String
  }

  /// Runs the program and returns whether it ended well; what it says goes nowhere, also what the programs that it
  /// leaves running say later.
  package func succeeds(arguments: [String]) async -> Bool {
    // Nothing more is to be told of a program that can't be started.
    let result = try? await run(
      .name(name), arguments: Arguments(arguments),
      environment: .inherit.updating(["PATH": searchPath]), output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess == true
  }

  /// Runs the program with the input and returns what it puts out.
  package func output(
    of input: [UInt8], arguments: [String], environment: [String: String]
  ) async -> Result<[UInt8], Failure> {
    do {
      let result = try await run(
        .name(name), arguments: Arguments(arguments),
        environment: .inherit.updating(variables(environment)),
        input: Input(bytes: input), output: .bytes(limit: Self.outputLimit),
        error: .string(limit: Self.messageLimit))
      guard result.terminationStatus.isSuccess else {
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        return .failure(Failure(message: String(lines.joined(separator: "; ").prefix(300))))
      }
      return .success(result.standardOutput)
    } catch {
      return .failure(Failure(message: "\(error)"))
    }
  }

  /// Runs the program to its end, also an unhappy one; returns its exit status and what it puts out, or nil if it could not
  /// be started or was killed.
  package func ending(
    arguments: [String], environment: [String: String]
  ) async -> (status: Int32, output: [UInt8])? {
    // Whoever asks for the status can't do anything about a program without one.
    let result = try? await run(
      .name(name), arguments: Arguments(arguments),
      environment: .inherit.updating(variables(environment)),
      output: .bytes(limit: Self.outputLimit), error: .discarded)
    guard let result, case .exited(let status) = result.terminationStatus else { return nil }
    return (status, result.standardOutput)
  }

  /// Returns the variables of the program, besides those that it inherits.
  private func variables(_ own: [String: String]) -> [Environment.Key: String?] {
    var variables: [Environment.Key: String?] = ["PATH": searchPath]
    for (name, value) in own { variables[Environment.Key(stringLiteral: name)] = value }
    return variables
  }

  /// A program that exits before it has read its whole input must not end this one too.
  private static let ignoresBrokenPipes: Bool = signal(SIGPIPE, SIG_IGN) != nil
}

/// The input that the program reads.
private struct Input: InputProtocol {
  let bytes: [UInt8]

  func write(with writer: StandardInputWriter) async throws {
    do {
      _ = try await writer.write(bytes)
    } catch {
      // The program has exited early; its message about that comes through its other pipe.
    }
  }
}
