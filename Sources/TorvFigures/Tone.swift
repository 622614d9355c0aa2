/// The colour of figures on one side of zero: two that are told apart by those who see red and green alike.
package enum Tone: String, Hashable, Sendable {
  case warm, cool

  /// Returns the tone of a side; the cool one is of the good side, which is above zero where nothing else is said.
  package static func of(belowZero isBelow: Bool, isLowBetter: Bool) -> Tone {
    isBelow == isLowBetter ? .cool : .warm
  }
}
