import TorvDiagnostics
import TorvSite

extension Price {
  /// The prices for members and for others in JSON.
  var json: JSONValue { .object(["member": .integer(member), "nonMember": .integer(nonMember)]) }

  /// The type of ``json``.
  static let schema = APISchema.MemberType.object([
    .init("member", .integer), .init("nonMember", .integer),
  ])
}
