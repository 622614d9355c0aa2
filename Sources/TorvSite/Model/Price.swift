import TorvDiagnostics

/// The price of taking part, in whole units of the site's currency.
package struct Price: Hashable, Sendable {
  package let member: Int
  package let nonMember: Int

  static let fields: [FieldDeclaration] = [
    .required("member", "For medlemmer", example: "2500"),
    .required("nonMember", "For andre", example: "3500"),
  ]

  init(member: Int, nonMember: Int) {
    self.member = member
    self.nonMember = nonMember
  }

  init?(from fields: inout FieldReader) {
    let member = fields.number("member", in: 0...1_000_000)
    let nonMember = fields.number("nonMember", in: 0...1_000_000)
    guard let member, let nonMember else { return nil }
    self.init(member: member, nonMember: nonMember)
  }
}
