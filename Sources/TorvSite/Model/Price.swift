import TorvDiagnostics

/// The price of taking part, in whole units of the site's currency.
package struct Price: Hashable, FieldGroup {
  package let member: Int
  package let nonMember: Int

  static let member = Field<Int>.required("member", "For medlemmer", example: "2500").named(
    "Pris for medlemmer"
  )
  .within(0...1_000_000)
  static let nonMember = Field<Int>.required("nonMember", "For andre", example: "3500").named(
    "Pris for andre"
  )
  .within(0...1_000_000)

  package static let fields: [FieldDeclaration] = .of(member, nonMember)

  init(member: Int, nonMember: Int) {
    self.member = member
    self.nonMember = nonMember
  }

  package init?(from fields: inout FieldReader) {
    let member = fields[Self.member]
    let nonMember = fields[Self.nonMember]
    guard let member, let nonMember else { return nil }
    self.init(member: member, nonMember: nonMember)
  }
}
