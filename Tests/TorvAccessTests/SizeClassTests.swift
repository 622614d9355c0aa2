import Testing

@testable import TorvAccess

@Suite struct SizeClassTests {
  @Test(arguments: [
    (0, 0), (1, 1), (2, 2), (3, 3), (8, 8), (9, 10), (17, 18), (65, 72), (100, 104),
    (1_000, 1_024), (1_023, 1_024), (1_024, 1_024), (1_025, 1_088), (10_000, 10_240),
    (100_000, 100_352), (1_000_000, 1_015_808), (10_000_000, 10_223_616),
  ])
  func knownSizes(count: Int, expected: Int) { #expect(SizeClass.padme(count) == expected) }

  @Test func shortTextsAreAllAlike() {
    #expect(SizeClass.size(for: 0) == 1_024)
    #expect(SizeClass.size(for: 1_000) == 1_024)
    #expect(SizeClass.size(for: 1_024) == 1_024)
    #expect(SizeClass.size(for: 1_025) == 1_088)
  }

  @Test func atMostAnEighthIsAddedAndAClassIsItsOwn() {
    for count in 1...20_000 {
      let size = SizeClass.padme(count)
      let isClass = size >= count && (size - count) * 8 < count && SizeClass.padme(size) == size
      #expect(isClass, "\(count)")
    }
  }
}
