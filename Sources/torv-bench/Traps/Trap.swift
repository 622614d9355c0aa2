import Glibc

/// An input that takes quadratic time in a program that does something anew for each part of it.
struct Trap: Sendable, CustomStringConvertible {
  let name: String
  /// Makes an input of about so many bytes and returns the work on it, which returns something that depends on it.
  let preparing: @Sendable (Int) -> () -> Int

  init(_ name: String, preparing: @escaping @Sendable (Int) -> () -> Int) {
    self.name = name
    self.preparing = preparing
  }

  var description: String { name }

  /// All traps.
  static let all = quick + sites
  /// The traps that take milliseconds if they are small.
  static let quick = markdown + data + searches + relations

  /// Returns the seconds that the work takes in the fastest of some runs.
  ///
  /// They are those of the processor on this thread, so it does not matter what else the machine does.
  func seconds(bytes: Int, runs: Int) -> Double {
    let work = preparing(bytes)
    var fastest = Double.infinity
    for _ in 0..<runs {
      let start = Self.processorTime
      let result = work()
      fastest = min(fastest, Self.processorTime - start)
      precondition(result >= 0, "the work was done")
    }
    return fastest
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension String {
  /// Returns the text again and again, up to so many bytes.
  init(_ unit: String, filling bytes: Int) {
    self.init(repeating: unit, count: Swift.max(1, bytes / unit.utf8.count))
  }

  /// Returns the numbered texts one after the other, up to so many bytes.
  init(filling bytes: Int, _ unit: (Int) -> String) {
    self.init()
    reserveCapacity(bytes + 64)
    var number = 0
    while utf8.count < bytes {
      self += unit(number)
      number += 1
    }
  }
}
