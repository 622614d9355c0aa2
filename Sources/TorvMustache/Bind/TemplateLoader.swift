package import TorvDiagnostics

/// Binds templates to view types, and collects their mistakes and the unused templates and constants.
///
///     var loader = TemplateLoader(library)
///     let casePage = loader.template("pages/case-study", for: CaseStudyView.self)
///     let guidePage = loader.template("pages/guide", for: GuideView.self)
///     let diagnostics = loader.finish()
///
/// A mistake in a partial is reported once, for the first template that uses the partial with the same views.
package struct TemplateLoader: Sendable {
  private let library: TemplateLibrary
  private var usage = TemplateUsage()
  private var reported: Set<BindingProblem> = []
  /// The mistakes in the templates requested so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Creates a loader for the library's templates.
  package init(_ library: TemplateLibrary) {
    self.library = library
  }

  /// Checks a template against a view type; nil, with errors in `diagnostics`, if it does not fit.
  package mutating func template<View: TemplateView>(
    _ name: String, for view: View.Type
  ) -> Template<View>? {
    guard let parsed = library.templates[name] else {
      diagnostics.append(missingTemplate(name, view: String(describing: view)))
      return nil
    }
    var binder = TemplateBinder(library)
    let writer = binder.bind(parsed, in: Scope(view))
    usage.templates.formUnion(binder.usage.templates)
    usage.constants.formUnion(binder.usage.constants)
    for problem in binder.problems where reported.insert(problem).inserted {
      diagnostics.append(problem.diagnostic(usedBy: name, at: parsed.source.path))
    }
    let hasErrors = binder.problems.contains { $0.severity == .error }
    return hasErrors ? nil : Template(name: name, writer: writer)
  }

  /// Returns all diagnostics, including warnings for templates and constants that were never used.
  ///
  /// If there are errors, it doesn't warn of unused ones: the text with the error may use them.
  package func finish() -> [Diagnostic] {
    guard library.isWhole, !diagnostics.hasErrors else { return diagnostics }
    let templates = library.templates.values.filter { !usage.templates.contains($0.name) }
    let constants = library.constants.values.filter { !usage.constants.contains($0.name) }
    return diagnostics
      + templates.sorted { $0.name < $1.name }.map(unusedTemplate)
      + constants.sorted { $0.name < $1.name }.compactMap(unusedString)
  }
}

extension TemplateLoader {
  private func missingTemplate(_ name: String, view: String) -> Diagnostic {
    .error(
      .missingTemplate, "template '\(name)' does not exist, and \(view) is shown by it", at: nil,
      hint: NearMiss.hint(
        for: name, in: library.templates.keys, otherwise: "add '\(name).mustache'"))
  }

  private func unusedTemplate(_ template: ParsedTemplate) -> Diagnostic {
    .warning(
      .unusedTemplate, "template '\(template.name)' is not used", at: template.source.start,
      hint: "use it or delete it")
  }

  private func unusedString(_ constant: TemplateConstant) -> Diagnostic? {
    constant.place.map {
      .warning(
        .unusedString, "'\(constant.name)' is not used in any template", at: $0,
        hint: "use it or delete it")
    }
  }
}
