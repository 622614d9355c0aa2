import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics

/// Tries targets with inputs that nobody would write, and looks for crashes, hangs, leaks and broken promises.
///
///     torv-fuzz --list
///     torv-fuzz yaml --seconds 60 --seed 7
///     torv-fuzz yaml --input .build/fuzz-failures/yaml
///
/// Each run has one target and a process of its own; `make fuzz` starts them one after the other.
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torv-fuzz", abstract: "Tries what Torv reads with inputs that nobody would write."
  )

  @Argument(help: "The target to try; see --list.")
  var name: String?

  @Flag(help: "List the targets.")
  var list = false

  @Option(help: "How long to try new inputs.")
  var seconds = 60

  @Option(help: "The number that the inputs are made from.")
  var seed = 1

  @Option(help: "Try one input again: the path of a file.")
  var input: String?

  /// The folder that keeps the inputs that failed.
  static let failures = Corpus.repository + "/.build/fuzz-failures"

  /// The target with the name that was given; nil for a list of the targets.
  func target() throws -> FuzzTarget? {
    guard !list else { return nil }
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      throw ValidationError("Name one of: \(FuzzTarget.all.map(\.name).joined(separator: ", ")).")
    }
    return target
  }

  mutating func run() async throws {
    guard let target = try target() else {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    if let input {
      try await target.run(try DiskFileSystem().read(input))
      print("\(target.name): the input is taken")
    } else {
      try await search(target)
    }
  }

  /// Tries inputs for the given time; an input that fails is left in the folder for failures.
  private func search(_ target: FuzzTarget) async throws {
    let disk = DiskFileSystem()
    let path = "\(Self.failures)/\(target.name)"
    let run = SeededRun(
      target: target, seeds: target.seeds(try Corpus(repository: Corpus.repository)), seed: seed,
      seconds: seconds)
    try disk.write([], to: path)
    let file = try Self.opened(path)
    defer { close(file) }
    Self.endHangs()
    var last = (name: "", input: [UInt8]())
    do {
      let count = try await run.run { input, name in
        last = (name, input)
        try Self.overwrite(file, with: input)
        alarm(Self.longestWait)
      }
      alarm(0)
      try disk.remove(path, upTo: Self.failures)
      print("\(target.name): \(count) inputs in \(seconds) s, seed \(seed)")
    } catch let broken as BrokenPromise {
      alarm(0)
      let smallest = await Reduction(target: target).smallest(last.input)
      try disk.write(smallest, to: path + ".small")
      // A message may show all of an input that has one line.
      let text = broken.description.prefix(2_000)
      throw BrokenPromise(
        description: "\(last.name): \(text)\nthe input is in \(path), and as small as it gets in"
          + " \(path).small")
    }
  }

  /// The seconds after which an input that doesn't come to an end is given up.
  private static let longestWait: UInt32 = 60

  /// Ends the program, with the input left behind, when the alarm goes off.
  private static func endHangs() {
    signal(SIGALRM) { _ in
      let text: StaticString = "the input in .build/fuzz-failures/ does not come to an end\n"
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(1)
    }
  }

  private static func opened(_ path: String) throws -> CInt {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw EnvironmentError("can't write to '\(path)'") }
    return file
  }

  /// Writes the input over the one before it, which happens before each input.
  ///
  /// A file that is emptied and closed again is written to the disk at once by some file systems (`auto_da_alloc` of
  /// ext4(5)), and that would take ten times as long as to try the input. What was written outlives this process as it is.
  private static func overwrite(_ file: CInt, with input: [UInt8]) throws {
    guard pwrite(file, input, input.count, 0) == input.count, ftruncate(file, input.count) == 0
    else { throw EnvironmentError("can't write to the folder for inputs that fail") }
  }
}
