/// A demand that some fields of a mapping make on others.
///
/// The type that the mapping is read as makes the same demand, with a message; schemas are made of this.
package enum FieldRule: Sendable {
  /// Whatever meets the first condition must meet the second.
  case implies(Condition, Condition)
  /// One of the conditions must be met.
  case anyOf([Condition])

  /// A condition on one field.
  package struct Condition: Sendable {
    package let field: String
    /// The values that meet the condition; any value does if nil.
    package let values: [String]?

    /// Returns the condition that the field has a value.
    static func given<Value>(_ field: Field<Value>) -> Condition {
      Condition(field: field.name, values: nil)
    }

    /// Returns the condition that the field has one of the values.
    static func among<Value>(_ values: [String], _ field: Field<Value>) -> Condition {
      Condition(field: field.name, values: values)
    }
  }
}
