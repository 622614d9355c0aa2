import Testing

@testable import TorvAccess

@Suite struct DerivationTests {
  @Test func purposeAndPartsHaveTheirSizesBeforeThem() {
    let info = Derivation.info(.memberCode, [Array("ab".utf8), BigEndian.bytes(258)])
    let start = Array("torv/1/member-code".utf8)
    #expect(info == start + [0, 0, 0, 0, 2, 0x61, 0x62, 0, 0, 0, 4, 0, 0, 1, 2])
  }

  @Test func partsCannotBeConfused() {
    let derivation = Derivation(from: [1, 2, 3])
    let derived = [
      derivation.bytes(.fileKey, [[1], [2]], count: 32),
      derivation.bytes(.fileKey, [[1, 2]], count: 32),
      derivation.bytes(.fileKey, [[], [1, 2]], count: 32),
      derivation.bytes(.fileKey, [[2], [1]], count: 32),
      derivation.bytes(.fileKey, count: 32),
      derivation.bytes(.fileKey, [[]], count: 32),
      derivation.bytes(.fileName, [[1], [2]], count: 32),
      Derivation(from: [1, 2, 4]).bytes(.fileKey, [[1], [2]], count: 32),
      Derivation(from: [1, 2, 3], salt: [1]).bytes(.fileKey, [[1], [2]], count: 32),
    ]
    #expect(Set(derived).count == derived.count)
    #expect(derived.allSatisfy { $0.count == 32 })
  }
}
