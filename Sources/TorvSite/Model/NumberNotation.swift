/// The marks that numbers are written with; they differ between languages.
package struct NumberNotation: Hashable, Sendable {
  /// The text between groups of three digits.
  package let group: String
  /// The text before the decimals.
  private let decimal: String

  /// Creates a notation with these marks.
  package init(group: String, decimal: String) {
    self.group = group
    self.decimal = decimal
  }

  /// The notation of messages and lists that `torv` prints: «12.900,5».
  package static let danish = NumberNotation(group: ".", decimal: ",")

  /// Returns the number with all its decimals and the mathematical minus sign.
  package func text(_ number: DecimalNumber) -> String {
    number.text(groupSeparator: group, decimalSeparator: decimal, minus: "\u{2212}")
  }

  /// Returns the whole number.
  package func text(_ number: Int) -> String { text(DecimalNumber(number)) }
}
