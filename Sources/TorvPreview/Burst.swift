/// Changes in quick succession, such as those of an editor that saves or of a `git checkout`.
struct Burst {
  /// The quiet time after which a burst is over.
  static let settling = Duration.milliseconds(25)
  /// The greatest length of a burst; after that it is acted on even if it continues.
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
