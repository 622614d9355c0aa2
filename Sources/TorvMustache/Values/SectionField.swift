import TorvDiagnostics

/// How many values a section can have: one, at most one, or any number.
enum SectionKind: Sendable {
  case view, optional, list

  /// What it is called in messages.
  var name: Message {
    switch self {
    case .view: "a view"
    case .optional: "an optional view"
    case .list: "a list"
    }
  }
}

/// A value at a place that a section can enter; only the conforming type knows the value's type.
protocol SectionValue<Place>: Sendable {
  associatedtype Place

  var kind: SectionKind { get }
  /// Whether the section has nothing to enter.
  var isEmpty: Reader<Place, Bool> { get }
  /// Returns the same value as seen from a place further in.
  func lifted<Inner>(
    _ outward: @escaping Reader<Inner, UnsafePointer<Place>>
  ) -> any SectionValue<Inner>
  /// Returns the same value as seen from the place of the view that contains it.
  func member<Outer>(
    of visit: @escaping Visitor<Outer, Place>, isOptional: Bool
  ) -> any SectionValue<Outer>
  /// Returns the field of the value that the next part of a dotted name stands for.
  func field(_ name: String) -> FieldValue<Place>?
  /// The names that can come next in a dotted name.
  var fieldNames: [String] { get }
  /// The name of the value's type.
  var typeName: String { get }
  /// Binds a section's body with the value innermost.
  func bind(_ section: SectionTag, in scope: Scope<Place>, with binder: inout TemplateBinder)
    -> Writer<Place>
}

/// A view, an optional or a list at a place.
struct SectionField<Place, Value: Sendable>: SectionValue {
  let kind: SectionKind
  /// Returns the value's fields; called only when a template is bound, since views may contain views of their own type.
  let fields: @Sendable () -> [TemplateField<Value>]
  /// The value of `{{.}}`, if the value has no fields.
  let itself: FieldValue<Value>?
  let isEmpty: Reader<Place, Bool>
  let visit: Visitor<Place, Value>
  /// Returns the value's address, so that nothing is copied; nil unless the view stores the value and it always exists.
  var address: Reader<Place, UnsafePointer<Value>>?

  func lifted<Inner>(
    _ outward: @escaping Reader<Inner, UnsafePointer<Place>>
  ) -> any SectionValue<Inner> {
    let (isEmpty, visit) = (isEmpty, visit)
    var lifted = SectionField<Inner, Value>(
      kind: kind, fields: fields, itself: itself,
      isEmpty: { isEmpty(outward($0)) },
      visit: { place, body in visit(outward(place), body) })
    if let address { lifted.address = { address(outward($0)) } }
    return lifted
  }

  func member<Outer>(
    of visit: @escaping Visitor<Outer, Place>, isOptional: Bool
  ) -> any SectionValue<Outer> {
    let (isEmpty, visitSelf) = (isEmpty, self.visit)
    return SectionField<Outer, Value>(
      kind: kind == .view && isOptional ? .optional : kind, fields: fields, itself: itself,
      isEmpty: { outer in
        var result = true
        visit(outer) { result = isEmpty($0) }
        return result
      },
      visit: { outer, body in visit(outer) { visitSelf($0, body) } })
  }

  func field(_ name: String) -> FieldValue<Place>? {
    guard let field = fields().first(where: { $0.name == name }) else { return nil }
    if let address { return field.value.lifted(address) }
    return field.value.member(of: visit, isOptional: kind == .optional)
  }

  var fieldNames: [String] { fields().map(\.name) }

  var typeName: String { String(describing: Value.self) }

  func bind(_ section: SectionTag, in scope: Scope<Place>, with binder: inout TemplateBinder)
    -> Writer<Place>
  {
    .section(visit, binder.bind(section, in: scope.entering(self)))
  }
}
