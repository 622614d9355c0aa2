import TorvDiagnostics

/// A participant in something, and its role.
package struct Partner: Hashable, Sendable {
  package let name: String
  package let role: String?

  static let fields: [FieldDeclaration] = [
    .required("name", "Partnerens navn", example: "TODO"),
    .optional("role", "Partnerens rolle", example: "medejer"),
  ]

  init?(from fields: inout FieldReader) {
    let name = fields.text("name")
    role = fields.text("role")
    guard let name else { return nil }
    self.name = name
  }
}
