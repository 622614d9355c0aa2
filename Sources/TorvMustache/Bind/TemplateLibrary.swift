package import TorvDiagnostics

/// All templates, parsed, with the constants that they may name.
///
/// A template becomes ready to render when it is bound to a view type: by a `TemplateLoader`, which
/// also tells in the end what was never used, or singly by `template(_:for:)`.
package struct TemplateLibrary: Sendable {
  let templates: [String: ParsedTemplate]
  let constants: [String: TemplateConstant]
  /// Whether all of them could be parsed.
  let isWhole: Bool

  /// Parses the files; a file with mistakes stays in the library, so that its names are checked too.
  package static func parse(
    _ files: [TemplateFile], constants: [TemplateConstant] = []
  ) -> Diagnosed<TemplateLibrary> {
    var diagnostics: [Diagnostic] = []
    var templates: [String: ParsedTemplate] = [:]
    for file in files {
      templates[file.name] = ParsedTemplate.parse(file).unwrap(into: &diagnostics)
    }
    let byName = Dictionary(constants.map { ($0.name, $0) }) { first, _ in first }
    let library = TemplateLibrary(
      templates: templates, constants: byName, isWhole: !diagnostics.hasErrors)
    return Diagnosed(library, diagnostics)
  }

  /// Checks a template against a view type; nil, with errors, where it does not fit.
  package func template<View: TemplateView>(
    _ name: String, for view: View.Type
  ) -> Diagnosed<Template<View>?> {
    var loader = TemplateLoader(self)
    let template = loader.template(name, for: view)
    return Diagnosed(template, loader.diagnostics)
  }
}
