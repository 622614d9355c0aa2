import Glibc
import TorvBuild
import TorvDiagnostics

/// A program that this one has started.
///
/// Its peak memory is the kernel's count (`ru_maxrss` of wait4). Linux charges a new process for the peak of the one
/// that started it, so whoever starts a measured process must stay small itself.
struct RunningProcess {
  let id: pid_t
  private let start: ContinuousClock.Instant
  /// What the program prints goes into a file without a name.
  private let outputFile: Int32

  /// The path of this program.
  static var ownPath: String {
    get throws(EnvironmentError) {
      guard let path = realpath("/proc/self/exe", nil) else {
        throw EnvironmentError("the bench can't find its own program")
      }
      defer { free(path) }
      return String(cString: path)
    }
  }

  /// Starts a program.
  ///
  /// It sees nothing of this program's environment except these variables, so that every run does the same.
  static func start(
    _ program: String, _ arguments: [String]
  ) throws(EnvironmentError) -> RunningProcess {
    let outputFile = try unnamedFile()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, outputFile, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, outputFile, STDERR_FILENO)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let start = ContinuousClock.now
    let failure = posix_spawn(&id, program, &actions, nil, words, variables)
    guard failure == 0 else {
      close(outputFile)
      throw EnvironmentError("can't start '\(program)': \(String(cString: strerror(failure)))")
    }
    return RunningProcess(id: id, start: start, outputFile: outputFile)
  }

  private static func unnamedFile() throws(EnvironmentError) -> Int32 {
    let path = TemporaryFolder.path("printed")
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw EnvironmentError("can't write to '\(path)'") }
    unlink(path)
    return descriptor
  }

  private static var environment: [String] {
    ["PATH", "HOME", "TMPDIR"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
  }

  /// Waits until the program ends; throws if it failed.
  func finish() throws(EnvironmentError) -> FinishedProcess {
    let ended = try end()
    guard ended.status == 0 else {
      throw EnvironmentError("a measured program failed:\n\(ended.output)")
    }
    return ended
  }

  /// Asks the program to end, and waits until it has.
  func terminate() {
    kill(id, SIGTERM)
    _ = try? end()  // it is gone either way
  }

  private func end() throws(EnvironmentError) -> FinishedProcess {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw EnvironmentError("a measured process was lost") }
    }
    let wallTime = ContinuousClock.now - start
    defer { close(outputFile) }
    return FinishedProcess(
      status: status, wallTime: wallTime,
      cpuTime: usage.ru_utime.duration + usage.ru_stime.duration,
      peakBytes: usage.ru_maxrss * 1_024, output: output)
  }

  /// The text that the program has printed so far.
  var output: String { Self.text(in: outputFile) }

  /// The memory that the program takes now, in bytes; 0 if it has ended.
  var residentBytes: Int {
    let descriptor = open("/proc/\(id)/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let lines = Self.text(in: descriptor).split(separator: "\n")
    let words = lines.first { $0.hasPrefix("VmRSS:") }?.split(whereSeparator: \.isWhitespace) ?? []
    return words.count > 1 ? (Int(words[1]) ?? 0) * 1_024 : 0
  }

  /// Returns the text of a file from its beginning; leaves the place where the program writes on.
  private static func text(in descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while case let count = pread(descriptor, &piece, piece.count, bytes.count), count > 0 {
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A program that has ended, and what it took.
struct FinishedProcess {
  /// 0 if the program succeeded.
  let status: Int32
  /// From the start of the program to its end.
  let wallTime: Duration
  /// The time of all its threads on a processor, which other programs on the machine change little.
  let cpuTime: Duration
  let peakBytes: Int
  let output: String
}

extension timeval {
  fileprivate var duration: Duration { .seconds(tv_sec) + .microseconds(tv_usec) }
}
