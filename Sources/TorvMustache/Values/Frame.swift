/// What a template sees inside a section: the section's value, and the place around it.
///
/// Places nest as sections do, so that the type of a place tells all that can be seen from it: reading
/// needs no lookup and no cast. The pointers are valid while the section renders, and are never kept.
struct Frame<Value, Outer> {
  let value: UnsafePointer<Value>
  let outer: UnsafePointer<Outer>
}

/// Reads something at a place.
typealias Reader<Place, Value> = @Sendable (UnsafePointer<Place>) -> Value

/// Calls the body with each value that a section at a place goes through.
typealias Visitor<Place, Value> =
  @Sendable (UnsafePointer<Place>, (UnsafePointer<Value>) -> Void) -> Void

/// Returns a reader that lends the view instead of copying it.
///
/// `~Copyable` is the point: where the compiler may copy, it copies the whole view, with a retain for
/// each of its fields, to read one of them.
func borrowingReader<View: ~Copyable, Value>(
  _ read: @escaping @Sendable (borrowing View) -> Value
) -> @Sendable (UnsafePointer<View>) -> Value {
  { read($0.pointee) }
}
