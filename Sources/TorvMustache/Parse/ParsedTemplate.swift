import TorvDiagnostics

/// A template as a tree, with its names not yet resolved.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceFile
  let nodes: [TemplateNode]

  /// Parses a template; if it has mistakes, the tree contains the parts that could be parsed.
  static func parse(_ file: TemplateFile) -> Diagnosed<ParsedTemplate> {
    var parser = TemplateParser(file.source)
    let nodes = parser.parse()
    return Diagnosed(
      ParsedTemplate(name: file.name, source: file.source, nodes: nodes), parser.diagnostics)
  }
}
