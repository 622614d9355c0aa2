/// The place inside a section: the section's value, and the place around it.
///
/// Places nest like sections, so the type of a place says everything that is visible from it: reading
/// needs no lookup and no cast. The pointers are valid while the section renders, and are never kept.
struct Frame<Value, Outer> {
  let value: UnsafePointer<Value>
  let outer: UnsafePointer<Outer>
}

/// Reads a value at a place.
typealias Reader<Place, Value> = @Sendable (UnsafePointer<Place>) -> Value

/// Calls the body with each value of a section at a place.
typealias Visitor<Place, Value> =
  @Sendable (UnsafePointer<Place>, (UnsafePointer<Value>) -> Void) -> Void

/// Returns a reader that borrows the view instead of copying it.
///
/// `~Copyable` is essential: if the compiler may copy, it copies the whole view, with a retain for each
/// of its fields, just to read one of them.
func borrowingReader<View: ~Copyable, Value>(
  _ read: @escaping @Sendable (borrowing View) -> Value
) -> @Sendable (UnsafePointer<View>) -> Value {
  { read($0.pointee) }
}
