/// A value at a place that has no fields of its own: a text, a number, HTML or a URL.
struct Leaf<Place, Value: Sendable>: Sendable {
  /// Whether the value can be missing, so that a section may test for it.
  let isOptional: Bool
  let read: Reader<Place, Value?>

  /// Returns the same value as seen from a place further in.
  func lifted<Inner>(_ outward: @escaping Reader<Inner, UnsafePointer<Place>>) -> Leaf<Inner, Value>
  {
    let read = read
    return Leaf<Inner, Value>(isOptional: isOptional) { read(outward($0)) }
  }

  /// Returns the same value as seen from the place of the view that contains it.
  func member<Outer>(
    of visit: @escaping Visitor<Outer, Place>, isOptional: Bool
  ) -> Leaf<Outer, Value> {
    let read = read
    return Leaf<Outer, Value>(isOptional: self.isOptional || isOptional) { outer in
      var value: Value?
      visit(outer) { value = read($0) }
      return value
    }
  }

  /// Returns a section that is entered if the value exists, with the value itself as `{{.}}`.
  func section(_ itself: @escaping @Sendable (Leaf<Value, Value>) -> FieldValue<Value>)
    -> SectionField<Place, Value>
  {
    let read = read
    return SectionField(
      kind: .optional,
      fields: { [] },
      itself: itself(Leaf<Value, Value>(isOptional: false) { $0.pointee }),
      isEmpty: { read($0) == nil },
      visit: { place, body in
        if let value = read(place) { withUnsafePointer(to: value, body) }
      })
  }
}
