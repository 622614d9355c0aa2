/// The parts of a whole in whole per cent.
package enum Shares {
  /// Returns each number's share of their sum; the shares add up to 100.
  ///
  /// Each share is rounded down. The per cent that are left go to the shares with the largest remainders; if two are
  /// equal, to the first. If all numbers are 0, so are the shares.
  package static func percentages(of numbers: [DecimalNumber]) -> [Int] {
    let scale = numbers.map(\.scale).max() ?? 0
    let parts = numbers.map { $0.scaled(to: scale) }
    let whole = parts.reduce(0, +)
    precondition(parts.allSatisfy { $0 >= 0 }, "a part of a whole is not negative")
    guard whole > 0 else { return parts.map { _ in 0 } }
    var shares = parts.map { Int($0 * 100 / whole) }
    let remainders = parts.map { $0 * 100 % whole }
    let byRemainder = parts.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    for index in byRemainder.prefix(100 - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }
}
