import TorvDiagnostics

/// A template as a tree, its names not yet resolved.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceFile
  let nodes: [TemplateNode]

  /// Parses a template; with mistakes in it the tree holds what could be made of it.
  static func parse(_ file: TemplateFile) -> Diagnosed<ParsedTemplate> {
    var parser = TemplateParser(file.source)
    let nodes = parser.parse()
    return Diagnosed(
      ParsedTemplate(name: file.name, source: file.source, nodes: nodes), parser.diagnostics)
  }
}
