/// A value with named fields that a template shows.
///
/// One declaration serves both checking and rendering:
///
///     struct CardView: TemplateView {
///       let title: String
///       let href: TemplateURL
///       static let fields: [TemplateField<CardView>] = [.text("title", \.title), .url("href", \.href)]
///     }
package protocol TemplateView: Sendable {
  /// The fields that templates may name, each once.
  static var fields: [TemplateField<Self>] { get }
}

/// A field of a view: its name in templates, and how to read it.
package struct TemplateField<View>: Sendable {
  /// Its name in templates.
  package let name: String
  let value: FieldValue<View>

  private init(_ name: String, _ value: FieldValue<View>) {
    precondition(
      !name.isEmpty && !name.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ".") },
      "a field's name holds no dots and no spaces: '\(name)'")
    self.name = name
    self.value = value
  }
}

extension TemplateField {
  /// A text, written escaped.
  package static func text(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> String
  ) -> Self {
    let read = borrowingReader(read)
    return Self(name, .text(Leaf(isOptional: false) { read($0) }))
  }

  /// A text that may be missing: `{{#name}}` tests for it, and `{{name}}` writes nothing if it is missing.
  package static func optionalText(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> String?
  ) -> Self {
    Self(name, .text(Leaf(isOptional: true, read: borrowingReader(read))))
  }

  /// HTML, written as it is by `{{{name}}}`.
  package static func html(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> HTML
  ) -> Self {
    let read = borrowingReader(read)
    return Self(name, .html(Leaf(isOptional: false) { read($0) }))
  }

  /// HTML that may be missing.
  package static func optionalHTML(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> HTML?
  ) -> Self {
    Self(name, .html(Leaf(isOptional: true, read: borrowingReader(read))))
  }

  /// A URL, the only kind of field that may be the whole value of `href` or `src`.
  package static func url(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> TemplateURL
  ) -> Self {
    let read = borrowingReader(read)
    return Self(name, .url(Leaf(isOptional: false) { read($0) }))
  }

  /// A URL that may be missing.
  package static func optionalURL(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> TemplateURL?
  ) -> Self {
    Self(name, .url(Leaf(isOptional: true, read: borrowingReader(read))))
  }

  /// A whole number, written in digits without grouping.
  package static func number(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> Int
  ) -> Self {
    let read = borrowingReader(read)
    return Self(name, .number(Leaf(isOptional: false) { read($0) }))
  }

  /// A whole number that may be missing.
  package static func optionalNumber(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> Int?
  ) -> Self {
    Self(name, .number(Leaf(isOptional: true, read: borrowingReader(read))))
  }

  /// A yes or no for `{{#name}}` and `{{^name}}`.
  package static func flag(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> Bool
  ) -> Self {
    Self(name, .flag(borrowingReader(read)))
  }
}

extension TemplateField {
  /// A list of views for `{{#name}}` and `{{^name}}`.
  package static func list<Element: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> [Element]
  ) -> Self {
    list(name, read, fields: { Element.fields }, itself: nil)
  }

  /// A list of texts; inside its section `{{.}}` is the text.
  package static func texts(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> [String]
  ) -> Self {
    list(
      name, read, fields: { [] },
      itself: .text(Leaf<String, String>(isOptional: false) { $0.pointee }))
  }

  /// A view that always exists: `{{name.title}}`, or `{{title}}` inside `{{#name}}`.
  ///
  /// A stored property is read in place; a computed one is computed at each use.
  package static func view<Nested: TemplateView>(
    _ name: String, _ path: any KeyPath<View, Nested> & Sendable
  ) -> Self {
    let address = address(of: path)
    return Self(
      name,
      .section(
        SectionField<View, Nested>(
          kind: .view, fields: { Nested.fields }, itself: nil,
          isEmpty: { _ in false },
          visit: { view, body in
            if let address {
              body(address(view))
            } else {
              withUnsafePointer(to: view.pointee[keyPath: path], body)
            }
          },
          address: address)))
  }

  /// A view that may be missing, for `{{#name}}` and `{{^name}}`.
  package static func optional<Nested: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> Nested?
  ) -> Self {
    let read = borrowingReader(read)
    return Self(
      name,
      .section(
        SectionField<View, Nested>(
          kind: .optional, fields: { Nested.fields }, itself: nil,
          isEmpty: { read($0) == nil },
          visit: { view, body in
            if let value = read(view) { withUnsafePointer(to: value, body) }
          })))
  }

  private static func list<Element: Sendable>(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> [Element],
    fields: @escaping @Sendable () -> [TemplateField<Element>], itself: FieldValue<Element>?
  ) -> Self {
    let read = borrowingReader(read)
    return Self(
      name,
      .section(
        SectionField<View, Element>(
          kind: .list, fields: fields, itself: itself,
          isEmpty: { read($0).isEmpty },
          visit: { view, body in
            read(view).withUnsafeBufferPointer { elements in
              guard let first = elements.baseAddress else { return }
              for index in elements.indices { body(first + index) }
            }
          })))
  }

  /// Returns a reader for a stored property's address, or nil for a computed property.
  ///
  /// This is the only place that changes a pointer's type: `offset(of:)` returns an offset only if every
  /// `View` has a `Nested` there.
  private static func address<Nested>(
    of path: any KeyPath<View, Nested> & Sendable
  ) -> Reader<View, UnsafePointer<Nested>>? {
    guard let offset = MemoryLayout<View>.offset(of: path) else { return nil }
    return { view in
      (UnsafeRawPointer(view) + offset).assumingMemoryBound(to: Nested.self)
    }
  }
}
