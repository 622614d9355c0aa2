import TorvDiagnostics

/// A participant in something, and its role.
package struct Partner: Hashable, FieldGroup {
  package let name: String
  package let role: String?

  static let name = Field<String>.required("name", "Partnerens navn", example: "TODO")
  static let role = Field<String>.optional("role", "Partnerens rolle", example: "medejer")

  package static let fields: [FieldDeclaration] = .of(name, role)

  package init?(from fields: inout FieldReader) {
    let name = fields[Self.name]
    role = fields[Self.role]
    guard let name else { return nil }
    self.name = name
  }
}
