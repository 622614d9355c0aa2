import TorvSearch

/// What a page shows besides its title, summary and text, for the search.
struct SearchedFields {
  /// Names of partners, funders, sources and places.
  var names: [String] = []
  /// Texts, such as the steps of a guide.
  var sections: [SearchDocument.Section] = []

  /// Makes a section of texts in fields.
  static func section(_ texts: [String], heading: String = "") -> SearchDocument.Section {
    SearchDocument.Section(
      anchor: "", heading: heading, text: Array(texts.joined(separator: "\n").utf8)[...])
  }
}
