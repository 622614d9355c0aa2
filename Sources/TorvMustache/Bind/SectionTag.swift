/// A section together with the expansion that it was found in.
struct SectionTag: Sendable {
  let node: SectionNode
  let expansion: Expansion
}
