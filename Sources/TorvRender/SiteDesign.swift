package import TorvDiagnostics
package import TorvMustache
package import TorvSite

/// The look and language of a site: checked templates, the strings of its language, and its assets.
package struct SiteDesign: Sendable {
  let templates: SiteTemplates
  let strings: Strings
  let assets: FingerprintedAssets
  let houses: HousePictures
  /// The same design with the words of other languages.
  private(set) var translations: [LanguageTag: SiteDesign] = [:]

  /// The style of the cards for other sites; nil if the design has none.
  package var cardStyle: SharedCardStyle? {
    guard assets.contains(SiteViews.siteCard) else { return nil }
    return SharedCardStyle(["site.css", "figures.css", "card.css"].map(assets.text))
  }

  /// The assets that templates and views refer to.
  private static let requiredAssets = [
    "site.css", "figures.css", "favicon.svg", "filter.js", "tools.js", SiteViews.pathScript,
    SiteViews.assessmentScript, SiteViews.comparisonScript, SiteViews.membershipScript,
    SiteViews.accessScript,
    SearchFieldView.fieldScript,
    SearchFieldView.script, SearchEntrance.unsealScript, ArchivedScript.loader,
  ]

  /// Checks the templates against the views; returns nil, with errors, if one does not fit or an asset is missing.
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
      SiteDesign(
        templates: templates, strings: strings, assets: assets,
        houses: HousePictures(assets.text(of: "figures.css"))),
      diagnostics)
  }

  /// Returns the design with those in other languages, which differ in their words.
  package func with(_ translations: [LanguageTag: SiteDesign]) -> SiteDesign {
    var design = self
    design.translations = translations.mapValues { translated in
      SiteDesign(
        templates: translated.templates, strings: translated.strings, assets: assets,
        houses: houses)
    }
    return design
  }
}
