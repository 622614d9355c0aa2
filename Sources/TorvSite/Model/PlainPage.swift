/// A page without fields of its own: about, privacy, the handbook.
enum PlainPage: PageDefinition {
  case plain

  static let folder = "pages"
  static let pathComponent = ""
  static let listOrder = ListOrder.date
  static let hasFacets = false
  static let isKnowledge = false
  package static let fields: [FieldDeclaration] = []

  package init?(from fields: inout FieldReader) { self = .plain }
}
