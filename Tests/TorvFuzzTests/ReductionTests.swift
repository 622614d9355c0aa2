import Testing

@testable import torv_fuzz

@Suite struct ReductionTests {
  @Test func onlyWhatBreaksThePromiseIsLeft() async {
    let target = FuzzTarget(name: "a", seeds: { _ in [] }, dictionary: []) { input in
      try promise(!input.contains(0x78) || !input.contains(0x79), "x and y")
    }
    let input = Array((String(repeating: "ab", count: 99) + "xcccy" + "efg").utf8)
    let reduction = Reduction(target: target)
    #expect(await reduction.smallest(input) == Array("xy".utf8))
    #expect(await Reduction(target: target, limit: .zero).smallest(input) == input)
  }
}
