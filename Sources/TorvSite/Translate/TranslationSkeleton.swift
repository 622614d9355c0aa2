package import TorvDiagnostics

/// The files that a translator fills in: each text after `TODO`, and what shows which entry of a list it belongs to.
///
/// `torv check` reports each remaining `TODO`, so a translation can't be published half-written.
package enum TranslationSkeleton {
  private static let start = "TODO: "

  /// Returns the translation of a page to be filled in; nil if the page's file can't be read (then reported).
  package static func text(
    of source: SourceFile, _ kind: PageKind, today: CalendarDate
  ) -> Diagnosed<String?> {
    var diagnostics: [Diagnostic] = []
    guard let parts = FrontMatter.split(source).unwrap(into: &diagnostics),
      case .mapping(let entries) = YAMLReader.read(source, range: parts.yaml)
        .unwrap(into: &diagnostics)?.kind,
      case .group(let declared, _) = kind.translationForm
    else { return Diagnosed(nil, diagnostics) }
    let fields = declared.flatMap { field in
      field.name == PageParser.translated.name
        ? ["\(field.name): \(today)"] : lines(of: entries, declared: [field])
    }
    let comment =
      "# Erstat hvert TODO med oversættelsen. Andre felter end title, summary og translated må slettes, hvis de skal lyde som på siden."
    let body = source.text(parts.body).replacing("\r\n", with: "\n").trimmed(\.isNewline)
    let text = body.isEmpty ? [] : ["", Self.start + task, "", body]
    return Diagnosed(
      (["---", comment] + fields + ["---"] + text + [""]).joined(separator: "\n"), diagnostics)
  }

  private static let task = "oversæt teksten herunder, og slet så denne linje."

  /// Returns the data file in another language to be filled in; nil if the file can't be read (then reported), or if there
  /// is nothing to translate in it.
  package static func text(
    of source: SourceFile, _ file: ContentFile.DataFile, from own: LanguageTag?,
    into language: LanguageTag
  ) -> Diagnosed<String?> {
    guard let form = file.form else { return Diagnosed(nil) }
    let range = source.byteOrderMarkLength..<source.bytes.count
    return YAMLReader.read(source, range: range).map { node in
      let lines =
        file == .glossary
        ? node.flatMap { terms(of: $0, from: own, into: language) }
        : node.flatMap { written($0, as: form)?.lines }
      guard let lines, !lines.isEmpty else { return nil }
      let comment = file == .glossary ? glossaryComment : dataComment
      return ([comment] + lines + [""]).joined(separator: "\n")
    }
  }

  private static let dataComment =
    "# Erstat hvert TODO med oversættelsen. Det, der skal lyde som i originalen, må slettes."

  private static let glossaryComment =
    "# Erstat hvert TODO, og skriv ordets andre former under forms, for eksempel forms: [town centres]."

  // MARK: - Fields

  /// A value as it is written: after the name of its field, or on lines of its own.
  private enum Written {
    case value(String)
    case list([String])
    case group([String])

    var lines: [String] {
      switch self {
      case .value(let text): [text]
      case .list(let lines), .group(let lines): lines
      }
    }

    func lines(under name: String) -> [String] {
      switch self {
      case .value(let text): ["\(name): \(text)"]
      case .list(let lines), .group(let lines): ["\(name):"] + lines.map { "  " + $0 }
      }
    }
  }

  /// Returns the lines of the fields that have texts, in the order in which Torv writes them.
  private static func lines(of entries: [YAMLEntry], declared: [FieldDeclaration]) -> [String] {
    declared.flatMap { field -> [String] in
      guard field.hasTexts, let value = entries.value(of: field),
        field.mustBeTranslated || value.hasLetters
      else { return [] }
      return written(value, as: field.form)?.lines(under: field.name) ?? []
    }
  }

  /// Returns the texts of a node; nil if there are none in it.
  private static func written(_ node: YAMLNode, as form: FieldForm) -> Written? {
    switch (form, node.kind) {
    case (.text, .scalar(let text, _)):
      text.allSatisfy(\.isWhitespace) ? nil : .value(unfinished(text))
    case (.explanations, .mapping(let entries)):
      .group(
        entries.compactMap { entry in
          guard case .scalar(let text, _) = entry.value.kind else { return nil }
          return "\(YAMLSpelling.spelled(entry.key.value)): \(unfinished(text))"
        })
    case (.group(let fields, _), .mapping(let entries)):
      lines(of: entries, declared: fields).nilIfEmpty.map(Written.group)
    case (.list(let element, _), .sequence(let items)): list(items, of: element)
    default: nil
    }
  }

  private static func unfinished(_ text: String) -> String {
    YAMLSpelling.spelled(start + text.trimmed(\.isWhitespace))
  }

  // MARK: - Lists

  /// Returns all entries of a list, each with what shows which it is; nil if none has a text.
  private static func list(_ items: [YAMLNode], of element: FieldForm) -> Written? {
    guard items.contains(where: { written($0, as: element) != nil }) else { return nil }
    return .list(
      items.flatMap { item -> [String] in
        guard case .group(let fields, _) = element, case .mapping(let entries) = item.kind else {
          return listed(written(item, as: element)?.lines ?? ["{}"])
        }
        let mark = mark(of: entries, among: items, fields)
        let written = fields.flatMap { field in
          if let mark, mark.name == field.name { return ["\(mark.name): \(mark.value)"] }
          return lines(of: entries, declared: [field])
        }
        return listed(written.isEmpty ? ["{}"] : written)
      })
  }

  private static func listed(_ lines: [String]) -> [String] {
    lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  /// Returns the first field of an entry that is no text, and that no other entry has with the same value; nil if there is
  /// none.
  ///
  /// Amounts and switches don't count, as they change while the entry remains the same.
  private static func mark(
    of entries: [YAMLEntry], among items: [YAMLNode], _ fields: [FieldDeclaration]
  ) -> (name: String, value: String)? {
    for field in fields where !field.hasTexts && field.form.canBeMark {
      guard let node = entries.value(of: field), let value = FieldText(node), case .value = value,
        items.count(where: { $0.value(of: field).flatMap(FieldText.init) == value }) == 1
      else { continue }
      return (field.name, value.spelled(as: field.form))
    }
    return nil
  }

  // MARK: - The glossary

  /// Returns the terms with what is to be written in another language, and what stays.
  private static func terms(
    of node: YAMLNode, from own: LanguageTag?, into language: LanguageTag
  ) -> [String]? {
    guard case .sequence(let items) = node.kind else { return nil }
    let (ownField, field) = (own.flatMap(Glossary.field), Glossary.field(of: language))
    return items.flatMap { item -> [String] in
      guard case .mapping(let entries) = item.kind, let term = entries.text(of: Glossary.Entry.term)
      else { return [] }
      let written = Glossary.Entry.fields.flatMap { declared -> [String] in
        let name = declared.name
        let isOfTerm = [field?.name, Glossary.Entry.slug.name, Glossary.Entry.forms.name]
        if name == ownField?.name { return ["\(name): \(YAMLSpelling.spelled(term))"] }
        if name == Glossary.Entry.term.name {
          return ["\(name): \(unfinished(field.flatMap { entries.text(of: $0) } ?? term))"]
        }
        if name == Glossary.Entry.text.name { return lines(of: entries, declared: [declared]) }
        return isOfTerm.contains(name) ? [] : copy(of: declared, in: entries)
      }
      return listed(written)
    }
  }

  /// Returns a field as it is, of texts and fields of texts.
  private static func copy(of field: FieldDeclaration, in entries: [YAMLEntry]) -> [String] {
    guard let node = entries.value(of: field) else { return [] }
    if case .mapping(let inner) = node.kind {
      return ["\(field.name):"]
        + field.fields.flatMap { copy(of: $0, in: inner) }.map { "  " + $0 }
    }
    return FieldText(node).map { ["\(field.name): \($0.spelled(as: field.form))"] } ?? []
  }
}

extension Glossary {
  /// Returns the field with a term in a language; nil if there is none.
  fileprivate static func field(of language: LanguageTag) -> Field<String>? {
    Language(rawValue: language.code)?.field
  }
}

extension FieldForm {
  /// Whether a value of the form can show which entry of a list is meant.
  fileprivate var canBeMark: Bool {
    switch self {
    case .amount, .flag, .group, .list, .explanations: false
    default: true
    }
  }
}

extension YAMLNode {
  /// Whether there is a letter in one of its texts; what has none says the same in all languages.
  fileprivate var hasLetters: Bool {
    switch kind {
    case .scalar(let text, _): text.contains(where: \.isLetter)
    case .sequence(let items): items.contains(where: \.hasLetters)
    case .mapping(let entries): entries.contains(where: \.value.hasLetters)
    }
  }

  fileprivate func value(of field: FieldDeclaration) -> YAMLNode? {
    if case .mapping(let entries) = kind { entries.value(of: field) } else { nil }
  }
}

extension [YAMLEntry] {
  fileprivate func value(of field: FieldDeclaration) -> YAMLNode? {
    first { $0.key.value == field.name && !$0.value.isEmpty }?.value
  }

  fileprivate func text(of field: Field<String>) -> String? {
    guard case .scalar(let text, _) = value(of: field.declaration)?.kind else { return nil }
    return text
  }
}

extension [String] {
  fileprivate var nilIfEmpty: [String]? { isEmpty ? nil : self }
}
