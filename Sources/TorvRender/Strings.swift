package import TorvDiagnostics
package import TorvMarkdown
import TorvSite

/// Every word of the site that does not come from the content: one language's strings file.
///
/// Templates name a text by its key, `{{strings.list.next}}`; views ask for a ``Phrase`` or for the
/// words of an enumerated value. This type checks once that the file has all texts that views use.
package struct Strings: Sendable {
  /// The texts by dotted key, in the order of the files, with the place of each.
  package let texts: [Text]
  package let source: SourceFile
  let actors: Words<Actor>
  /// The actor's name within a sentence: «kommunerne».
  let actorsInText: Words<Actor>
  /// The opening text of the actor's page.
  let actorLeads: Words<Actor>
  let categories: Words<StandardCategory>
  /// The text for a size, with `{count}` for the number and `{currency}` for the site's.
  let sizes: Words<FeeBasis>
  /// The name of a size, with `{currency}` for the site's: «Antal indbyggere».
  let sizeNames: Words<FeeBasis>
  let feeBases: Words<FeeBasis>
  let incomeSources: Words<IncomeSource>
  let forms: Words<Collaboration.Form>
  let countries: Words<Country>
  let languages: Words<Glossary.Language>
  let currencies: Words<Currency>
  let dimensions: Words<Facet.Dimension>
  let columnKinds: Words<Dataset.Column.Kind>
  let evidence: Words<Evidence>
  let frequencies: Words<Dataset.Frequency>
  let levels: Words<Level>
  let sessionStatuses: Words<Course.Session.Status>
  let followUpStatuses: Words<Recommendation.FollowUp.Status>
  /// Writes dates, times, numbers, periods and amounts.
  let format: TextFormat
  private let phrases: [String]
  private let kinds: [KindWords]
  private let keysOfViews: Set<String>

  /// A text with its dotted key, such as `list.next`.
  package struct Text: Sendable {
    package let key: String
    package let value: Located<String>
    /// Whether the text is that of the installed templates, which need not use it.
    package let isInstalled: Bool
  }

  /// Parses a strings file; a missing key that Torv uses is an error.
  ///
  /// What the file does not say, the `installed` one says.
  package static func parse(
    _ source: SourceFile, over installed: SourceFile? = nil
  ) -> Diagnosed<Strings?> {
    var diagnostics: [Diagnostic] = []
    guard var texts = texts(in: source, into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    if let installed {
      let own = Set(texts.map(\.key))
      let others = Self.texts(in: installed, isInstalled: true, into: &diagnostics) ?? []
      texts += others.filter { !own.contains($0.key) }
    }
    // Of a file that can't be read, each text would be missing.
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    var lookup = StringLookup(texts)
    let strings = Strings(texts, source: source, lookup: &lookup)
    for key in lookup.missing {
      diagnostics.append(
        .error(
          .missingField, "the text '\(key)' is missing", at: source.start,
          hint: "add it to the strings file"))
    }
    for text in texts where !text.isInstalled {
      diagnostics += unknownPlaceholders(in: text, known: lookup.placeholders(of: text.key), source)
      diagnostics += missingPlaceholders(in: text, lookup, source)
    }
    diagnostics += lookup.wrongLists.map { list in
      .error(
        .invalidValue, "'\(list.key)' must have \(list.expected) texts and has \(list.count)",
        at: list.range.map(source.place) ?? source.start,
        hint: "write the twelve months from January and the seven weekdays from Monday")
    }
    return Diagnosed(diagnostics.hasErrors ? nil : strings, diagnostics)
  }

  /// Returns the texts of a file; nil if it is no text.
  private static func texts(
    in source: SourceFile, isInstalled: Bool = false, into diagnostics: inout [Diagnostic]
  ) -> [Text]? {
    let check = TextCheck(source)
    diagnostics += check.problems
    guard check.isReadable else { return nil }
    var texts: [Text] = []
    YAMLReader.read(source, range: 0..<source.bytes.count).unwrap(into: &diagnostics).map {
      collect($0, key: "") { key, value in
        texts.append(Text(key: key, value: value, isInstalled: isInstalled))
      }
    }
    return texts
  }

  /// Reports each `{name}` in a text that no view fills in, so that visitors never see it.
  private static func unknownPlaceholders(
    in text: Text, known: [String], _ source: SourceFile
  ) -> [Diagnostic] {
    let names = text.value.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
    return names.filter { !known.contains($0) }.map { name in
      let braced = known.map { "{\($0)}" }
      return .error(
        .invalidValue, "'{\(name)}' is not filled in here", at: source.place(text.value.range),
        hint: NearMiss.hint(
          for: "{\(name)}", in: braced,
          otherwise: known.isEmpty
            ? "take it out" : "use one of: \(braced.joined(separator: ", "))"))
    }
  }

  /// Reports each `{name}` that a date, a number or an amount would lack.
  private static func missingPlaceholders(
    in text: Text, _ lookup: StringLookup, _ source: SourceFile
  ) -> [Diagnostic] {
    guard lookup.isPattern(text.key) else { return [] }
    return lookup.placeholders(of: text.key).filter { !text.value.value.contains("{\($0)}") }.map {
      .error(
        .invalidValue, "'{\($0)}' is missing here", at: source.place(text.value.range),
        hint: "write it where its value belongs")
    }
  }

  private init(_ texts: [Text], source: SourceFile, lookup: inout StringLookup) {
    self.texts = texts
    self.source = source
    actors = Words("actor", in: &lookup)
    actorsInText = Words("actorInText", in: &lookup)
    actorLeads = Words("actorLead", in: &lookup)
    categories = Words("category", in: &lookup)
    sizes = Words("size", filledWith: ["count", "currency"], in: &lookup)
    sizeNames = Words("sizeName", filledWith: ["currency"], in: &lookup)
    feeBases = Words("feeBasis", in: &lookup)
    incomeSources = Words("incomeSource", in: &lookup)
    forms = Words("form", in: &lookup)
    countries = Words("country", in: &lookup)
    languages = Words("languages", in: &lookup)
    currencies = Words("currency", in: &lookup)
    dimensions = Words("facet", in: &lookup)
    columnKinds = Words("columnKind", in: &lookup)
    evidence = Words("evidence", in: &lookup)
    frequencies = Words("frequency", in: &lookup)
    levels = Words("level", in: &lookup)
    sessionStatuses = Words("session", in: &lookup)
    followUpStatuses = Words("followUp", in: &lookup)
    format = TextFormat(in: &lookup)
    phrases = Phrase.allCases.map { lookup[$0.rawValue, filledWith: $0.placeholders] }
    kinds = PageKind.allCases.map { KindWords($0, in: &lookup) }
    keysOfViews = lookup.keys
  }

  /// Returns whether views use the text, so that it counts as used even if no template names it.
  func isUsedByViews(_ key: String) -> Bool { keysOfViews.contains(key) }

  /// The code of the language: `da`.
  package var language: String { self(.languageCode) }

  /// Returns the text of a phrase.
  func callAsFunction(_ phrase: Phrase) -> String { phrases[phrase.index] }

  /// Returns the text of a phrase with each `{name}` replaced by its value.
  func callAsFunction(_ phrase: Phrase, _ values: (String, String)...) -> String {
    Self.fill(self(phrase), values)
  }

  /// Returns the name of a category of members.
  func title(of category: MemberCategory) -> String {
    category.title ?? StandardCategory(rawValue: category.slug.text).map { categories[$0] }
      ?? category.slug.text
  }

  /// Returns the name of the site's category of members with the slug.
  func category(_ slug: Slug, of site: Site) -> String {
    site.memberCategory(slug).map(title) ?? slug.text
  }

  /// Returns the words for a kind of page.
  func words(for kind: PageKind) -> KindWords {
    kinds[PageKind.allCases.firstIndex(of: kind) ?? 0]
  }

  /// Returns a text with each `{name}` replaced by its value.
  static func fill(_ text: String, _ values: [(String, String)]) -> String {
    var filled = ""
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<start]
      rest = rest[start...]
      let name = rest.utf8.dropFirst()
      let value = values.first { key, _ in
        name.starts(with: key.utf8) && name.dropFirst(key.utf8.count).first == UInt8(ascii: "}")
      }
      filled += value?.1 ?? "{"
      rest = Substring(rest.utf8.dropFirst(value.map { $0.0.utf8.count + 2 } ?? 1))
    }
    return filled + rest
  }

  /// The words that the Markdown pipeline writes into pages.
  package var markdownLabels: MarkdownLabels {
    MarkdownLabels(
      note: self(.alertNote), tip: self(.alertTip), important: self(.alertImportant),
      warning: self(.alertWarning), caution: self(.alertCaution), footnotes: self(.footnotes),
      backToText: self(.footnoteBack), table: self(.table))
  }

  private static func collect(
    _ node: YAMLNode, key: String, text: (String, Located<String>) -> Void
  ) {
    switch node.kind {
    case .scalar(let value, _): text(key, Located(value, at: node.range))
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        collect(item, key: "\(key).\(index + 1)", text: text)
      }
    case .mapping(let entries):
      for entry in entries {
        let inner = key.isEmpty ? entry.key.value : "\(key).\(entry.key.value)"
        collect(entry.value, key: inner, text: text)
      }
    }
  }
}

/// The words for the values of an enumeration.
struct Words<Value: EnumeratedValue & Hashable>: Sendable {
  private let words: [Value: String]

  init(_ prefix: String, filledWith placeholders: [String] = [], in lookup: inout StringLookup) {
    var words: [Value: String] = [:]
    for value in Value.allCases {
      words[value] = lookup["\(prefix).\(value.rawValue)", filledWith: placeholders]
    }
    self.words = words
  }

  subscript(value: Value) -> String { words[value] ?? value.rawValue }
}

/// The words for a kind of page and its list.
struct KindWords: Sendable {
  let one: String
  let title: String
  let lead: String
  /// «Alle {count} cases».
  let all: String
  /// «Viser {from}–{to} af {count} cases».
  let summary: String
  /// The text shown if a list is empty.
  let empty: String

  init(_ kind: PageKind, in lookup: inout StringLookup) {
    let prefix = "kind.\(kind.rawValue)"
    one = lookup["\(prefix).one"]
    title = lookup["\(prefix).title"]
    lead = lookup["\(prefix).lead"]
    all = lookup["\(prefix).all", filledWith: ["count"]]
    summary = lookup["\(prefix).summary", filledWith: ["from", "to", "count"]]
    empty = lookup["\(prefix).empty"]
  }
}
