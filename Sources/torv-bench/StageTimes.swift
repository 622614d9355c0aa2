import TorvBuild
import TorvDiagnostics

/// The times of one build: of each stage, and of the whole.
struct StageTimes {
  let stages: [SiteBuilder.Stage: Duration]
  let total: Duration

  init(stages: [SiteBuilder.Stage: Duration], total: Duration) {
    self.stages = stages
    self.total = total
  }

  /// Takes the moments when the stages began; a stage that begins several times gets the sum.
  init(
    starts: [(stage: SiteBuilder.Stage, instant: ContinuousClock.Instant)],
    from start: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) {
    var stages: [SiteBuilder.Stage: Duration] = [:]
    for (index, (stage, begin)) in starts.enumerated() {
      let stop = index + 1 < starts.count ? starts[index + 1].instant : end
      stages[stage, default: .zero] += stop - begin
    }
    self.init(stages: stages, total: end - start)
  }

  // MARK: - As text, from one process to another

  private static let totalName = "total"

  /// A line for each stage and one for the whole: name, tab, nanoseconds.
  var text: String {
    let lines = stages.map { ($0.key.rawValue, $0.value) } + [(Self.totalName, total)]
    return lines.map { "\($0)\t\(Int64($1 / .nanoseconds(1)))" }.joined(separator: "\n")
  }

  /// Reads the times from the output of a process, which may hold other lines too.
  init(text: String) throws(EnvironmentError) {
    var stages: [SiteBuilder.Stage: Duration] = [:]
    var total: Duration?
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let nanoseconds = Int64(parts[1]) else { continue }
      if parts[0] == Self.totalName { total = .nanoseconds(nanoseconds) }
      if let stage = SiteBuilder.Stage(rawValue: String(parts[0])) {
        stages[stage] = .nanoseconds(nanoseconds)
      }
    }
    guard let total else { throw EnvironmentError("a measured process printed no times: \(text)") }
    self.init(stages: stages, total: total)
  }
}
