package import TorvDiagnostics
package import TorvMustache

/// How a site looks and speaks: checked templates, the strings of its language, and its assets.
package struct SiteDesign: Sendable {
  let templates: SiteTemplates
  let strings: Strings
  let assets: FingerprintedAssets

  /// The assets that templates and views name.
  private static let requiredAssets = [
    "site.css", "figures.css", "favicon.svg", "filter.js", SiteViews.accessScript,
  ]

  /// Checks the templates against the views; nil, with errors, where one does not fit.
  package static func load(
    templates files: [TemplateFile], strings: Strings, assets: FingerprintedAssets,
    assetFolder: String
  ) -> Diagnosed<SiteDesign?> {
    var diagnostics: [Diagnostic] = []
    let templates = SiteTemplates.load(files, strings: strings).unwrap(into: &diagnostics)
    for asset in requiredAssets where !assets.contains(asset) {
      diagnostics.append(
        .error(
          .missingFile, "the asset '\(asset)' is missing", at: nil,
          hint: "add '\(assetFolder)/\(asset)'"))
    }
    guard let templates, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      SiteDesign(templates: templates, strings: strings, assets: assets), diagnostics)
  }
}
