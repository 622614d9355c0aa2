import TorvDiagnostics
import TorvMustache
import TorvSite

/// The languages that a site is written in, its own first, for the links from a page to itself in the others.
struct SiteLanguages: Sendable {
  /// The site in one language.
  struct Variant: Sendable {
    /// The code in addresses and markup: `da`.
    let code: String
    /// The name in the language itself: «Dansk».
    let name: String
    let site: Site
  }

  let variants: [Variant]

  init(of site: Site, in design: SiteDesign) {
    let others = site.translations.compactMap { translated -> Variant? in
      guard let language = translated.language, let design = design.translations[language] else {
        return nil
      }
      return Variant(design.strings, translated)
    }
    variants = [Variant(design.strings, site)] + others
  }

  /// A site in one language.
  init(_ site: Site, _ strings: Strings) { variants = [Variant(strings, site)] }

  /// Returns the links to the path in all languages but the one of `site`; where a language has no such page, the link leads to
  /// the nearest page above it.
  func others(of path: String, than site: Site) -> [LanguageLinkView] {
    guard variants.count > 1 else { return [] }
    return variants.filter { $0.site.language != site.language }.map { variant in
      LanguageLinkView(
        code: variant.code, title: variant.name,
        href: TemplateURL(path: variant.site.url(variant.nearest(to: path))))
    }
  }

  /// Returns the addresses of the path in all languages that have it, for search engines (`hreflang`); none if only one has.
  ///
  /// The site's own language is also the one for readers of any other (`x-default`).
  func alternates(of path: String) -> [LanguageLinkView] {
    let having = variants.filter { $0.site.isLocal(path) }
    guard having.count > 1 else { return [] }
    let links = having.map { variant in
      (code: variant.code, url: TemplateURL(variant.site.absoluteURL(path)))
    }
    return (links + links.prefix(1).map { (code: "x-default", url: $0.url) }).compactMap { link in
      link.url.map { LanguageLinkView(code: link.code, title: "", href: $0) }
    }
  }
}

extension SiteLanguages.Variant {
  fileprivate init(_ strings: Strings, _ site: Site) {
    self.init(code: strings(.languageCode), name: strings(.languageName), site: site)
  }

  /// Returns the path itself, or else that of the nearest page above it that the language has.
  fileprivate func nearest(to path: String) -> String {
    var path = path[...]
    while path != "/", !site.isLocal(String(path)) {
      let end = path.dropLast().lastIndex(of: "/") ?? path.startIndex
      path = path[...end]
    }
    return String(path)
  }
}

/// A link to a page in another language.
struct LanguageLinkView: TemplateView {
  let code: String
  /// The name of the language in the language itself.
  let title: String
  let href: TemplateURL

  static let fields: [TemplateField<LanguageLinkView>] = [
    .text("code") { $0.code },
    .text("title") { $0.title },
    .url("href") { $0.href },
  ]
}

/// What a translated page says of being one.
struct TranslatedTextView: TemplateView {
  /// That it is one, and since when.
  let text: String
  /// The warning that the page was changed since; nil if it was not.
  let stale: String?
  /// The page in the site's own language.
  let original: LanguageLinkView

  static let fields: [TemplateField<TranslatedTextView>] = [
    .text("text") { $0.text },
    .optionalText("stale") { $0.stale },
    .view("original", \.original),
  ]
}

extension SiteViews {
  /// Returns what a page says of being a translation; nil if it is none.
  func translatedText(of index: Site.PageIndex) -> TranslatedTextView? {
    let page = site.pages[index]
    guard let translation = page.translation,
      let original = languages.others(of: site.relations[index].path, than: site).first
    else { return nil }
    return TranslatedTextView(
      text: strings(.translatedOn, ("date", format.date(translation.date.value))),
      stale: page.isTranslationStale
        ? page.lastChanged.map { strings(.translationStale, ("date", format.date($0))) } : nil,
      original: original)
  }

  /// The language of a page that is shown among those in another; nil if it is in the site's language.
  func foreignLanguage(of index: Site.PageIndex) -> String? {
    guard site.language != nil, site.pages[index].translation == nil else { return nil }
    return languages.variants.first?.code
  }
}
