/// The heights of figures on a chart of lines, with round numbers for the lines across it.
package struct LineScale: Sendable {
  /// The round numbers from the lowest to the highest, all multiples of one step.
  package let ticks: [Tick]

  /// A round number: a whole number times a power of ten.
  package struct Tick: Hashable, Sendable {
    package let digits: Int
    package let exponent: Int

    /// The number itself.
    package var value: Double { Double(digits) * LineScale.power(exponent) }
  }

  /// The most steps between the lowest and the highest tick.
  private static let mostSteps = 5.0

  /// Takes all figures of the chart; nil if there are none that can be drawn.
  ///
  /// The scale begins at zero unless all figures lie far from it, in the upper or the lower half.
  package init?(_ values: [Double]) {
    let values = values.compactMap(\.drawable)
    guard var low = values.min(), var high = values.max(), high.magnitude < 1e15,
      low.magnitude < 1e15
    else { return nil }
    if low >= 0, low < high / 2 || high == 0 { low = 0 }
    if high <= 0, high > low / 2 { high = 0 }
    if high == 0, low == 0 { high = 1 }
    if low == high { (low, high) = (low - max(1, abs(low) / 10), high + max(1, abs(high) / 10)) }
    let (digits, exponent) = Self.step(over: high - low)
    let step = Double(digits) * Self.power(exponent)
    let (first, last) = (Int((low / step).rounded(.down)), Int((high / step).rounded(.up)))
    ticks = (first...last).map { Tick(digits: $0 * digits, exponent: exponent) }
  }

  /// Whether zero is on the scale.
  package var hasZero: Bool { ticks.contains { $0.digits == 0 } }

  /// Returns the height of a figure, from 0 at the lowest tick to 1 at the highest.
  func height(of value: Double) -> Double {
    guard let low = ticks.first?.value, let high = ticks.last?.value, low < high else { return 0 }
    return (value - low) / (high - low)
  }

  /// Returns the smallest of 1, 2 and 5 times a power of ten that divides a length into few enough steps.
  private static func step(over length: Double) -> (digits: Int, exponent: Int) {
    var exponent = smallestExponent
    while true {
      for digits in [1, 2, 5] where length / (Double(digits) * power(exponent)) <= mostSteps {
        return (digits, exponent)
      }
      exponent += 1
    }
  }

  /// The exponent of the smallest step: numbers have at most nine decimals.
  private static let smallestExponent = -9

  private static func power(_ exponent: Int) -> Double {
    let power = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}
