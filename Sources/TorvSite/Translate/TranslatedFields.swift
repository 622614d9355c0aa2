import TorvDiagnostics

/// Puts the texts of a translation in the place of those that they translate.
///
/// A translation has only texts: whatever else stands in it must stand just so in what it translates, where it shows which
/// entry of a list is meant. The merged fields keep the places of the original, so they can be read as the original was.
///
/// What doesn't fit the original may have fitted it until somebody changed that, so it is a warning, and the original's text
/// stands.
struct TranslatedFields {
  let source: SourceFile
  let original: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// The place of each translated text, by the place of the original.
  private var places: [SourceLocation: SourceLocation] = [:]

  init(_ source: SourceFile, of original: SourceFile) {
    self.source = source
    self.original = original
  }

  /// Returns the diagnostic about merged fields with the place of the translated text that it is about; the start of
  /// the file if it is about none.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    let place = diagnostic.location.flatMap { places[$0] } ?? source.start
    return diagnostic.moved(to: place)
  }

  /// Returns the originals with the texts of the entries; what is missing is reported at `place`.
  mutating func merged(
    _ entries: [YAMLEntry], into originals: [YAMLEntry], declared: [FieldDeclaration],
    at place: Range<Int>
  ) -> [YAMLEntry] {
    for entry in entries {
      guard let declaration = declared.first(where: { $0.name == entry.key.value }) else {
        diagnostics.append(.unknownField(entry.key, among: declared, in: source))
        continue
      }
      guard originals.contains(where: { $0.key.value == declaration.name && !$0.value.isEmpty })
      else {
        warn(
          "what is translated has no '\(declaration.name)'", at: entry.key.range,
          hint: "remove it here")
        continue
      }
    }
    return originals.map { entry in
      guard let declaration = declared.first(where: { $0.name == entry.key.value }) else {
        return entry
      }
      guard let own = entries.first(where: { $0.key.value == entry.key.value }) else {
        if declaration.needsTranslation(of: entry.value) {
          reportUntranslated(declaration, at: place)
        }
        return entry
      }
      return YAMLEntry(
        key: entry.key, value: merged(own.value, into: entry.value, declaration, at: own.key.range))
    }
  }

  /// A text that a reader would look for is an error, another a warning.
  private mutating func reportUntranslated(_ declaration: FieldDeclaration, at place: Range<Int>) {
    let (message, hint): (Message, Message) = (
      "'\(declaration.name)' is not translated", "add '\(declaration.name): …'"
    )
    diagnostics.append(
      declaration.isRequired && declaration.mustBeTranslated
        ? .error(.missingField, message, at: source.place(place), hint: hint)
        : .warning(.untranslatedText, message, at: source.place(place), hint: hint))
  }

  private mutating func merged(
    _ node: YAMLNode, into original: YAMLNode, _ declaration: FieldDeclaration, at key: Range<Int>
  ) -> YAMLNode {
    guard declaration.hasTexts else {
      if !node.says(the: original) {
        warn(
          "'\(declaration.name)' is no text, and a translation can't change it", at: node.range,
          hint: "remove it here")
      }
      return original
    }
    switch (declaration.form, node.kind, original.kind) {
    case (.text, .scalar, .scalar): return text(node, into: original, declaration.name, at: key)
    case (.explanations, .mapping(let entries), .mapping(let originals)):
      return original.with(
        .mapping(explanations(entries, into: originals, declaration.name, at: key)))
    case (.group(let fields, _), .mapping(let entries), .mapping(let originals)):
      return original.with(.mapping(merged(entries, into: originals, declared: fields, at: key)))
    case (.list(let form, _), .sequence(let items), .sequence(let originals)):
      var element = declaration
      element.form = form
      return original.with(
        .sequence(merged(items, into: originals, element, at: key)))
    default:
      warn(
        "'\(declaration.name)' has another form than what it translates", at: node.range,
        hint: "write it in the form that it has in '\(self.original.path)'")
      return original
    }
  }

  private mutating func text(
    _ node: YAMLNode, into original: YAMLNode, _ name: String, at key: Range<Int>
  ) -> YAMLNode {
    guard case .scalar(let text, _) = node.kind, !text.allSatisfy(\.isWhitespace) else {
      report(
        .missingField, "'\(name)' is empty", at: key, hint: "write the text, or remove '\(name)'")
      return original
    }
    places[self.original.place(original.range)] = source.place(node.range)
    return original.with(node.kind)
  }

  /// Merges what words that the editor chose mean; the words themselves stay as they are.
  private mutating func explanations(
    _ entries: [YAMLEntry], into originals: [YAMLEntry], _ name: String, at key: Range<Int>
  ) -> [YAMLEntry] {
    for entry in entries where !originals.contains(where: { $0.key.value == entry.key.value }) {
      report(
        .unknownField, "'\(entry.key.value)' is not explained in what is translated",
        at: entry.key.range,
        hint: NearMiss.hint(
          for: entry.key.value, in: originals.map(\.key.value), otherwise: "remove it"))
    }
    return originals.map { original in
      guard let own = entries.first(where: { $0.key.value == original.key.value }) else {
        return original
      }
      return YAMLEntry(
        key: original.key, value: text(own.value, into: original.value, name, at: own.key.range))
    }
  }

  // MARK: - Lists

  /// Merges the entries of a list: an entry that repeats what is no text belongs to the original that says the same, and
  /// others belong to the original in their position.
  private mutating func merged(
    _ items: [YAMLNode], into originals: [YAMLNode], _ element: FieldDeclaration,
    at key: Range<Int>
  ) -> [YAMLNode] {
    var merged = originals
    var isTaken = originals.map { _ in false }
    for (position, item) in items.enumerated() {
      let marks = marks(of: item, element)
      let target: Int?
      if marks.isEmpty {
        guard items.count == originals.count else {
          warn(
            "'\(element.name)' has \(items.count) entries here and \(originals.count) in what it translates, so it is not translated",
            at: key, hint: "translate each entry, in the same order")
          return originals
        }
        target = position
      } else {
        target = originals.indices.first { !isTaken[$0] && originals[$0].says(all: marks) }
      }
      guard let target, !isTaken[target] else {
        let mark = marks.first.map { "\($0.key.value): \($0.value.text)" } ?? ""
        warn(
          "no entry of '\(element.name)' in what is translated has '\(mark)'",
          at: marks.first?.key.range ?? item.range,
          hint: "write it as it stands in '\(original.path)'")
        continue
      }
      isTaken[target] = true
      merged[target] = self.merged(item, into: originals[target], element, at: item.range)
    }
    let left = zip(originals, isTaken).count { !$1 && element.needsTranslation(of: $0) }
    if left > 0 {
      warn(
        "\(left) of \(originals.count) entries of '\(element.name)' are not translated", at: key,
        hint: "add them, each with what shows which one it is")
    }
    return merged
  }

  /// Returns the parts of an entry that are no texts.
  private func marks(of item: YAMLNode, _ element: FieldDeclaration) -> [YAMLEntry] {
    guard case .mapping(let entries) = item.kind else { return [] }
    return entries.filter { entry in
      element.fields.contains { $0.name == entry.key.value && !$0.hasTexts }
    }
  }

  private mutating func warn(_ message: Message, at range: Range<Int>, hint: Message) {
    diagnostics.append(.warning(.untranslatedText, message, at: source.place(range), hint: hint))
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: Message, at range: Range<Int>, hint: Message?
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }
}

extension FieldForm {
  /// Whether a value of the form has words in it that a reader reads.
  var hasTexts: Bool {
    switch self {
    case .text, .explanations: true
    case .group(let fields, _): fields.contains(where: \.hasTexts)
    case .list(let element, _): element.hasTexts
    default: false
    }
  }
}

extension FieldDeclaration {
  /// Whether a reader who doesn't know the language of the original misses something without the text.
  var mustBeTranslated: Bool {
    hasTexts && !isName
      && (isProse || name == CommonFields.title.name || name == CommonFields.imageAlt.name)
  }

  /// Returns whether there is such a text in a value of the field.
  fileprivate func needsTranslation(of node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar: mustBeTranslated && !node.isEmpty
    case .sequence(let items): items.contains { needsTranslation(of: $0) }
    case .mapping(let entries):
      entries.contains { entry in
        fields.first { $0.name == entry.key.value }?.needsTranslation(of: entry.value) ?? false
      }
    }
  }
}

extension YAMLNode {
  /// The text of a scalar; empty for everything else.
  fileprivate var text: String { if case .scalar(let text, _) = kind { text } else { "" } }

  fileprivate func with(_ kind: Kind) -> YAMLNode { YAMLNode(kind: kind, range: range) }

  /// Returns whether the node says the same as another, whatever the places and the quotes.
  fileprivate func says(the other: YAMLNode) -> Bool {
    switch (kind, other.kind) {
    case (.scalar(let text, _), .scalar(let otherText, _)): text == otherText
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.says(the: $1) }
    case (.mapping(let entries), .mapping):
      other.says(all: entries)
    default: false
    }
  }

  /// Returns whether the node is a mapping that has each of the entries.
  fileprivate func says(all marks: [YAMLEntry]) -> Bool {
    guard case .mapping(let entries) = kind else { return false }
    return marks.allSatisfy { mark in
      entries.contains { $0.key.value == mark.key.value && $0.value.says(the: mark.value) }
    }
  }
}
