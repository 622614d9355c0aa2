/// A value together with the bytes of the source file that it was read from.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// The byte range in the source file.
  package let range: Range<Int>

  /// Pairs a value with its place.
  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// Returns the transformed value at the same place.
  package func map<Result>(_ transform: (Value) -> Result) -> Located<Result> {
    Located<Result>(transform(value), at: range)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
