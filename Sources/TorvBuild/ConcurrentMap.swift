extension Array where Element: Sendable {
  /// Returns the transformed elements in the same order; up to `jobs` tasks work on them at a time.
  ///
  /// Each task gets a run of elements, so that starting a task costs little compared with its work; a run is short enough
  /// that no task works on for long when the others have ended.
  package func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let width = Swift.max(1, jobs)
    guard width > 1, count > 1 else { return map(transform) }
    let runLength = Swift.max(1, count / (width * 32))
    let starts = Array<Int>(stride(from: 0, to: count, by: runLength))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var runs = [[Result]](repeating: [], count: starts.count)
      for (number, start) in starts.enumerated() {
        if number >= width, let (finished, results) = await group.next() {
          runs[finished] = results
        }
        let run = self[start..<Swift.min(start + runLength, count)]
        group.addTask { (number, run.map(transform)) }
      }
      for await (finished, results) in group { runs[finished] = results }
      return runs.flatMap { $0 }
    }
  }

  /// Works on the elements, up to `jobs` at a time, and calls `receive` with each result as it comes, in no fixed
  /// order.
  ///
  /// Once `receive` throws, no further work is started.
  package func concurrently<Result: Sendable>(
    jobs: Int, _ work: @escaping @Sendable (Element) async -> Result,
    receive: (Element, Result) throws(EnvironmentError) -> Void
  ) async throws(EnvironmentError) {
    var failure: EnvironmentError?
    await withTaskGroup(of: (Int, Result).self) { group in
      var rest = indices.makeIterator()
      func begin() {
        guard let index = rest.next() else { return }
        let element = self[index]
        group.addTask { (index, await work(element)) }
      }
      for _ in 0..<Swift.max(1, jobs) { begin() }
      while let (index, result) = await group.next() {
        guard failure == nil else { continue }
        do throws(EnvironmentError) {
          try receive(self[index], result)
          begin()
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }
}
