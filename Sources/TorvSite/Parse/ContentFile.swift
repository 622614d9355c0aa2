package import TorvDiagnostics

/// What a file under Content/ is, told by its path alone.
package enum ContentFile: Hashable, Sendable {
  /// A Markdown file that becomes a page.
  case page(Page.ID)
  /// One of the data files beside the folders.
  case data(DataFile)
  /// A picture or download in a kind's folder.
  case attachment(PageKind)
  /// Nothing that Torv knows what to do with.
  case unknown(Problem)

  /// The data files that lie directly in Content/.
  package enum DataFile: String, CaseIterable, Sendable {
    case settings = "site.yml"
    case themes = "themes.yml"
    case municipalities = "municipalities.csv"
    case finances = "membership.yml"
    case glossary = "glossary.yml"
  }

  /// Why a file is none of these.
  package enum Problem: Hashable, Sendable {
    case hidden
    case unknownFolder(String)
    case nestedPage(folder: String)
    case invalidName(String)
    case stray(String)
  }

  /// Classifies a path relative to Content/, with `/` between its parts.
  package init(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else {
      self = .unknown(.hidden)
      return
    }
    guard parts.count > 1 else {
      self = DataFile(rawValue: name).map(ContentFile.data) ?? .unknown(.stray(name))
      return
    }
    guard let kind = PageKind(folder: parts[0]) else {
      self = .unknown(.unknownFolder(parts[0]))
      return
    }
    guard name.lowercased().hasSuffix(".md") else {
      self = name.hasSuffix("~") ? .unknown(.hidden) : .attachment(kind)
      return
    }
    guard parts.count == 2 else {
      self = .unknown(.nestedPage(folder: parts[0]))
      return
    }
    guard name.hasSuffix(".md"), let slug = Slug(validating: String(name.dropLast(3))) else {
      self = .unknown(.invalidName(name))
      return
    }
    self = .page(Page.ID(kind: kind, slug: slug))
  }
}

extension ContentFile.Problem {
  /// Returns the diagnostic for a file at the path that messages show.
  package func diagnostic(path: String) -> Diagnostic {
    let place = SourceFile(path: path, bytes: []).start
    switch self {
    case .hidden:
      return .warning(
        .unexpectedFile, "a hidden file or a backup copy is not part of the content", at: place,
        hint: "remove the file")
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
      let slug = Slug(of: String(name.dropLast(3)))
      return .error(
        .invalidFileName,
        "the file name '\(name)' must be a slug and '.md': a–z, 0–9 and single '-' in between",
        at: place,
        hint: slug.map { "rename the file to '\($0).md'" }
          ?? "give the file a name of letters, such as 'vedtaegter.md'")
    case .stray(let name):
      let names = ContentFile.DataFile.allCases.map(\.rawValue)
      return .error(
        .unexpectedFile, "'\(name)' does not belong directly in Content/", at: place,
        hint: NearMiss.hint(
          for: name, in: names, otherwise: "move a page to one of the folders, such as 'pages/'"))
    }
  }
}
