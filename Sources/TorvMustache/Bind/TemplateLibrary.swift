package import TorvDiagnostics

/// All parsed templates, with the constants that they may name.
///
/// A template can be rendered once it is bound to a view type: either by a `TemplateLoader`, which also
/// reports unused templates and constants at the end, or on its own by `template(_:for:)`.
package struct TemplateLibrary: Sendable {
  let templates: [String: ParsedTemplate]
  let constants: [String: TemplateConstant]
  /// Whether all templates could be parsed.
  let isWhole: Bool

  /// Parses the files; a file with mistakes stays in the library, so that its names are also checked.
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

  /// Checks a template against a view type; nil, with errors, if it does not fit.
  package func template<View: TemplateView>(
    _ name: String, for view: View.Type
  ) -> Diagnosed<Template<View>?> {
    var loader = TemplateLoader(self)
    let template = loader.template(name, for: view)
    return Diagnosed(template, loader.diagnostics)
  }
}
