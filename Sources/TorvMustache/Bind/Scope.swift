/// The names that are visible at a place: the innermost value's first, then those around it.
struct Scope<Place>: Sendable {
  /// The types as messages name them, the innermost value's first; built only for a message, since that is slow.
  private let allTypeNames: @Sendable () -> [String]
  private let allNames: @Sendable () -> [String]
  /// How many of the names are the innermost value's.
  let innerCount: Int
  /// The value of `{{.}}`, if it has one.
  let itself: FieldValue<Place>?
  private let inner: @Sendable (String) -> FieldValue<Place>?
  private let outer: @Sendable (String) -> FieldValue<Place>?

  /// The innermost value's type, as messages name it.
  var typeName: String { allTypeNames()[0] }

  /// The types around it, the nearest first.
  var outerTypeNames: [String] { Array(allTypeNames().dropFirst()) }

  /// All names, the innermost value's first.
  var names: [String] { allNames() }

  /// Returns the value that the name stands for, searching from the inside out.
  func value(_ name: String) -> FieldValue<Place>? { inner(name) ?? outer(name) }

  /// Returns the value that the name stands for, searching only the innermost value.
  func innerValue(_ name: String) -> FieldValue<Place>? { inner(name) }

  /// Returns the scope inside a section, with the section's value innermost.
  func entering<Value>(_ section: SectionField<Place, Value>) -> Scope<Frame<Value, Place>> {
    let fields = TemplateField.byName(section.fields())
    let around = self
    return Scope<Frame<Value, Place>>(
      allTypeNames: { [section.typeName] + around.allTypeNames() },
      allNames: { section.fieldNames + around.allNames() }, innerCount: fields.count,
      itself: section.itself?.lifted { $0.pointee.value },
      inner: { fields[$0]?.value.lifted { $0.pointee.value } },
      outer: { around.value($0)?.lifted { $0.pointee.outer } })
  }
}

extension Scope where Place: TemplateView {
  /// Creates the outermost scope: that of the page's view.
  init(_ view: Place.Type) {
    let fields = TemplateField.byName(view.fields)
    self.init(
      allTypeNames: { [String(describing: Place.self)] }, allNames: { Place.fields.map(\.name) },
      innerCount: fields.count, itself: nil, inner: { fields[$0]?.value }, outer: { _ in nil })
  }
}

extension TemplateField {
  fileprivate static func byName(_ fields: [TemplateField]) -> [String: TemplateField] {
    Dictionary(fields.map { ($0.name, $0) }) { _, _ in
      preconditionFailure("\(View.self) declares a field twice")
    }
  }
}
