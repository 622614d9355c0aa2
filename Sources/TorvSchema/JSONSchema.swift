package import TorvDiagnostics
import TorvSite

/// The JSON Schema (draft 2020-12) of front matter and data files, as the content is now.
///
/// A file is valid by its schema if and only if `torv check` finds no mistake in the form of a field: unknown, missing,
/// of the wrong form, twice in a list, or referring to what does not exist. A schema sees what YAML makes of a text, so
/// a number is legal there in every spelling that YAML has for it (`500.000` is 500), and the length of a text is counted
/// in code points.
package struct JSONSchema: Sendable {
  private let targets: KnownTargets
  private let content: String

  /// Creates the schemas for the content.
  ///
  /// `content` is the folder that their titles name.
  package init(targets: KnownTargets, content: String) {
    self.targets = targets
    self.content = content
  }

  /// Returns the schema of one subject.
  package func schema(of subject: SchemaSubject) -> JSONValue {
    JSONValue.object([
      "$schema": .text(Self.dialect), "title": .text("\(content)/\(subject.files)"),
    ]).adding(schema(of: subject.form))
      .adding(.object(["$defs": .object(definitions(in: subject.form.all))]))
  }

  /// The schema of the front matter of every kind of page, and of each data file, in all languages.
  ///
  /// Data files in other languages are among the definitions only: nothing must stand in them, so any file would be one.
  package var bundle: JSONValue {
    let subjects = SchemaSubject.all
    let parts = subjects.map { ($0.name, schema(of: $0.form)) }
    return .object([
      "$schema": .text(Self.dialect), "title": .text("\(content)/"),
      "anyOf": .list(subjects.filter(\.hasDemands).map { Self.reference(to: $0.name) }),
      "$defs": .object(parts + definitions(in: subjects.flatMap(\.form.all))),
    ])
  }

  /// Returns the schemas that fields of the forms refer to, each once.
  private func definitions(in forms: [FieldForm]) -> [(String, JSONValue)] {
    var names: Set<String> = []
    return [(Self.emptyName, Self.empty)]
      + forms.compactMap { form in
        guard let name = form.definitionName, names.insert(name).inserted else { return nil }
        return (name, definition(of: form))
      }
  }

  private static func reference(to name: String) -> JSONValue {
    .object(["$ref": .text("#/$defs/\(name)")])
  }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// What a field without a value holds: nothing, blanks, or an empty list or mapping.
  ///
  /// It names no types, so that editors don't propose them as values.
  private static let empty = JSONValue.object([
    "not": .object(["type": .texts(["number", "boolean"])]), "pattern": .text(#"^\s*$"#),
    "maxItems": .integer(0), "maxProperties": .integer(0),
  ])

  private static let emptyName = "empty"
  private static let orEmpty = reference(to: emptyName)

  // MARK: - Fields

  private func property(_ field: FieldDeclaration) -> JSONValue {
    let about = JSONValue.object([
      "title": .text(field.danishName), "description": .text(field.comment),
    ])
    let schema = schema(of: field.form)
    return about.adding(
      field.isRequired ? schema : .object(["anyOf": .list([schema, Self.orEmpty])]))
  }

  private func schema(of form: FieldForm) -> JSONValue {
    if let name = form.definitionName { return Self.reference(to: name) }
    return switch form {
    case .list(let element, let isSingleAllowed): list(of: element, isSingleAllowed)
    case .group(let fields, let rules): group(fields, rules)
    case .text, .flag, .number, .amount, .choice, .slug, .date, .dateOr, .partialDate, .period,
      .dateTime, .webAddress, .siteAddress, .mailAddress, .sitePath, .contactPoint, .recommendation,
      .reference, .file, .explanations:
      definition(of: form)
    }
  }

  private func list(of element: FieldForm, _ isSingleAllowed: Bool) -> JSONValue {
    let list = JSONValue.object([
      "type": .text("array"), "items": schema(of: element), "uniqueItems": .boolean(true),
      "minItems": .integer(1),
    ])
    return isSingleAllowed ? .object(["anyOf": .list([schema(of: element), list])]) : list
  }

  /// Returns the schema of a value that is no list and no mapping with fields.
  private func definition(of form: FieldForm) -> JSONValue {
    switch form {
    case .text(let maximum):
      text(
        Pattern.text, besides: ["number", "boolean"],
        ["maxLength": maximum < .max ? .integer(maximum) : nil])
    case .file: text(Pattern.text, besides: ["number", "boolean"])
    case .flag: text(Pattern.whole(Pattern.flag), besides: ["boolean"])
    case .number(let range):
      text(
        Pattern.number(in: range).map(Pattern.whole) ?? Pattern.text, besides: ["integer"],
        [
          "minimum": range.lowerBound > .min ? .integer(range.lowerBound) : nil,
          "maximum": range.upperBound < .max ? .integer(range.upperBound) : nil,
        ])
    case .amount: written(form, besides: ["number"], ["minimum": .integer(0)])
    case .slug: written(form, besides: ["integer"], ["minimum": .integer(0)])
    // Years of four digits are numbers to YAML.
    case .partialDate, .period:
      written(form, besides: ["integer"], ["minimum": .integer(1000), "maximum": .integer(9999)])
    case .choice(let choices): oneOf(choices.map(\.value))
    case .recommendation: oneOf(targets.recommendations.map { String($0.number) })
    case .reference(let scope): oneOf(targets.targets(in: scope).map(\.slug))
    case .explanations:
      .object([
        "type": .text("object"), "additionalProperties": definition(of: .text(maximum: .max)),
        "minProperties": .integer(1),
      ])
    case .date, .dateOr, .dateTime, .webAddress, .siteAddress, .mailAddress, .contactPoint,
      .sitePath,
      .group, .list:
      written(form)
    }
  }

  /// Returns the schema of a text with a pattern; `patternErrorMessage` is how some editors say what is wrong.
  private func written(
    _ form: FieldForm, besides types: [String] = [],
    _ limits: KeyValuePairs<String, JSONValue?> = [:]
  ) -> JSONValue {
    guard let (pattern, expectation) = form.written else { return text(Pattern.text) }
    let message = "Skriv \(expectation.text(in: .danish))"
    return text(Pattern.whole(pattern), besides: types, limits)
      .adding(.object(["patternErrorMessage": .text(message)]))
  }

  /// Returns the schema of texts that match the pattern, and of what YAML may make of such a text besides.
  private func text(
    _ pattern: String, besides types: [String] = [],
    _ limits: KeyValuePairs<String, JSONValue?> = [:]
  ) -> JSONValue {
    JSONValue.object([
      "type": types.isEmpty ? .text("string") : .texts(["string"] + types),
      "pattern": .text(pattern == Pattern.text ? "^\(pattern)" : pattern),
    ]).adding(.object(limits))
  }

  /// Returns the schema of the words; a word of digits may also stand as a number.
  private func oneOf(_ words: [String]) -> JSONValue {
    guard !words.isEmpty else { return .object(["not": .object([:] as KeyValuePairs)]) }
    return .object([
      "enum": .list(
        words.map(JSONValue.text) + words.compactMap { Int($0).map(JSONValue.integer) })
    ])
  }

  // MARK: - Mappings

  private func group(_ fields: [FieldDeclaration], _ rules: [FieldRule]) -> JSONValue {
    let required = fields.filter(\.isRequired).map(\.name)
    return .object([
      "type": .text("object"), "required": JSONValue.texts(required).unlessEmpty,
      "properties": .object(fields.map { ($0.name, property($0)) }),
      "additionalProperties": .boolean(false),
      "allOf": JSONValue.list(rules.map(rule)).unlessEmpty,
    ])
  }

  private func rule(_ rule: FieldRule) -> JSONValue {
    switch rule {
    case .implies(let first, let second):
      .object(["if": condition(first), "then": condition(second)])
    case .anyOf(let conditions): .object(["anyOf": .list(conditions.map(condition))])
    }
  }

  private func condition(_ condition: FieldRule.Condition) -> JSONValue {
    let value: JSONValue
    switch condition.values {
    case nil: value = .object(["not": Self.orEmpty])
    case ["true"]: value = .object(["enum": .list([.boolean(true), .text("true")])])
    case let values?: value = oneOf(values)
    }
    return .object([
      "required": .texts([condition.field]),
      "properties": .object([(condition.field, value)]),
    ])
  }
}
