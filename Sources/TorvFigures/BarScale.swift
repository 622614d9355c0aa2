/// The positions of values on the width of a chart, from a baseline at zero, with room for text at the ends of bars.
///
/// Every position is a share of the width, so that bars adapt to the screen while text keeps its size.
struct BarScale {
  /// The position of zero.
  let zero: Double
  private let largest: Double
  private let width: Double

  /// The width of a character and of the space around a text, as shares of the narrowest chart.
  private static let character = 0.029
  private static let space = 0.03
  private static let mostRoom = 0.42

  /// Takes the value of each bar, if it has one, with the text at the end of the bar.
  init(_ bars: [(value: Double?, text: String)]) {
    let values = bars.compactMap(\.value)
    let largest = values.map(abs).max() ?? 0
    let relative = largest == 0 ? [] : values.map { $0 / largest }
    let (low, high) = (min(0, relative.min() ?? 0), max(0, relative.max() ?? 0))
    let left = Self.room(for: bars.filter { ($0.value ?? 0) < 0 }.map(\.text))
    let right = Self.room(for: bars.filter { ($0.value ?? 0) >= 0 }.map(\.text))
    self.largest = largest
    width = high > low ? (1 - left - right) / (high - low) : 0
    zero = left - low * width
  }

  private static func room(for texts: [String]) -> Double {
    texts.map { min(mostRoom, Double($0.count) * character + space) }.max() ?? 0
  }

  /// Returns the position where the bar of a value ends.
  func end(of value: Double) -> Double {
    largest == 0 ? zero : zero + value / largest * width
  }
}

extension Double {
  /// The number, or nil if it can't be drawn.
  var drawable: Double? { isFinite ? self : nil }
}
