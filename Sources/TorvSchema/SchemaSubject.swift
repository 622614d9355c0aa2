package import TorvSite

/// What a schema describes: the front matter of a kind of page, or a data file.
package enum SchemaSubject: Hashable, Sendable {
  case page(PageKind)
  case data(ContentFile.DataFile)

  /// The pages' kinds and then the data files; the register of municipalities is a table, and has none.
  package static let all: [SchemaSubject] =
    PageKind.allCases.map(SchemaSubject.page)
    + ContentFile.DataFile.allCases.filter { $0.form != nil }.map(SchemaSubject.data)

  /// The name of the subject on the command line and of its schema's file: `course`, `site`.
  package var name: String {
    switch self {
    case .page(let kind): kind.rawValue
    case .data(let file): String(file.rawValue.prefix { $0 != "." })
    }
  }

  /// Creates the subject with the name.
  package init?(name: String) {
    guard let subject = Self.all.first(where: { $0.name == name }) else { return nil }
    self = subject
  }

  /// The files that the schema is for, below the folder of the content.
  var files: String {
    switch self {
    case .page(let kind): "\(kind.folder)/*.md"
    case .data(let file): file.rawValue
    }
  }

  /// The form of the front matter or the file.
  var form: FieldForm {
    switch self {
    case .page(let kind): kind.form
    case .data(let file): file.form ?? .group([], rules: [])
    }
  }
}
