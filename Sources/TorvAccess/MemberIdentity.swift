/// The identity that a member's access depends on: who it is, and which of its codes is in force.
package struct MemberIdentity: Hashable, Sendable {
  package let slug: String
  /// 1 for the first code, and 1 more for each replacement.
  package let generation: Int

  /// Names a member and the generation of its code.
  package init(slug: String, generation: Int) {
    self.slug = slug
    self.generation = generation
  }

  /// The parts that keys are derived from.
  var parts: [[UInt8]] { [Array(slug.utf8), BigEndian.bytes(generation)] }
}

extension MemberIdentity: Comparable {
  /// Orders by the bytes of the slugs, then by generation.
  package static func < (left: MemberIdentity, right: MemberIdentity) -> Bool {
    left.slug == right.slug
      ? left.generation < right.generation
      : left.slug.utf8.lexicographicallyPrecedes(right.slug.utf8)
  }
}
