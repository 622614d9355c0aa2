/// A section together with the template that it stands in.
struct SectionTag: Sendable {
  let node: SectionNode
  let expansion: Expansion
}
