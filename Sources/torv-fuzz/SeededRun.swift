import Glibc
import TorvBuild
import TorvDiagnostics

/// A run of one target over its seeds and over mutations of them, for a number of seconds.
struct SeededRun {
  let target: FuzzTarget
  let seeds: [[UInt8]]
  let seed: Int
  let seconds: Int

  /// The growth of this process, from the first quarter of the time to the end, that counts as a leak.
  private static let allowedGrowth = 64 << 20

  /// Tries inputs until the time is over; throws at the first that fails.
  ///
  /// `attempt` hears of each input before it is tried, so that it isn't lost if the program crashes.
  func run(attempt: (_ input: [UInt8], _ name: String) throws -> Void) async throws -> Int {
    let end = ContinuousClock.now + .seconds(seconds)
    let quarter = ContinuousClock.now + .seconds(seconds) / 4
    var memory: Int?
    var count = 0
    while ContinuousClock.now < end {
      let input = input(count)
      try attempt(input, "\(target.name), seed \(seed), input \(count)")
      try await target.run(input)
      count += 1
      if memory == nil, ContinuousClock.now > quarter { memory = Self.residentBytes }
    }
    let growth = Self.residentBytes - (memory ?? Self.residentBytes)
    try promise(growth <= Self.allowedGrowth, "memory grew by \(growth >> 20) MB")
    return count
  }

  /// Returns the input with the number: first the seeds, then mutations of them.
  func input(_ number: Int) -> [UInt8] {
    if number < seeds.count { return seeds[number] }
    var mutator = Mutator(target, seeds: seeds, seed: seed, number: number)
    return mutator.input()
  }

  /// The memory that this process takes.
  private static var residentBytes: Int {
    // Without /proc no growth is found.
    let text = (try? DiskFileSystem().read("/proc/self/statm")) ?? []
    let fields = text.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }
}
