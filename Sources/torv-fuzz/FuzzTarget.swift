import Glibc

/// A part of Torv that reads what other people wrote, and the promises it must keep whatever they wrote.
struct FuzzTarget: Sendable {
  let name: String
  /// Returns the inputs that mutations start from.
  let seeds: @Sendable (Corpus) -> [[UInt8]]
  /// Pieces of text that mean something to the target.
  let dictionary: [String]
  /// Takes an input; throws a ``BrokenPromise`` if something is wrong with the result.
  let check: @Sendable ([UInt8]) async throws -> Void

  /// The size of the largest input.
  static let largestInput = 65_536
  /// The processor time that any input may take, in seconds.
  static let longestTime = 1.0

  /// All targets, by the part of the program that they try.
  static let all: [FuzzTarget] = [
    .values, .yaml, .csv, .memberSheets, .frontMatter, .translations, .markdown, .templates,
    .pictures,
    .leakCheck, .sealedFiles, .manifest, .journal, .requests, .search, .addresses, .site,
  ]

  /// Takes an input, and throws too if that takes longer than it may, even the second time.
  func run(_ input: [UInt8], within limit: Double = longestTime) async throws {
    guard try await time(of: input) > limit else { return }
    let seconds = try await time(of: input)
    try promise(seconds <= limit, "\(input.count) bytes took \(seconds) s")
  }

  private func time(of input: [UInt8]) async throws -> Double {
    let start = Self.processorTime
    try await check(input)
    return Self.processorTime - start
  }

  /// The time that this process has been running on a processor, in seconds.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Something that Torv promises for every input, and that did not hold for one.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}

/// Throws unless the condition holds.
func promise(_ holds: Bool, _ description: @autoclosure () -> String) throws {
  guard holds else { throw BrokenPromise(description: description()) }
}

/// An input whose first byte chooses among a number of ways to take the rest.
struct ChoosingInput {
  let choice: Int
  let rest: [UInt8]

  init(_ input: [UInt8], among count: Int) {
    choice = Int(input.first ?? 0) % count
    rest = Array(input.dropFirst())
  }

  /// Returns the input that makes this choice.
  static func bytes(_ choice: Int, _ rest: [UInt8]) -> [UInt8] { [UInt8(choice)] + rest }
}
