/// What a member's access hangs on: who it is, and which of its codes is in force.
package struct MemberIdentity: Hashable, Sendable {
  package let slug: String
  /// 1 for the first code, and 1 more for each that took the place of another.
  package let generation: Int

  /// Names a member.
  package init(slug: String, generation: Int) {
    self.slug = slug
    self.generation = generation
  }

  /// What keys are derived from.
  var parts: [[UInt8]] { [Array(slug.utf8), BigEndian.bytes(generation)] }
}

extension MemberIdentity: Comparable {
  /// Orders by the bytes of the slugs.
  package static func < (left: MemberIdentity, right: MemberIdentity) -> Bool {
    left.slug == right.slug
      ? left.generation < right.generation
      : left.slug.utf8.lexicographicallyPrecedes(right.slug.utf8)
  }
}
