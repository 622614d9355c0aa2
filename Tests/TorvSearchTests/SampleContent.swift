@testable import TorvSearch

/// A small site to search.
enum SampleContent {
  static func document(
    _ path: String, _ title: String, _ text: String = "", summary: String = "", kind: Int = 0,
    year: Int = 2026, heading: String = "", keywords: [String] = [], names: [String] = []
  ) -> SearchDocument {
    let section = SearchDocument.Section(
      anchor: heading.isEmpty ? "" : "afsnit", heading: heading, text: Array(text.utf8)[...])
    return SearchDocument(
      path: path, title: title, summary: summary, kind: kind, year: year, keywords: keywords,
      names: names, sections: text.isEmpty && heading.isEmpty ? [] : [section])
  }

  static func content(
    _ documents: [SearchDocument], rules: SearchRules = SearchRules()
  ) -> SearchContent {
    SearchContent(
      documents: documents,
      kinds: [
        SearchContent.Kind(name: "guide", title: "Guide", plural: "Guides", weight: 100),
        SearchContent.Kind(
          name: "term", title: "Ord", plural: "Ordliste", weight: 100, isOnOnePage: true),
      ], dimensions: [], rules: rules)
  }

  /// Returns the paths that a query finds, the best first.
  static func paths(
    _ query: String, in documents: [SearchDocument], rules: SearchRules = SearchRules()
  ) -> [String] {
    let index = SearchIndex(content(documents, rules: rules))
    return index.search(query).results.map { index.content.documents[$0.document].path }
  }
}
