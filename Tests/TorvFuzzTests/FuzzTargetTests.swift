import Testing
import TorvDiagnostics

@testable import torv_fuzz

/// Tries every target with some of its seeds and mutations; `make fuzz` does so for longer.
@Suite struct FuzzTargetTests {
  private static let corpus = Result { try Corpus(repository: Corpus.repository) }
  private static let mutations = 200

  @Test(arguments: FuzzTarget.all.map(\.name))
  func targetKeepsItsPromises(name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let seeds = target.seeds(try Self.corpus.get())
    #expect(!seeds.isEmpty)
    let run = SeededRun(target: target, seeds: seeds, seed: 1, seconds: 0)
    for number in 0..<seeds.count + Self.mutations {
      let input = run.input(number)
      await #expect(throws: Never.self, "input \(number)") { try await target.check(input) }
    }
  }
}
