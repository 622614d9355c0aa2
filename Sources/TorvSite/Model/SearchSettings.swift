package import TorvDiagnostics

/// What editors say about the words of the search, from `search.yml`.
package struct SearchSettings: Sendable {
  package let synonyms: [Synonym]
  /// Words that are never taken apart, although they look like compounds.
  package let neverSplit: [String]
  /// What the addresses of pages for editors begin with: they stand after all others.
  package let manual: [String]
  private let source: SourceFile

  /// Words that find each other.
  package struct Synonym: Sendable {
    /// What a reader types; each may be several words.
    package let typed: [String]
    /// What pages with these words are found by, besides.
    package let found: [Located<String>]
    /// Whether the words find each other, so that it is enough if pages have one of them.
    let isMutual: Bool
  }
}

extension SearchSettings: FieldGroup {
  static let synonyms = Field<[Synonym]>.optional("synonyms", "Ord, der skal finde hinanden")
  static let neverSplit = Field<String>.optional(
    "neverSplit", "Ord, der ikke er sammensat af dem, de ligner", example: "[borgerskab]"
  ).listed()
  static let manual = Field<String>.optional(
    "manual", "Det, som adresserne på redaktørernes sider begynder med; de står efter alle andre",
    example: "[/haandbog]"
  ).listed()

  /// The fields of `search.yml`.
  package static let fields: [FieldDeclaration] = .of(synonyms, neverSplit, manual)

  /// Returns a warning for each word that should be found, but is on no page.
  package func warnings(unless isUsed: (String) -> Bool) -> [Diagnostic] {
    synonyms.flatMap { synonym -> [Diagnostic] in
      let unused = synonym.found.filter { !isUsed($0.value) }
      let reported = synonym.isMutual && unused.count < synonym.found.count ? [] : unused
      return reported.map { word in
        .warning(
          .unfoundSynonym, "no page has '\(word.value)', so nothing is found by it",
          at: source.place(word.range), hint: "write a form that pages have, or take it out")
      }
    }
  }

  /// Reads the file's fields; what is wrong is reported and left out.
  package init(from fields: inout FieldReader) {
    source = fields.source
    synonyms = fields[Self.synonyms]
    neverSplit = fields.values(Self.neverSplit)
    manual = fields[Self.manual].compactMap { start in
      guard start.value.hasPrefix("/"), start.value.count > 1 else {
        fields.report(
          .invalidValue, "manual '\(start.value)' is no beginning of an address", at: start.range,
          hint: "write it with a '/' before it, such as '/haandbog'")
        return nil
      }
      return start.value
    }
  }
}

extension SearchSettings.Synonym: FieldGroup {
  static let words = Field<String>.optional(
    "words", "Ord, der betyder det samme: hvert af dem finder de andre",
    example: "[BID, Business Improvement District]"
  ).listed()
  static let typed = Field<String>.optional(
    "typed", "Ord, som læserne skriver", example: "[citychef]"
  ).listed()
  static let found = Field<String>.optional(
    "found", "Ord, som de så også skal finde", example: "[byleder]"
  ).listed()

  package static let fields: [FieldDeclaration] = .of(words, typed, found)

  package init?(from fields: inout FieldReader) {
    let words = fields[Self.words]
    let typed = fields[Self.typed]
    let found = fields[Self.found]
    if fields.holds(Self.words) {
      if fields.holds(Self.typed) || fields.holds(Self.found) {
        fields.report(
          .conflictingFields, "words stands beside typed or found",
          at: fields.range(of: Self.words) ?? fields.start,
          hint: "keep words if the words find each other, or typed and found if it goes one way")
        return nil
      }
      guard words.count > 1 else {
        fields.report(
          .invalidValue, "a single word has nothing to find",
          at: fields.range(of: Self.words) ?? fields.start,
          hint: "write at least two words, such as [BID, Business Improvement District]")
        return nil
      }
    } else if !fields.holds(Self.typed) || !fields.holds(Self.found) {
      fields.report(
        .missingField, "a synonym needs words, or typed and found", at: fields.start,
        hint:
          "write 'words: [one, other]' if the words find each other, or 'typed: [one]' and 'found: [other]'"
      )
      return nil
    }
    for word in words + typed + found
    where !word.value.contains(where: { $0.isLetter || $0.isNumber }) {
      fields.report(
        .invalidValue, "'\(word.value)' has no letter to search for", at: word.range,
        hint: "write a word")
      return nil
    }
    self.typed = (words + typed).map(\.value)
    self.found = words + found
    isMutual = !words.isEmpty
  }
}
