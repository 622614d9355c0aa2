/// Makes an input that breaks a promise smaller, so that a person sees what it is about.
struct Reduction {
  let target: FuzzTarget
  /// The time after which the smallest input until then is taken.
  var limit = Duration.seconds(30)

  /// Returns an input that breaks a promise too, from which no piece can be left out.
  func smallest(_ input: [UInt8]) async -> [UInt8] {
    let end = ContinuousClock.now + limit
    var smallest = input
    var size = max(1, input.count / 2)
    while ContinuousClock.now < end {
      let before = smallest.count
      var start = 0
      while start < smallest.count, ContinuousClock.now < end {
        var candidate = smallest
        candidate.removeSubrange(start..<min(start + size, candidate.count))
        if await fails(candidate) { smallest = candidate } else { start += size }
      }
      if size == 1, smallest.count == before { break }
      size = max(1, size / 2)
    }
    return smallest
  }

  private func fails(_ input: [UInt8]) async -> Bool {
    do { try await target.run(input) } catch is BrokenPromise { return true } catch { return false }
    return false
  }
}
