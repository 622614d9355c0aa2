/// A date on which something is said to have happened, so it can't be after today.
package struct PastDate: Hashable, Sendable {
  /// The field that holds it.
  package let field: String
  package let date: PartialDate
  /// The bytes in the file.
  package let range: Range<Int>
}
