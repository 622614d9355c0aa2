/// A field that front matter or a data file may hold, as described to editors.
///
/// A kind declares each of its fields once (``Field``): the reader checks against the declarations, `torv new` writes
/// them out, forms and schemas are made of them, and a test compares them with the handbook.
package struct FieldDeclaration: Sendable {
  package let name: String
  package let isRequired: Bool
  /// The value that `torv new` writes after the colon, as YAML.
  package let example: String
  /// The meaning of the field, in Danish, as a comment in a new file.
  package let comment: String
  package var form: FieldForm
  /// Whether a new file shows an optional field as one to fill in instead of as a comment.
  package var isSuggested = false
  /// Whether the field holds sentences, so that a form gives it several lines.
  package var isProse = false
  /// Whether a text stays as it is in translations: a path, or a name that something else goes by.
  package var isSameInAllLanguages = false
  /// Whether the field holds the name of something, which a translation may leave as it is.
  package var isName = false
  /// The name in forms, where the usual Danish name of such a field says too little; nil elsewhere.
  var ownName: String?

  /// The fields of the mapping that the field holds, or of each mapping in its list.
  package var fields: [FieldDeclaration] {
    if case .group(let fields, _) = form.element { fields } else { [] }
  }

  /// Whether the field holds a list of such mappings.
  package var isList: Bool {
    if case .list(.group, _) = form { true } else { false }
  }

  /// Whether the field holds words that a translation says in another language.
  package var hasTexts: Bool { !isSameInAllLanguages && form.hasTexts }

  /// The example as a readable value on one line; `…` if there is no better one.
  var exampleValue: String {
    guard fields.isEmpty else {
      let needed =
        fields.contains(where: \.isRequired)
        ? fields.filter { $0.isRequired || $0.isSuggested } : fields
      let inner = needed.map { "\($0.name): \($0.exampleValue)" }.joined(separator: ", ")
      return isList ? "[{\(inner)}]" : "{\(inner)}"
    }
    let value = example.replacing("TODO: ", with: "").replacing("TODO", with: "")
      .replacing("https://…", with: "https://eksempel.dk/")
    let placeholder = form.legalValues.first ?? (form.isOfSlugs ? "slug" : "…")
    return value.isEmpty ? placeholder : value == "[]" ? "[\(placeholder)]" : value
  }
}

extension [FieldDeclaration] {
  /// Returns the declarations of the fields.
  package static func of<each Value: Sendable>(_ fields: repeat Field<each Value>)
    -> [FieldDeclaration]
  {
    var declarations: [FieldDeclaration] = []
    repeat declarations.append((each fields).declaration)
    return declarations
  }
}
