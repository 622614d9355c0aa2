package import TorvDiagnostics

/// Writes front matter and data files in one way: the fields in the order in which they are declared, values with
/// quotes only where YAML needs them, dates such as 2027-03-12.
///
/// The bytes are edited in place, because libyaml keeps no comments and could only write all anew. What a text says
/// stays the same but for dates in a Danish spelling; this is checked before the result is returned.
package struct FieldsFormatter {
  private let source: SourceFile
  /// The bytes of the YAML.
  private let range: Range<Int>
  /// The form of the whole document.
  private let form: FieldForm

  /// Returns the page's file with its front matter in Torv's form, and its body as it was.
  ///
  /// Nil if the file can't be read or is no YAML (then reported).
  package static func format(
    _ source: SourceFile, of kind: PageKind, isTranslation: Bool = false
  ) -> Diagnosed<FormattedFile?> {
    let form = isTranslation ? kind.translationForm : kind.form
    return reading(source) { diagnostics in
      FrontMatter.split(source).unwrap(into: &diagnostics).map {
        FieldsFormatter(source: source, range: $0.yaml, form: form)
      }
    }
  }

  /// Returns the data file in Torv's form; nil if it can't be read or is no YAML (then reported).
  package static func format(
    _ source: SourceFile, as file: ContentFile.DataFile, isTranslation: Bool = false
  ) -> Diagnosed<FormattedFile?> {
    reading(source) { _ in
      let start = source.byteOrderMarkLength
      return (isTranslation ? file.translationForm : file.form).map {
        FieldsFormatter(source: source, range: start..<source.bytes.count, form: $0)
      } ?? FieldsFormatter(source: source, range: start..<start, form: .group([], rules: []))
    }
  }

  private static func reading(
    _ source: SourceFile, _ formatter: (inout [Diagnostic]) -> FieldsFormatter?
  ) -> Diagnosed<FormattedFile?> {
    let check = TextCheck(source)
    guard check.isReadable else { return Diagnosed(nil, check.problems) }
    var diagnostics: [Diagnostic] = []
    let formatted = formatter(&diagnostics)?.formatted().unwrap(into: &diagnostics)
    return Diagnosed(formatted ?? nil, diagnostics)
  }

  /// Returns the file in Torv's form; warnings are left to the checks.
  private func formatted() -> Diagnosed<FormattedFile?> {
    let unchanged = FormattedFile(bytes: source.bytes, changes: [])
    let tree = YAMLReader.read(source, range: range)
    guard !tree.hasErrors else { return Diagnosed(nil, tree.diagnostics.filter(\.isError)) }
    guard let root = tree.value, !hasUnusualLineEnds else { return Diagnosed(unchanged) }
    if case .group = form {
      guard case .mapping = root.kind else {
        return Diagnosed(nil, [.notFields(source, at: root.range)])
      }
    }
    let spelling = SpellingEdits(of: root, as: form, in: source, range: range)
    let spelled = SourceFile(path: source.path, bytes: source.bytes(applying: spelling.edits))
    guard let spelledRoot = YAMLReader.read(spelled, range: range(in: spelled)).value else {
      return Diagnosed(nil, [.changedMeaning(source)])
    }
    let order = FieldOrder(of: spelledRoot, as: form, in: spelled, range: range(in: spelled))
    let bytes = Rearrangement.bytes(of: spelled, applying: order.rearrangements)
    let changes = order.changes + spelling.changes
    guard !changes.isEmpty else { return Diagnosed(unchanged) }
    let result = SourceFile(path: source.path, bytes: bytes)
    let again = YAMLReader.read(result, range: range(in: result))
    guard let newRoot = again.value, root.means(newRoot, as: form),
      again.diagnostics.map(\.id) == tree.diagnostics.map(\.id)
    else { return Diagnosed(nil, [.changedMeaning(source)]) }
    return Diagnosed(FormattedFile(bytes: bytes, changes: changes))
  }

  /// Returns the bytes of the YAML after changes in it.
  private func range(in changed: SourceFile) -> Range<Int> {
    range.lowerBound..<(range.upperBound + changed.bytes.count - source.bytes.count)
  }

  /// Whether a line ends for YAML where it ends for no editor: at a lone CR, U+0085, U+2028 or U+2029.
  ///
  /// Such a document is left alone.
  private var hasUnusualLineEnds: Bool {
    let bytes = source.bytes[range]
    return bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "\r"): bytes[index...].dropFirst().first != UInt8(ascii: "\n")
      case 0xC2: bytes[index...].dropFirst().first == 0x85
      case 0xE2:
        bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
          || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])
      default: false
      }
    }
  }
}

extension ContentFile.DataFile {
  /// The form of the file's document; nil if the file is no YAML.
  package var form: FieldForm? {
    switch self {
    case .settings: SiteSettings.fieldForm
    case .themes: Theme.list.declaration.form
    case .municipalities: nil
    case .finances: MembershipFinances.fieldForm
    case .glossary: Glossary.list.declaration.form
    case .search: SearchSettings.fieldForm
    }
  }
}

extension Diagnostic {
  fileprivate var isError: Bool { severity == .error }

  fileprivate static func changedMeaning(_ source: SourceFile) -> Diagnostic {
    .error(
      .invalidYAML,
      "the fields would not say the same after formatting, so the file is left as it is",
      at: source.start, hint: "report this as a mistake in Torv, with the file")
  }
}
