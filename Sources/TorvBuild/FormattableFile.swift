package import TorvDiagnostics
package import TorvSite

/// A file of the content that can be written in Torv's own form: a page, a data file or a dataset's CSV file.
package struct FormattableFile: Sendable {
  private enum Kind {
    case page(PageKind, isTranslation: Bool)
    case data(ContentFile.DataFile, isTranslation: Bool)
    case table(DatasetFile)
  }

  /// The path as messages show it.
  package let path: String
  private let kind: Kind

  /// Takes the path of a file; nil if it is none of these.
  ///
  /// Pages and data files lie in the content folder, a dataset's CSV file beside its page.
  package init?(path: String, content: String) {
    self.path = path
    if path != "\(content)/\(ContentFile.DataFile.municipalities.rawValue)",
      let table = DatasetFile(path: path)
    {
      kind = .table(table)
      return
    }
    guard path.hasPrefix(content + "/"),
      let file = Self.kind(of: String(path.dropFirst(content.count + 1)))
    else { return nil }
    kind = file
  }

  /// Returns all pages and data files in the content folder; throws if it can't be listed.
  ///
  /// CSV files are not among them: a spreadsheet's file may raise a question, and the check names each that is not in order.
  package static func all(
    in content: String, of files: some FileSystem
  ) throws(EnvironmentError) -> [FormattableFile] {
    guard files.isFolder(content) else {
      throw EnvironmentError(
        "the folder '\(content)' does not exist",
        hint: "run the command in the project's own folder, or name the folder with --content")
    }
    return try files.listing(of: content).files.compactMap { path in
      kind(of: path).map { FormattableFile(path: "\(content)/\(path)", kind: $0) }
    }
  }

  private init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Returns the kind of a page or data file by its path in the content folder; nil if it is neither.
  private static func kind(of path: String) -> Kind? {
    switch ContentFile(path: path) {
    case .page(let id): .page(id.kind, isTranslation: false)
    case .translation(let id, _): .page(id.kind, isTranslation: true)
    case .data(.municipalities), .attachment, .unknown: nil
    case .data(let file): .data(file, isTranslation: false)
    case .translatedData(let file, _): .data(file, isTranslation: true)
    }
  }

  /// Returns the file in Torv's form, or the problems with it; throws if it can't be read.
  ///
  /// `decimalMark` is the editor's decision on a table's numbers that can be read in two ways.
  package func formatted(
    decimalMark: DecimalMark?, in files: some FileSystem
  ) throws(EnvironmentError) -> Diagnosed<FormattedFile?> {
    switch kind {
    case .table(let table): try table.formatted(decimalMark: decimalMark, in: files)
    case .page(let kind, let isTranslation):
      FieldsFormatter.format(try source(in: files), of: kind, isTranslation: isTranslation)
    case .data(let file, let isTranslation):
      FieldsFormatter.format(try source(in: files), as: file, isTranslation: isTranslation)
    }
  }

  private func source(in files: some FileSystem) throws(EnvironmentError) -> SourceFile {
    SourceFile(path: path, bytes: try files.read(path))
  }
}
