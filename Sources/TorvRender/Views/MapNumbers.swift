import TorvSite

/// Writes numbers so short that they fit on the squares of a map: whole thousands or millions where they are large.
struct MapNumbers {
  /// How many characters fit.
  private static let longest = 4

  private let divisor: Double

  /// Chooses what all numbers of a map are divided by; nil where there are none.
  init?(_ numbers: some Sequence<DecimalNumber>) {
    guard let largest = numbers.map({ abs($0.approximation) }).max() else { return nil }
    divisor = largest >= 10_000_000 ? 1_000_000 : largest >= 10_000 ? 1000 : 1
  }

  /// The phrase that tells readers what the numbers are in; nil where they are as they are.
  var unit: Phrase? {
    switch divisor {
    case 1_000_000: .datasetMapMillions
    case 1000: .datasetMapThousands
    default: nil
    }
  }

  func text(_ number: DecimalNumber) -> String {
    let exact = DanishFormat.text(number)
    if divisor == 1, exact.count <= Self.longest { return exact }
    return DanishFormat.text(Int((number.approximation / divisor).rounded()))
  }
}
