/// Changes that follow each other closely, such as those of an editor that saves or of a `git checkout`.
struct Burst {
  /// How long it must be quiet before a burst is over.
  static let settling = Duration.milliseconds(25)
  /// How long a burst may last before it is acted on all the same.
  static let longest = Duration.milliseconds(500)

  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  /// Begins with a change.
  init(at instant: ContinuousClock.Instant) {
    start = instant
    last = instant
  }

  /// Notes another change.
  mutating func note(at instant: ContinuousClock.Instant) { last = instant }

  /// Returns how long to wait for another change; zero when the burst is over.
  func wait(at instant: ContinuousClock.Instant) -> Duration {
    let end = min(last + Self.settling, start + Self.longest)
    return max(.zero, end - instant)
  }
}
