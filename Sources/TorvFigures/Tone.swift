/// The colour of figures on one side of zero: two that people with red-green colour blindness can tell apart too.
package enum Tone: String, Hashable, Sendable {
  case warm, cool

  /// Returns the tone of a side: cool for the good side, which is above zero unless a low value is better.
  package static func of(belowZero isBelow: Bool, isLowBetter: Bool) -> Tone {
    isBelow == isLowBetter ? .cool : .warm
  }
}
