/// The time of each trap at 64 kB and at 4 MiB, where it must be linear.
struct TrapTimes {
  private static let small = 64 * 1024
  /// The largest text that is read, with room for what surrounds the trap.
  private static let large = 4 * 1024 * 1024 - 16 * 1024
  /// The seconds that a trap should take at most.
  private static let goal = 2.0
  /// The most seconds that a trap may take, with some for what else the machine does.
  private static let limit = 5.0
  /// By how much more than linear the time may grow: quadratic time grows by 64 times more.
  private static let slack = 4.0

  /// Measures the traps whose name contains the word, prints a row for each, and returns whether all are as they must
  /// be.
  static func measureAll(naming word: String?) -> Bool {
    var isGood = true
    print("  64 kB, ms  4 MiB, ms  growth: 1 is linear, 64 quadratic")
    for trap in Trap.all where word.map(trap.name.contains) ?? true {
      _ = trap.seconds(bytes: small, runs: 1)
      let few = trap.seconds(bytes: small, runs: 5)
      let many = trap.seconds(bytes: large, runs: 1)
      let growth = many / few * Double(small) / Double(large)
      let isRight = many < limit && (growth < slack || many < 0.05)
      isGood = isGood && isRight
      let columns = [
        (few * 1_000).text(decimals: 2).padded(to: 11),
        (many * 1_000).text(decimals: 1).padded(to: 9), growth.text(decimals: 2).padded(to: 6),
        (isRight ? many < goal ? "" : "SLOW: " : "TOO SLOW: ") + trap.name,
      ]
      print(columns.joined(separator: "  "))
    }
    return isGood
  }
}
