import Testing

@testable import torv_fuzz

@Suite struct SeededRunTests {
  private static let seeds = [Array("title: a\n".utf8), Array("12,5;b\n".utf8)]

  private func run(
    seed: Int, _ check: @escaping @Sendable ([UInt8]) async throws -> Void = { _ in }
  ) -> SeededRun {
    let target = FuzzTarget(
      name: "a", seeds: { _ in Self.seeds }, dictionary: ["---"], check: check)
    return SeededRun(target: target, seeds: Self.seeds, seed: seed, seconds: 2)
  }

  @Test func seedAndNumberGiveTheSameInput() {
    let numbers = 0..<200
    let inputs = numbers.map(run(seed: 1).input)
    #expect(inputs == numbers.map(run(seed: 1).input))
    #expect(inputs != numbers.map(run(seed: 2).input))
    #expect(Array(inputs.prefix(2)) == Self.seeds)
    #expect(Set(inputs).count > 150)
    #expect(inputs.allSatisfy { $0.count <= FuzzTarget.largestInput })
  }

  @Test func inputThatBreaksAPromiseIsNamedBeforeItIsTried() async {
    let run = run(seed: 1) { input in try promise(!input.starts(with: [0x31]), "a digit") }
    var last: (input: [UInt8], name: String)?
    await #expect(throws: BrokenPromise.self) {
      _ = try await run.run { last = ($0, $1) }
    }
    #expect(last?.input == Self.seeds[1])
    #expect(last?.name == "a, seed 1, input 1")
  }

  @Test func slowInputBreaksAPromise() async {
    let target = FuzzTarget(name: "a", seeds: { _ in [] }, dictionary: []) { _ in
      let end = FuzzTarget.processorTime + 0.05
      while FuzzTarget.processorTime < end {}
    }
    await #expect(throws: BrokenPromise.self) { try await target.run([], within: 0.02) }
    await #expect(throws: Never.self) { try await target.run([], within: 60) }
  }
}
