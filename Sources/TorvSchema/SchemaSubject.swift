package import TorvSite

/// What a schema describes: the front matter of a kind of page or a data file, or their texts in another language.
package enum SchemaSubject: Hashable, Sendable {
  case page(PageKind)
  case data(ContentFile.DataFile)
  /// The front matter of a page in another language.
  case translation(PageKind)
  /// A data file in another language that holds only texts.
  case translatedData(ContentFile.DataFile)

  /// The pages' kinds and the data files, and then both in other languages; the register of municipalities is a table, and
  /// has none.
  package static let all: [SchemaSubject] =
    PageKind.allCases.map(SchemaSubject.page)
    + ContentFile.DataFile.allCases.filter { $0.form != nil }.map(SchemaSubject.data)
    + PageKind.allCases.map(SchemaSubject.translation)
    + ContentFile.DataFile.allCases.filter(\.holdsOnlyTexts).map(SchemaSubject.translatedData)

  /// The name of the subject on the command line and of its schema's file: `course`, `site`, `course-translation`.
  package var name: String {
    switch self {
    case .page(let kind): kind.rawValue
    case .data(let file): file.stem
    case .translation(let kind): "\(kind.rawValue)-translation"
    case .translatedData(let file): "\(file.stem)-translation"
    }
  }

  /// Creates the subject with the name.
  package init?(name: String) {
    guard let subject = Self.all.first(where: { $0.name == name }) else { return nil }
    self = subject
  }

  /// The files that the schema is for, below the folder of the content, as a pattern.
  ///
  /// The patterns of languages are `*` and not `??`, which not all editors know.
  var files: String {
    switch self {
    case .page(let kind): "\(kind.folder)/*.md"
    case .data(let file): file.rawValue
    case .translation(let kind): "\(kind.folder)/*.*.md"
    case .translatedData(let file): "\(file.stem).*.yml"
    }
  }

  /// The patterns of the files in the folder of the content for an editor: those with `!` are taken out again.
  func patterns(below content: String) -> [String] {
    let files = "\(content)/\(files)"
    return switch self {
    case .page(let kind): [files, "!\(content)/\(Self.translation(kind).files)"]
    case .data(let file):
      // A glossary in another language is a file of the same form.
      file.holdsOnlyTexts ? [files] : [files, "\(content)/\(Self.translatedData(file).files)"]
    case .translation, .translatedData: [files]
    }
  }

  /// The form of the front matter or the file.
  var form: FieldForm {
    switch self {
    case .page(let kind): kind.form
    case .data(let file): file.form ?? .group([], rules: [])
    case .translation(let kind): kind.translationForm
    case .translatedData(let file): file.translationForm ?? .group([], rules: [])
    }
  }

  /// Whether something must stand in the file, so that it can be told from files of other subjects.
  var hasDemands: Bool { if case .translatedData = self { false } else { true } }
}

extension ContentFile.DataFile {
  /// The name without its ending.
  fileprivate var stem: String { String(rawValue.prefix { $0 != "." }) }

  /// Whether the file in another language has only the texts, and not a form of its own.
  fileprivate var holdsOnlyTexts: Bool {
    switch self {
    case .settings, .themes, .finances: true
    case .municipalities, .glossary, .search: false
    }
  }
}
