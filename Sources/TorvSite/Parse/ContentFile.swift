package import TorvDiagnostics

/// The kind of a file under Content/, determined by its path alone.
package enum ContentFile: Hashable, Sendable {
  /// A Markdown file that becomes a page.
  case page(Page.ID)
  /// A Markdown file with a page's text in another language: `name.en.md`.
  case translation(Page.ID, LanguageTag)
  /// One of the data files beside the folders.
  case data(DataFile)
  /// A data file in another language: `site.en.yml`.
  case translatedData(DataFile, LanguageTag)
  /// A picture or download in a kind's folder.
  case attachment(PageKind)
  /// A file that Torv does not recognise.
  case unknown(Problem)

  /// The data files that lie directly in Content/.
  package enum DataFile: String, CaseIterable, Sendable {
    case settings = "site.yml"
    case themes = "themes.yml"
    case municipalities = "municipalities.csv"
    case finances = "membership.yml"
    case glossary = "glossary.yml"
    case search = "search.yml"

    /// Whether a file in another language has what is to be said in it.
    package var isTranslated: Bool { self != .municipalities }

    /// Returns the name of the file in another language: `site.en.yml`.
    package func name(in language: LanguageTag) -> String {
      "\(rawValue.dropLast(".yml".count)).\(language).yml"
    }
  }

  /// The reason a file is none of the others.
  package enum Problem: Hashable, Sendable {
    case hidden
    /// A copy of a page, with a name that the system gave it.
    case copy(String)
    case unknownFolder(String)
    case nestedPage(folder: String)
    case invalidName(String)
    /// A name with a character that nobody sees, such as a line end.
    case invisibleCharacter(Unicode.Scalar)
    /// A folder with the name of a page.
    case pageFolder(String)
    /// A page with an ending other than `.md`.
    case pageEnding(String)
    case stray(String)
  }

  /// Classifies a path relative to Content/, with `/` between its parts.
  package init(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, !JunkName.matches(name),
      !parts.dropLast().contains(where: JunkName.matches(folder:))
    else {
      self = .unknown(.hidden)
      return
    }
    if let problem = Problem(ofName: path) {
      self = .unknown(problem)
      return
    }
    guard parts.count > 1 else {
      self =
        DataFile(rawValue: name).map(ContentFile.data) ?? Self.translatedData(name)
        ?? .unknown(JunkName.isCopy(name) ? .hidden : .stray(name))
      return
    }
    guard let kind = PageKind(folder: parts[0]) else {
      self = .unknown(.unknownFolder(parts[0]))
      return
    }
    if let folder = parts.dropFirst().dropLast().first(where: { $0.hasSuffix(".md") }) {
      self = .unknown(.pageFolder(folder))
      return
    }
    guard name.lowercased().hasSuffix(".md") else {
      self = Self.isPage(name) ? .unknown(.pageEnding(name)) : .attachment(kind)
      return
    }
    guard parts.count == 2 else {
      self = .unknown(.nestedPage(folder: parts[0]))
      return
    }
    guard name.hasSuffix(".md"), let (slug, language) = Self.page(String(name.dropLast(3))) else {
      self = .unknown(JunkName.isCopy(name) ? .copy(name) : .invalidName(name))
      return
    }
    let id = Page.ID(kind: kind, slug: slug)
    self = language.map { .translation(id, $0) } ?? .page(id)
  }

  /// Returns what a page's file is named after; nil if the name is neither a slug nor a slug with a language.
  private static func page(_ name: String) -> (Slug, LanguageTag?)? {
    if let slug = Slug(validating: name) { return (slug, nil) }
    guard let (stem, language) = language(of: name), let slug = Slug(validating: stem) else {
      return nil
    }
    return (slug, language)
  }

  private static func translatedData(_ name: String) -> ContentFile? {
    guard name.hasSuffix(".yml"), let (stem, tag) = language(of: String(name.dropLast(4))),
      let file = DataFile(rawValue: stem + ".yml"), file.isTranslated
    else { return nil }
    return .translatedData(file, tag)
  }

  /// Returns the parts of a name that ends in a language, such as `vejle-bid.en`.
  private static func language(of name: String) -> (stem: String, LanguageTag)? {
    guard let point = name.lastIndex(of: "."),
      let tag = LanguageTag(name[name.index(after: point)...])
    else { return nil }
    return (String(name[..<point]), tag)
  }

  /// The endings that programs give pages instead of `.md`.
  fileprivate static let otherPageEndings = [
    ".md.txt", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdtxt", ".mdtext", ".mdx", ".rmd", ".qmd",
  ]

  /// Returns whether the name is that of a page with another ending or with blanks around it.
  private static func isPage(_ name: String) -> Bool {
    let name = name.lowercased().trimmed(\.isWhitespace)
    return name.hasSuffix(".md") || otherPageEndings.contains(where: name.hasSuffix)
  }
}

extension ContentFile.Problem {
  /// Finds a character in a path that nobody sees; nil if there is none.
  ///
  /// Such a name can't be told from another, and a line end would make two of it in a list of files. The joiners are
  /// parts of emoji.
  package init?(ofName path: String) {
    guard
      let scalar = path.unicodeScalars.first(where: { scalar in
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        if scalar.properties.isJoinControl || ("\u{E0020}"..."\u{E007F}").contains(scalar) {
          return false
        }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      })
    else { return nil }
    self = .invisibleCharacter(scalar)
  }

  /// Returns the diagnostic for the file; `path` is the path shown in messages.
  package func diagnostic(path: String) -> Diagnostic {
    let place = SourceFile(path: path, bytes: []).start
    switch self {
    case .hidden:
      return .warning(
        .unexpectedFile, "a hidden file or a backup copy is not part of the content", at: place,
        hint: "remove the file")
    case .copy(let name):
      return .warning(
        .unexpectedFile, "a copy that the system made, '\(name)', is not part of the content",
        at: place, hint: "remove the file, or give it a name of its own if it is a page")
    case .pageEnding(let name):
      return .error(
        .invalidFileName, "the name of a page ends in '.md', and '\(name)' does not", at: place,
        hint: Self.renaming(name))
    case .unknownFolder(let folder):
      let folders = PageKind.allCases.map(\.folder)
      return .error(
        .unexpectedFile, "'\(folder)' is not a folder of Content/", at: place,
        hint: NearMiss.hint(
          for: folder, in: folders,
          otherwise: "move the file to one of: \(folders.joined(separator: ", "))"))
    case .nestedPage(let folder):
      return .error(
        .unexpectedFile, "a page may not lie in a folder of its own", at: place,
        hint: "move the file to '\(folder)/'")
    case .invalidName(let name):
      return .error(
        .invalidFileName,
        "the file name '\(name)' must be a slug and '.md': a–z, 0–9 and single '-' in between",
        at: place, hint: Self.renaming(name))
    case .invisibleCharacter(let scalar):
      return .error(
        .invalidFileName, "the name holds a character that nobody sees: \(scalar.nameInMessages)",
        at: place, hint: "rename the file or the folder without it")
    case .pageFolder(let name):
      return .error(
        .unexpectedFile, "'\(name)' is a folder, and a page is a file", at: place,
        hint: "rename the folder, or put the page's text in a file of that name")
    case .stray(let name):
      let names = ContentFile.DataFile.allCases.map(\.rawValue)
      return .error(
        .unexpectedFile, "'\(name)' does not belong directly in Content/", at: place,
        hint: NearMiss.hint(
          for: name, in: names, otherwise: "move a page to one of the folders, such as 'pages/'"))
    }
  }

  private static func renaming(_ name: String) -> Message {
    var stem = name.trimmed(\.isWhitespace)
    while let ending = (ContentFile.otherPageEndings + [".md"]).first(where: {
      stem.lowercased().hasSuffix($0)
    }) {
      stem.removeLast(ending.count)
    }
    return Slug(of: stem).map { "rename the file to '\($0).md'" }
      ?? "give the file a name of letters, such as 'vedtaegter.md'"
  }
}
