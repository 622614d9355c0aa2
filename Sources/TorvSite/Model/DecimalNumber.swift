/// An exact decimal number of at most 18 digits, such as `12900.5`.
///
/// It keeps the decimals that it was written with: `2.50` is shown as «2,50», but is equal to `2.5`.
package struct DecimalNumber: Sendable {
  /// The number without its decimal point.
  package let mantissa: Int64
  /// The number of decimals among the digits, from 0 to 9.
  package let scale: Int

  /// The reason a text is not a number.
  package enum Flaw: Error, Hashable, Sendable {
    /// The text is not digits with at most one point among them.
    case malformed
    /// The number has more than 18 digits, or more than 9 decimals.
    case tooLong
  }

  /// Creates a whole number.
  package init(_ number: Int) {
    self.init(mantissa: Int64(number), scale: 0)
  }

  private init(mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Reads digits, optionally with a minus sign and a decimal point; thousands separators are not accepted.
  package static func parse(_ text: String) -> Result<DecimalNumber, Flaw> {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), let whole = parts.first,
      whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { return .failure(.malformed) }
    let decimals = parts.count == 2 ? parts[1] : []
    guard decimals.count <= 9, let magnitude = DigitText.number(whole + decimals) else {
      return .failure(.tooLong)
    }
    let mantissa = Int64(isNegative ? -magnitude : magnitude)
    return .success(DecimalNumber(mantissa: mantissa, scale: decimals.count))
  }

  /// Returns the sum, with as many decimals as the number that has more; nil if it does not fit in 18 digits.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let scale = max(scale, other.scale)
    let sum = scaled(to: scale) + other.scaled(to: scale)
    guard abs(sum) < Self.bound else { return nil }
    return DecimalNumber(mantissa: Int64(sum), scale: scale)
  }

  /// Returns the difference, with as many decimals as the number that has more; nil if it does not fit in 18 digits.
  package func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    adding(DecimalNumber(mantissa: -other.mantissa, scale: other.scale))
  }

  /// Returns the sum of the numbers; nil if it does not fit in 18 digits.
  package static func sum(_ numbers: some Sequence<DecimalNumber>) -> DecimalNumber? {
    numbers.reduce(DecimalNumber(0)) { sum, number in sum?.adding(number) }
  }

  /// Returns the number in the middle of the numbers in order, or the mean of the two there; nil if there are no numbers.
  ///
  /// Of two that are too large to add up, returns the lower one.
  package static func median(of numbers: some Collection<DecimalNumber>) -> DecimalNumber? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return lower == upper ? lower : lower.mean(with: upper) ?? lower
  }

  /// Returns the number halfway between the number and another; nil if their sum does not fit in 18 digits.
  ///
  /// A half gets one more decimal only if the number has at most three digits, and is rounded up otherwise: halfway between
  /// 2 and 3 is 2.5, but no town has 41,230.5 inhabitants.
  package func mean(with other: DecimalNumber) -> DecimalNumber? {
    guard let sum = adding(other) else { return nil }
    let isOdd = !sum.mantissa.isMultiple(of: 2)
    guard isOdd, sum.scale < 9, sum.mantissa.magnitude < 2000 else {
      return DecimalNumber(mantissa: (sum.mantissa + (isOdd ? 1 : 0)) / 2, scale: sum.scale)
    }
    return DecimalNumber(mantissa: sum.mantissa * 5, scale: sum.scale + 1)
  }

  /// Returns `part` of `whole` equal parts of a number that is not negative, rounded to a whole number; halves are
  /// rounded up.
  func share(_ part: Int, of whole: Int) -> DecimalNumber {
    precondition(0...whole ~= part && whole > 0, "a part is not larger than the whole")
    let divisor = (0..<scale).reduce(Int128(whole)) { power, _ in power * 10 }
    let rounded = (2 * Int128(mantissa) * Int128(part) + divisor) / (2 * divisor)
    return DecimalNumber(mantissa: Int64(rounded), scale: 0)
  }

  /// The same number in the form used for money: whole, or with two decimals if it has any.
  package var asMoney: DecimalNumber {
    let (mantissa, scale) = withoutTrailingZeros(mantissa: mantissa, scale: scale)
    return scale == 1
      ? DecimalNumber(mantissa: mantissa * 10, scale: 2)
      : DecimalNumber(mantissa: mantissa, scale: scale)
  }

  /// Returns the number divided by a power of ten, without trailing zeros; nil if it would need more than 9 decimals.
  package func dividedByTen(toThe exponent: Int) -> DecimalNumber? {
    let (mantissa, scale) = withoutTrailingZeros(mantissa: mantissa, scale: scale + exponent)
    return scale <= 9 ? DecimalNumber(mantissa: mantissa, scale: scale) : nil
  }

  /// The nearest floating-point number, for drawing; figures are written from the exact number.
  package var approximation: Double {
    Double(mantissa) / (0..<scale).reduce(1.0) { power, _ in power * 10 }
  }

  private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// Returns the mantissa at a larger scale; `Int128` has room for 18 digits and 9 more zeros.
  func scaled(to scale: Int) -> Int128 {
    (self.scale..<scale).reduce(Int128(mantissa)) { number, _ in number * 10 }
  }

  private func withoutTrailingZeros(mantissa: Int64, scale: Int) -> (mantissa: Int64, scale: Int) {
    var (mantissa, scale) = (mantissa, mantissa == 0 ? 0 : scale)
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return (mantissa, scale)
  }

  private static let bound: Int128 = 1_000_000_000_000_000_000
}

extension DecimalNumber: Hashable, Comparable {
  /// Returns whether both numbers have the same value, however many trailing zeros they have.
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.scaled(to: scale) == right.scaled(to: scale)
  }

  /// Orders by value.
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.scaled(to: scale) < right.scaled(to: scale)
  }

  /// Hashes the value, so that equal numbers agree.
  package func hash(into hasher: inout Hasher) {
    let (mantissa, scale) = withoutTrailingZeros(mantissa: mantissa, scale: scale)
    hasher.combine(mantissa)
    hasher.combine(scale)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The form that the number is written in, `12900.5`.
  package var description: String { text(groupSeparator: "", decimalSeparator: ".", minus: "-") }

  /// Returns the number with the given separators and minus sign.
  func text(groupSeparator: String, decimalSeparator: String, minus: String) -> String {
    let digits = DigitText.padded(Int(mantissa.magnitude), to: scale + 1)
    let whole = Array(digits.utf8.dropLast(scale))
    var text = mantissa < 0 ? minus : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += groupSeparator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return scale == 0 ? text : text + decimalSeparator + String(digits.suffix(scale))
  }
}
