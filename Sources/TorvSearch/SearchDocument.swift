/// A page, or a term of the glossary, as the search sees it: only what everybody who opens it can read.
package struct SearchDocument: Sendable {
  /// The path on the site, with a fragment if the document is a part of a page.
  package var path: String
  package let title: String
  package let summary: String
  /// Whether words of the summary find the document; not if all of its kind have the same ones.
  package let isFoundBySummary: Bool
  /// The number of its kind among ``SearchContent/kinds``.
  package let kind: Int
  /// The year that it is of; 0 if it has none.
  ///
  /// Of two that fit a query equally well the newer comes first.
  package let year: Int
  /// Where or by whom it is, or whatever else its card shows beside its title.
  package let place: String
  /// Whether more of it can be read by members.
  package let isForMembers: Bool
  /// Words that lead to it as its summary does: other forms and translations.
  package let keywords: [String]
  /// Names in its fields: partners, sources, places.
  package let names: [String]
  /// The text, by heading; the first section may have none.
  package let sections: [Section]
  /// The numbers of its values among those of each dimension of ``SearchContent/dimensions``.
  package let facets: [[Int]]

  /// A part of a text, as far as the next heading.
  package struct Section: Sendable {
    /// The fragment that leads to the heading; empty above the first heading.
    package let anchor: String
    /// The heading without markup; empty above the first.
    package let heading: String
    /// The text below it without markup, in UTF-8, a line for each block.
    package let text: ArraySlice<UInt8>

    /// Describes a part of a text.
    package init(anchor: String, heading: String, text: ArraySlice<UInt8>) {
      self.anchor = anchor
      self.heading = heading
      self.text = text
    }
  }

  /// The words that it is found by and that neither its description nor its text shows.
  package var furtherWords: [UInt8] { Array((keywords + names).joined(separator: "\n").utf8) }

  /// Describes a document.
  package init(
    path: String, title: String, summary: String, isFoundBySummary: Bool = true, kind: Int,
    year: Int = 0, place: String = "",
    isForMembers: Bool = false, keywords: [String] = [], names: [String] = [],
    sections: [Section] = [], facets: [[Int]] = []
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.isFoundBySummary = isFoundBySummary
    self.kind = kind
    self.year = year
    self.place = place
    self.isForMembers = isForMembers
    self.keywords = keywords
    self.names = names
    self.sections = sections
    self.facets = facets
  }
}

/// Everything that can be found.
package struct SearchContent: Sendable {
  /// Ordered by kind, then by year, the newest first.
  package let documents: [SearchDocument]
  package let kinds: [Kind]
  package let dimensions: [Dimension]
  package let rules: SearchRules
  /// The newest year of a document.
  let newestYear: Int

  /// A kind of document.
  package struct Kind: Sendable {
    /// The name in addresses and in JSON, such as `case-study`.
    package let name: String
    /// What one of the kind is called.
    package let title: String
    /// What many of the kind are called.
    package let plural: String
    /// How much a document of the kind counts, in per cent: a reader looks for a guide first.
    package let weight: Int
    /// Whether all of the kind are on one page, so that only the best of them is a result.
    package let isOnOnePage: Bool

    /// Describes a kind.
    package init(
      name: String, title: String, plural: String, weight: Int, isOnOnePage: Bool = false
    ) {
      self.name = name
      self.title = title
      self.plural = plural
      self.weight = weight
      self.isOnOnePage = isOnOnePage
    }
  }

  /// Something that results can be narrowed down by, besides kind and year.
  package struct Dimension: Sendable {
    /// The name in addresses, such as `tema`.
    package let name: String
    package let title: String
    package let values: [Value]

    /// Describes a dimension.
    package init(name: String, title: String, values: [Value]) {
      self.name = name
      self.title = title
      self.values = values
    }
  }

  /// A value of a dimension.
  package struct Value: Sendable {
    package let name: String
    package let title: String

    /// Describes a value.
    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  /// Puts the documents in order; those of one kind and year stay in the order given.
  package init(
    documents: [SearchDocument], kinds: [Kind], dimensions: [Dimension], rules: SearchRules
  ) {
    self.documents = documents.enumerated().sorted { left, right in
      (left.element.kind, -left.element.year, left.offset)
        < (right.element.kind, -right.element.year, right.offset)
    }.map(\.element)
    self.kinds = kinds
    self.dimensions = dimensions
    self.rules = rules
    newestYear = documents.map(\.year).max() ?? 0
  }
}
