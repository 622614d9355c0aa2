package import TorvDiagnostics

/// A field of front matter or a data file, declared once with the type that it is read as.
///
/// Editors, schemas and forms see its declaration; a ``FieldReader`` reads the same field, so the two can't differ.
package struct Field<Value: Sendable>: Sendable {
  package private(set) var declaration: FieldDeclaration
  /// Returns the value in the node; nil if it is not legal (then reported).
  private let read: @Sendable (YAMLNode, FieldDeclaration, inout FieldReader) -> Value?
  /// Returns a legal value again, after it has been noted or checked further; nil if that fails (then reported).
  private var accept: @Sendable (Located<Value>, String, inout FieldReader) -> Located<Value>? = {
    value, _, _ in value
  }

  var name: String { declaration.name }

  /// Returns the value in the node with its place; nil if it is not legal (then reported).
  func value(of node: YAMLNode, in fields: inout FieldReader) -> Located<Value>? {
    read(node, declaration, &fields).flatMap {
      accept(Located($0, at: node.range), name, &fields)
    }
  }
}

/// A type that the value of a field can be read as.
package protocol FieldValue: Sendable {
  static var fieldForm: FieldForm { get }
  /// Reads the node; nil if it holds no legal value (then reported).
  static func read(
    _ node: YAMLNode, of field: FieldDeclaration, in fields: inout FieldReader
  ) -> Self?
}

/// A type that a mapping is read as, field by field.
package protocol FieldGroup: FieldValue {
  static var fields: [FieldDeclaration] { get }
  /// What the fields demand of each other.
  static var rules: [FieldRule] { get }
  /// Reads the fields; nil if a required one is missing or wrong (then reported).
  init?(from fields: inout FieldReader)
}

extension FieldGroup {
  package static var rules: [FieldRule] { [] }

  package static var fieldForm: FieldForm { .group(fields, rules: rules) }

  package static func read(
    _ node: YAMLNode, of field: FieldDeclaration, in fields: inout FieldReader
  ) -> Self? {
    fields.group(in: node, of: field)
  }
}

extension Array: FieldValue where Element: FieldGroup {
  package static var fieldForm: FieldForm { .list(Element.fieldForm, isSingleAllowed: false) }

  package static func read(
    _ node: YAMLNode, of field: FieldDeclaration, in fields: inout FieldReader
  ) -> [Element]? {
    fields.groups(in: node, of: field)
  }
}

extension Field where Value: FieldValue {
  /// Declares a field that must be there.
  package static func required(
    _ name: String, _ comment: String, example: String = ""
  ) -> Field {
    Field(name, comment, example: example, isRequired: true)
  }

  /// Declares a field that may be left out.
  package static func optional(
    _ name: String, _ comment: String, example: String = ""
  ) -> Field {
    Field(name, comment, example: example, isRequired: false)
  }

  private init(_ name: String, _ comment: String, example: String, isRequired: Bool) {
    self.init(
      declaration: FieldDeclaration(
        name: name, isRequired: isRequired, example: example, comment: comment,
        form: Value.fieldForm),
      read: Value.read)
  }
}

extension Field {
  /// Returns the same optional field, shown in a new file as one to fill in.
  func suggested() -> Field {
    var field = self
    field.declaration.isSuggested = true
    return field
  }

  /// Returns the same field with a name of its own in forms.
  func named(_ name: String) -> Field {
    var field = self
    field.declaration.ownName = name
    return field
  }

  /// Returns the same field for sentences, which a form gives several lines.
  func prose() -> Field {
    var field = self
    field.declaration.isProse = true
    return field
  }

  /// Returns the same field for texts that translations don't change.
  func sameInAllLanguages() -> Field {
    var field = self
    field.declaration.isSameInAllLanguages = true
    return field
  }

  /// Returns the same field for a name that translations may leave as it is.
  func holdingName() -> Field {
    var field = self
    field.declaration.isName = true
    return field
  }

  /// Returns the same field, required, and explained to the editors of one kind of page.
  func required(_ comment: String, example: String) -> Field {
    var field = self
    field.declaration = FieldDeclaration(
      name: name, isRequired: true, example: example, comment: comment, form: declaration.form,
      isSameInAllLanguages: declaration.isSameInAllLanguages, isName: declaration.isName)
    return field
  }

  /// Returns the same field for values that `accept` lets through, of a narrower form.
  private func accepting(
    _ form: FieldForm? = nil,
    _ accept: @escaping @Sendable (Located<Value>, String, inout FieldReader) -> Located<Value>?
  ) -> Field {
    var field = self
    if let form { field.declaration.form = form }
    let before = self.accept
    field.accept = { value, name, fields in
      before(value, name, &fields).flatMap { accept($0, name, &fields) }
    }
    return field
  }

  /// Returns the same field, whose legal values are noted on the way.
  private func noting(
    _ form: FieldForm? = nil,
    _ note: @escaping @Sendable (Located<Value>, String, inout FieldReader) -> Void
  ) -> Field {
    accepting(form) { value, name, fields in
      note(value, name, &fields)
      return value
    }
  }
}

extension Field where Value: FieldGroup {
  /// Returns the same field with other fields in its mapping.
  func holding(_ fields: [FieldDeclaration]) -> Field {
    var field = self
    field.declaration.form = .group(fields, rules: Value.rules)
    return field
  }
}

// MARK: - Lists of values

extension Field where Value: ScalarValue & Hashable {
  /// Returns the field as one that holds a list of such values; illegal ones are reported and left out.
  package func listed() -> Field<[Located<Value>]> { listed(isSingleAllowed: false) }

  /// Returns the field as one that holds such a value or a list of them.
  package func oneOrMore() -> Field<[Located<Value>]> { listed(isSingleAllowed: true) }

  private func listed(isSingleAllowed: Bool) -> Field<[Located<Value>]> {
    var declaration = declaration
    declaration.form = .list(declaration.form, isSingleAllowed: isSingleAllowed)
    let accept = accept
    return Field<[Located<Value>]>(declaration: declaration) { node, declaration, fields in
      let values: [Located<Value>] = fields.values(
        in: node, of: declaration.name, isSingleAllowed: isSingleAllowed)
      return values.compactMap { accept($0, declaration.name, &fields) }
    }
  }
}

// MARK: - Narrower values

extension Field where Value == String {
  /// Returns the same field for texts of at most so many characters.
  package func atMost(_ maximum: Int) -> Field {
    accepting(.text(maximum: maximum)) { text, name, fields in
      guard text.value.count > maximum else { return text }
      fields.report(
        .invalidValue, "\(name) has \(text.value.count) characters and may have at most \(maximum)",
        at: text.range, hint: "shorten it by \(text.value.count - maximum)")
      return nil
    }
  }

  /// Returns the same field for the path of a file beside the page, which the stage that relates pages to files looks
  /// for.
  func naming(_ role: PageFile.Role) -> Field {
    noting(.file(role)) { path, _, fields in fields.files.append(PageFile(path: path, role: role)) }
  }
}

extension Field where Value == Int {
  /// Returns the same field for numbers in the range.
  package func within(_ range: ClosedRange<Int>) -> Field {
    accepting(.number(range)) { number, name, fields in
      guard !range.contains(number.value) else { return number }
      let expectation: Message =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "between \(range.lowerBound) and \(range.upperBound)"
      fields.report(
        .invalidValue, "\(name) \(number.value) must be \(expectation)", at: number.range)
      return nil
    }
  }

  /// Returns the same field for the numbers of recommendations.
  func referringToRecommendations() -> Field {
    noting(.recommendation) { number, name, fields in
      fields.refer(to: .recommendation(number.value), at: number.range, as: name)
    }
  }
}

extension Field where Value == DecimalNumber {
  /// Returns the same field for amounts of money; a negative one or a fraction of an øre is reported.
  func amount() -> Field {
    noting { amount, name, fields in
      if amount.value < DecimalNumber(0) {
        fields.report(
          .invalidValue, "\(name) is negative", at: amount.range,
          hint: "write the amount without '-'")
      }
      if amount.value.scale > 2 {
        // A Danish reader understands `500.000` as half a million.
        let text = fields.source.text(amount.range)
        fields.report(
          .invalidValue, "\(name) '\(text)' has more than two decimals", at: amount.range,
          hint: "write '\(text.filter { $0 != "." })' if the point separates thousands")
      }
    }
  }
}

extension Field where Value == CalendarDate {
  /// Returns the same field for a day on which something has happened.
  func past() -> Field {
    noting { date, name, fields in
      fields.pastDates.append(PastDate(field: name, date: .day(date.value), range: date.range))
    }
  }
}

extension Field where Value == PartialDate {
  /// Returns the same field for a date, however precise, on which something has happened.
  func past() -> Field {
    noting { date, name, fields in
      fields.pastDates.append(PastDate(field: name, date: date.value, range: date.range))
    }
  }
}

extension Field where Value == Slug {
  /// Returns the same field for the slugs of what is in the scope, each noted as a reference.
  func referring(to scope: Reference.Scope) -> Field {
    noting(.reference(scope)) { slug, name, fields in
      fields.refer(to: scope.target(slug.value), at: slug.range, as: name)
    }
  }
}

extension Field where Value == MunicipalitySlug {
  /// Returns the same field, its municipalities noted as references.
  func referring() -> Field {
    noting { municipality, name, fields in
      fields.refer(to: .municipality(municipality.value.slug), at: municipality.range, as: name)
    }
  }
}
