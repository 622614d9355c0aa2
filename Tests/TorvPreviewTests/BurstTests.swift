import Testing

@testable import TorvPreview

@Suite struct BurstTests {
  private let start = ContinuousClock.now

  @Test func burstIsOverWhenItHasBeenQuiet() {
    let burst = Burst(at: start)
    #expect(burst.wait(at: start) == .milliseconds(25))
    #expect(burst.wait(at: start + .milliseconds(20)) == .milliseconds(5))
    #expect(burst.wait(at: start + .milliseconds(25)) == .zero)
    #expect(burst.wait(at: start + .seconds(9)) == .zero)
  }

  @Test func eachChangeProlongsIt() {
    var burst = Burst(at: start)
    for time in stride(from: 20, through: 400, by: 20) {
      #expect(burst.wait(at: start + .milliseconds(time)) > .zero)
      burst.note(at: start + .milliseconds(time))
    }
  }

  @Test func changesThatNeverEndAreActedOnAllTheSame() {
    var burst = Burst(at: start)
    burst.note(at: start + .milliseconds(490))
    #expect(burst.wait(at: start + .milliseconds(490)) == .milliseconds(10))
    burst.note(at: start + .milliseconds(500))
    #expect(burst.wait(at: start + .milliseconds(500)) == .zero)
  }
}
