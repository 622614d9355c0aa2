import TorvMustache

/// The page of the search: results for readers with scripts, and the ways in for all others.
struct SearchView: PageView {
  let frame: FrameView
  let lead: String
  /// The search of the site in its own language, which finds all pages; nil there.
  let original: LanguageLinkView?
  let recommendations: [LinkView]
  let themes: [LinkView]
  let lists: [LinkView]
  /// The letters of the glossary; none if there is no glossary.
  let letters: [LetterView]

  static let fields: [TemplateField<SearchView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .optional("original") { $0.original },
    .list("recommendations") { $0.recommendations },
    .list("themes") { $0.themes },
    .list("lists") { $0.lists },
    .flag("hasLetters") { !$0.letters.isEmpty },
    .list("letters") { $0.letters },
  ]
}

/// The search field of a page.
struct SearchFieldView: TemplateView {
  /// The page of the results.
  let page: TemplateURL
  /// The file that leads to the index.
  let index: TemplateURL
  /// The script that searches, loaded once somebody turns to the field.
  let script: TemplateURL
  /// The script that waits for that.
  let fieldScript: TemplateURL
  /// The description of the search for browsers.
  let description: TemplateURL

  static let script = "search.js"
  static let fieldScript = "search-field.js"

  static let fields: [TemplateField<SearchFieldView>] = [
    .url("page") { $0.page },
    .url("index") { $0.index },
    .url("script") { $0.script },
    .url("fieldScript") { $0.fieldScript },
    .url("description") { $0.description },
  ]
}
