package import TorvDiagnostics

/// A template's source, with the name that other templates and the program use for it.
package struct TemplateFile: Sendable {
  /// The path below the templates' folder without its extension, for example `partials/card`.
  package let name: String
  /// The file it was read from.
  package let source: SourceFile

  /// Pairs a name with a source.
  package init(name: String, source: SourceFile) {
    self.name = name
    self.source = source
  }
}
