import Testing

@testable import torv_bench

/// Inputs that are sixteen times as large take about sixteen times as long, and not 256 times.
///
/// The time is that of the processor on the test's own thread, so other work on the machine does not count; the bound
/// lies in the middle, at 64 times; and only a trap that misses it four times in a row fails. `make traps` measures the
/// sizes that matter in a release build.
@Suite struct TrapTests {
  private static let small = 1024
  private static let factor = 16

  @Test(arguments: Trap.quick)
  func timeGrowsWithTheInput(_ trap: Trap) {
    _ = trap.seconds(bytes: Self.small, runs: 1)
    var growths: [Double] = []
    for _ in 1...4 {
      let few = trap.seconds(bytes: Self.small, runs: 1)
      let many = trap.seconds(bytes: Self.small * Self.factor, runs: 1)
      growths.append(many / few)
      if many / few < 4 * Double(Self.factor) { return }
    }
    Issue.record("the time of '\(trap)' grows by \(growths)")
  }

  @Test func quadraticWorkIsNoticed() {
    let trap = Trap("pairs") { bytes in
      {
        (0..<bytes / 16).reduce(0) { sum, left in (0..<bytes / 16).reduce(sum) { $0 &+ ($1 ^ left) }
        } & 1
      }
    }
    _ = trap.seconds(bytes: Self.small, runs: 1)
    let few = trap.seconds(bytes: Self.small, runs: 3)
    #expect(trap.seconds(bytes: Self.small * Self.factor, runs: 1) / few > 4 * Double(Self.factor))
  }

  @Test func everyTrapHasANameOfItsOwn() {
    let names = Trap.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
