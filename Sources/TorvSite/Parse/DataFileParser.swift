package import TorvDiagnostics

/// Reads the data files beside the folders of pages.
package enum DataFileParser {
  /// Reads `site.yml`, with the texts of a translation if there is one.
  package static func settings(
    from source: SourceFile, translatedBy translation: SourceFile? = nil
  ) -> Diagnosed<SiteSettings?> {
    fields(of: source, translatedBy: translation)
  }

  /// Reads `membership.yml`, with the texts of a translation if there is one.
  package static func finances(
    from source: SourceFile, translatedBy translation: SourceFile? = nil
  ) -> Diagnosed<MembershipFinances?> {
    fields(of: source, translatedBy: translation)
  }

  /// Reads `search.yml`.
  package static func search(from source: SourceFile) -> Diagnosed<SearchSettings?> {
    fields(of: source)
  }

  /// Reads `themes.yml`: a list of themes with unique slugs; with the texts of a translation if there is one.
  package static func themes(
    from source: SourceFile, translatedBy translation: SourceFile? = nil
  ) -> Diagnosed<[Theme]?> {
    list(of: source, translatedBy: translation, declared: Theme.list.declaration) { fields in
      fields[Theme.list].reduce(into: []) { unique, theme in
        guard !unique.contains(where: { $0.slug.value == theme.slug.value }) else {
          fields.report(
            .duplicateValue, "the slug '\(theme.slug.value)' is used twice", at: theme.slug.range,
            hint: "give each theme a slug of its own")
          return
        }
        unique.append(theme)
      }
    }
  }

  /// Reads `glossary.yml`: a list of terms with unique slugs and forms.
  package static func glossary(from source: SourceFile) -> Diagnosed<Glossary?> {
    list(of: source, declared: Glossary.list.declaration) { Glossary(from: &$0) }
  }

  private static func fields<Value: FieldGroup>(
    of source: SourceFile, translatedBy translation: SourceFile? = nil
  ) -> Diagnosed<Value?> {
    document(source) { node, diagnostics in
      guard let own = entries(of: node, in: source, into: &diagnostics) else { return nil }
      return values(
        of: own, in: source, at: node.range.prefix(1), translatedBy: translation,
        entriesOf: entries, declared: Value.fields,
        into: &diagnostics
      ) { Value(from: &$0) }
    }
  }

  private static func entries(
    of node: YAMLNode, in source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> [YAMLEntry]? {
    guard case .mapping(let entries) = node.kind else {
      diagnostics.append(.notFields(source, at: node.range))
      return nil
    }
    return entries
  }

  /// Reads a file that holds only a list, as if the list were the declared field.
  private static func list<Value>(
    of source: SourceFile, translatedBy translation: SourceFile? = nil,
    declared: FieldDeclaration, read: (inout FieldReader) -> Value?
  ) -> Diagnosed<Value?> {
    let entries = { (node: YAMLNode) in
      [YAMLEntry(key: Located(declared.name, at: node.range.prefix(1)), value: node)]
    }
    return document(source) { node, diagnostics in
      values(
        of: entries(node), in: source, at: node.range.prefix(1), translatedBy: translation,
        entriesOf: { node, _, _ in entries(node) }, declared: [declared], into: &diagnostics,
        read: read)
    }
  }

  /// Reads fields; if they are translated, only what is wrong with the translation is reported.
  private static func values<Value>(
    of entries: [YAMLEntry], in source: SourceFile, at place: Range<Int>,
    translatedBy translation: SourceFile?,
    entriesOf: (YAMLNode, SourceFile, inout [Diagnostic]) -> [YAMLEntry]?,
    declared: [FieldDeclaration], into diagnostics: inout [Diagnostic],
    read: (inout FieldReader) -> Value?
  ) -> Value? {
    // All are needed to compare those of two readings.
    let limit = translation == nil ? DiagnosticReport.limit : .max
    var fields = FieldReader(
      entries, in: source, declared: declared, place: place, limit: limit)
    let value = read(&fields)
    guard let translation else {
      diagnostics += fields.diagnostics
      return value
    }
    let result: Diagnosed<Value?> = document(translation) { node, diagnostics in
      guard let own = entriesOf(node, translation, &diagnostics) else { return nil }
      var texts = TranslatedFields(translation, of: source)
      let merged = texts.merged(own, into: entries, declared: declared, at: node.range.prefix(1))
      var translated = FieldReader(
        merged, in: source, declared: declared, place: place, limit: limit)
      let value = read(&translated)
      let known = Set(fields.diagnostics)
      diagnostics += texts.diagnostics
      diagnostics += translated.diagnostics.filter { !known.contains($0) }.map(texts.placed)
      return value
    }
    // What is wrong with the original was reported when it was read by itself.
    diagnostics = result.diagnostics
    return result.value
  }

  private static func document<Value>(
    _ source: SourceFile, read: (YAMLNode, inout [Diagnostic]) -> Value?
  ) -> Diagnosed<Value?> {
    let check = TextCheck(source)
    var diagnostics = check.problems
    guard check.isReadable else { return Diagnosed(nil, diagnostics) }
    let start = source.byteOrderMarkLength
    guard
      let node = YAMLReader.read(source, range: start..<source.bytes.count)
        .unwrap(into: &diagnostics)
    else {
      if !diagnostics.hasErrors {
        diagnostics.append(
          .error(.missingField, "the file is empty", at: source.start, hint: "write its fields"))
      }
      return Diagnosed(nil, diagnostics)
    }
    return Diagnosed(read(node, &diagnostics), diagnostics)
  }
}

extension Range<Int> {
  /// Returns the first `count` bytes of the range.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}

extension Diagnostic {
  static func notFields(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    .error(
      .invalidYAML, "the file must consist of fields", at: source.place(range),
      hint: "write each field as 'name: value'")
  }
}
