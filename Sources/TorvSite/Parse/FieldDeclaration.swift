/// A field that front matter or a data file may hold, as described to editors.
///
/// A kind declares its fields once: the reader checks against the list, `torv new` writes it out and a test compares it
/// with the handbook.
package struct FieldDeclaration: Sendable {
  package let name: String
  package let isRequired: Bool
  /// The value that `torv new` writes after the colon, as YAML.
  package let example: String
  /// The meaning of the field, in Danish, as a comment in a new file.
  package let comment: String
  /// The fields of the mapping that the field holds, or of each mapping in its list.
  package let fields: [FieldDeclaration]
  /// Whether the field holds a list of such mappings.
  package let isList: Bool
  /// Whether a new file shows an optional field as one to fill in instead of as a comment.
  package var isSuggested = false
  /// The legal values, if they are few.
  private(set) var legalValues: [String] = []

  /// Declares a field that must be there.
  package static func required(
    _ name: String, _ comment: String, example: String = ""
  ) -> FieldDeclaration {
    FieldDeclaration(
      name: name, isRequired: true, example: example, comment: comment, fields: [], isList: false)
  }

  /// Declares a field that may be left out.
  package static func optional(
    _ name: String, _ comment: String, example: String = ""
  ) -> FieldDeclaration {
    FieldDeclaration(
      name: name, isRequired: false, example: example, comment: comment, fields: [], isList: false)
  }

  /// Returns the same optional field, shown in a new file as one to fill in.
  package func suggested() -> FieldDeclaration {
    var declaration = self
    declaration.isSuggested = true
    return declaration
  }

  /// Returns the same field, limited to the values of the type.
  func choosing(from type: (some EnumeratedValue).Type) -> FieldDeclaration {
    var declaration = self
    declaration.legalValues = type.legalValues
    return declaration
  }

  /// The example as a readable value on one line; `…` if there is no better one.
  var exampleValue: String {
    guard fields.isEmpty else {
      let needed = fields.contains(where: \.isRequired) ? fields.filter(\.isRequired) : fields
      let inner = needed.map { "\($0.name): \($0.exampleValue)" }.joined(separator: ", ")
      return isList ? "[{\(inner)}]" : "{\(inner)}"
    }
    let value = example.replacing(#/TODO(?:: )?/#, with: "")
      .replacing("https://…", with: "https://eksempel.dk/")
    let placeholder = legalValues.first ?? "…"
    return value.isEmpty ? placeholder : value == "[]" ? "[\(placeholder)]" : value
  }

  /// Returns the same field, holding a list of mappings with these fields.
  package func listing(_ fields: [FieldDeclaration]) -> FieldDeclaration {
    FieldDeclaration(
      name: name, isRequired: isRequired, example: example, comment: comment, fields: fields,
      isList: true)
  }

  /// Returns the same field, holding a mapping with these fields.
  package func holding(_ fields: [FieldDeclaration]) -> FieldDeclaration {
    FieldDeclaration(
      name: name, isRequired: isRequired, example: example, comment: comment, fields: fields,
      isList: false)
  }
}
