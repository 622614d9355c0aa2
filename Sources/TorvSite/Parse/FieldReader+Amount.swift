import TorvDiagnostics

extension FieldReader {
  /// Returns the field's amount of money; a negative amount or a fraction of an øre is reported.
  package mutating func amount(_ name: String) -> DecimalNumber? {
    guard let amount = located(name, as: DecimalNumber.self) else { return nil }
    if amount.value < DecimalNumber(0) {
      report(
        .invalidValue, "\(name) is negative", at: amount.range,
        hint: "write the amount without '-'")
    }
    if amount.value.scale > 2 {
      // A Danish reader understands `500.000` as half a million.
      let text = source.text(amount.range)
      report(
        .invalidValue, "\(name) '\(text)' has more than two decimals", at: amount.range,
        hint: "write '\(text.filter { $0 != "." })' if the point separates thousands")
    }
    return amount.value
  }
}
