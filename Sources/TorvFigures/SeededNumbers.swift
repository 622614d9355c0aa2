/// Numbers generated from nothing but a text: FNV-1a of its bytes, then SplitMix64.
package struct SeededNumbers {
  private var state: UInt64

  /// Begins the numbers of the text.
  package init(seed: String) {
    state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Returns the next number below the bound.
  package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Returns true with a chance of one in `chances`.
  package mutating func happens(oneIn chances: Int) -> Bool { number(below: chances) == 0 }

  /// Returns one of the values, but not the one to avoid; at least one other value is needed.
  mutating func pick<Value: Equatable>(_ values: [Value], except avoided: Value? = nil) -> Value {
    let choices = values.filter { $0 != avoided }
    return choices[number(below: choices.count)]
  }
}
