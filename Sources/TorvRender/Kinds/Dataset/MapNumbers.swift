import TorvSite

/// Shortens numbers to fit on the squares of a map: large numbers become whole thousands or millions.
struct MapNumbers {
  /// The number of characters that fit.
  private static let longest = 4

  private let divisor: Double
  private let format: TextFormat

  /// Chooses the divisor for all numbers of a map; nil if there are no numbers.
  init?(_ numbers: some Sequence<DecimalNumber>, in format: TextFormat) {
    guard let largest = numbers.map({ abs($0.approximation) }).max() else { return nil }
    divisor = largest >= 10_000_000 ? 1_000_000 : largest >= 10_000 ? 1000 : 1
    self.format = format
  }

  /// The phrase for the unit of the numbers (thousands or millions); nil if they are not divided.
  var unit: Phrase? {
    switch divisor {
    case 1_000_000: .datasetMapMillions
    case 1000: .datasetMapThousands
    default: nil
    }
  }

  func text(_ number: DecimalNumber) -> String {
    let exact = format.number(number)
    if divisor == 1, exact.count <= Self.longest { return exact }
    return format.number(Int((number.approximation / divisor).rounded()))
  }
}
