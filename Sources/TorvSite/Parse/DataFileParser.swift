package import TorvDiagnostics

/// Reads the data files beside the folders of pages.
package enum DataFileParser {
  /// Reads `site.yml`.
  package static func settings(from source: SourceFile) -> Diagnosed<SiteSettings?> {
    fields(of: source)
  }

  /// Reads `membership.yml`.
  package static func finances(from source: SourceFile) -> Diagnosed<MembershipFinances?> {
    fields(of: source)
  }

  /// Reads `search.yml`.
  package static func search(from source: SourceFile) -> Diagnosed<SearchSettings?> {
    fields(of: source)
  }

  /// Reads `themes.yml`: a list of themes with unique slugs.
  package static func themes(from source: SourceFile) -> Diagnosed<[Theme]?> {
    list(of: source, declared: Theme.list.declaration) { fields in
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

  private static func fields<Value: FieldGroup>(of source: SourceFile) -> Diagnosed<Value?> {
    document(source) { node, diagnostics in
      guard case .mapping(let entries) = node.kind else {
        diagnostics.append(.notFields(source, at: node.range))
        return nil
      }
      var fields = FieldReader(
        entries, in: source, declared: Value.fields, place: node.range.prefix(1))
      let value = Value(from: &fields)
      diagnostics += fields.diagnostics
      return value
    }
  }

  /// Reads a file that holds only a list, as if the list were the declared field.
  private static func list<Value>(
    of source: SourceFile, declared: FieldDeclaration, read: (inout FieldReader) -> Value?
  ) -> Diagnosed<Value?> {
    document(source) { node, diagnostics in
      let entry = YAMLEntry(key: Located(declared.name, at: node.range.prefix(1)), value: node)
      var fields = FieldReader(
        [entry], in: source, declared: [declared], place: node.range.prefix(1))
      let value = read(&fields)
      diagnostics += fields.diagnostics
      return value
    }
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
