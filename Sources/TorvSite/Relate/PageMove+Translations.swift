package import TorvDiagnostics
import TorvMarkdown

extension PageMove {
  /// A file with texts in another language: those of a page, or of a data file.
  package enum TranslatedFile: Sendable {
    case page(Page.ID, LanguageTag, SourceFile)
    case data(ContentFile.DataFile, SourceFile)
  }

  /// Renames the file if it translates the page, and mends what leads to the page in it.
  mutating func mend(_ file: TranslatedFile) {
    switch file {
    case .page(let origin, let language, let source):
      if origin == id {
        let folder = id.kind.folder
        rename("\(folder)/\(id.slug).\(language).md", to: "\(folder)/\(slug).\(language).md")
      }
      // Mistakes are told by the check that follows.
      var mistakes: [Diagnostic] = []
      guard let (parts, body) = PageParser(labels: .empty).text(of: source, into: &mistakes) else {
        return
      }
      mend(body.links, of: origin, in: source)
      guard let fields = YAMLReader.read(source, range: parts.yaml).value else { return }
      mend(fields, as: origin.kind.translationForm, in: source)
    case .data(let data, let source):
      let range = source.byteOrderMarkLength..<source.bytes.count
      guard let form = data.translationForm,
        let fields = YAMLReader.read(source, range: range).value
      else { return }
      mend(fields, as: form, in: source)
    }
  }

  /// Mends what shows which entry of a list is meant: the page's name, its path or its file.
  private mutating func mend(_ node: YAMLNode, as form: FieldForm, in source: SourceFile) {
    switch (form, node.kind) {
    case (.group(let fields, _), .mapping(let entries)):
      for entry in entries {
        guard let field = fields.first(where: { $0.name == entry.key.value }) else { continue }
        if field.isSameInAllLanguages, case .scalar(oldPath, _) = entry.value.kind {
          replace(oldPath, with: newPath, in: entry.value.range, of: source)
        }
        mend(entry.value, as: field.form, in: source)
      }
    case (.list(let element, _), .sequence(let items)):
      for item in items { mend(item, as: element, in: source) }
    case (.list(let element, _), .scalar): mend(node, as: element, in: source)
    case (.reference(.page(id.kind)), .scalar(id.slug.text, _)):
      replace(id.slug.text, with: slug.text, in: node.range, of: source)
    case (.file, .scalar(let name, _)):
      let folder = id.kind.folder
      guard let file = renamedFiles.first(where: { $0.old == "\(folder)/\(name)" }) else { return }
      replace(name, with: String(file.new.dropFirst(folder.count + 1)), in: node.range, of: source)
    default: return
    }
  }
}
