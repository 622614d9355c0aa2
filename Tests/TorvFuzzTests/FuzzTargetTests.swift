import Testing

@testable import torv_fuzz

/// Tries every target with some of its seeds and mutations of them; `make fuzz` does so for longer.
@Suite struct FuzzTargetTests {
  private static let corpus = Result { try Corpus(repository: Corpus.repository) }
  /// The size of the largest input that is tried here.
  private static let largestInput = 3_000

  @Test(arguments: FuzzTarget.all.map(\.name))
  func targetKeepsItsPromises(name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let all = target.seeds(try Self.corpus.get()).filter { $0.count < Self.largestInput }
    // A whole site takes as long as a hundred pages.
    let (seedCount, mutationCount) = name == "site" ? (1, 2) : (20, 50)
    let seeds = stride(from: 0, to: all.count, by: max(1, all.count / seedCount)).map { all[$0] }
    #expect(!seeds.isEmpty)
    let run = SeededRun(target: target, seeds: seeds, seed: 1, seconds: 0)
    for number in 0..<seeds.count + mutationCount {
      let input = run.input(number)
      guard input.count < 2 * Self.largestInput else { continue }
      await #expect(throws: Never.self, "input \(number)") { try await target.check(input) }
    }
  }
}
