import Testing

@testable import TorvSite

@Suite struct YAMLPlacesTests {
  private let text = "xæ€😀\r\ne\u{301}z"

  @Test func charactersAreCountedFromTheStartOfTheRange() {
    var places = YAMLPlaces(bytes: Array(text.utf8), range: 1..<text.utf8.count)
    let expected = [1, 3, 6, 10, 11, 12, 13, 15, 16]
    #expect((0...8).map { places.byte(ofCharacter: $0) } == expected)
    #expect((0...8).reversed().map { places.byte(ofCharacter: $0) } == expected.reversed())
  }

  @Test func placesMayBeAskedForInAnyOrder() {
    var places = YAMLPlaces(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    #expect([4, 0, 3, 9, 1, 2].map { places.byte(ofCharacter: $0) } == [10, 0, 6, 16, 1, 3])
  }
}
