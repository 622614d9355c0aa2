/// A value together with all problems that were found while it was made.
///
/// Every stage returns one and continues: problems are gathered, never thrown and never dropped.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  /// Pairs a value with its diagnostics.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether one of the diagnostics is an error.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Returns the transformed value with the same diagnostics.
  package func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Diagnosed<Result> {
    Diagnosed<Result>(try transform(value), diagnostics)
  }

  /// Moves the diagnostics to a list and returns the value.
  package func unwrap(into list: inout [Diagnostic]) -> Value {
    list += diagnostics
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension [Diagnostic] {
  /// Whether one of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
