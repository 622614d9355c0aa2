import TorvDiagnostics

/// The front matter of a page in which some fields get other values; each other byte of the file stays as it is.
///
/// A new field comes where the declared order has it. A file that was in Torv's form is so afterwards.
struct EditedFields {
  /// The fields that got another value, in the order in which they were set.
  private(set) var changes: [FieldChange] = []
  private var edits: [TextEdit] = []
  private let source: SourceFile
  private let kind: PageKind
  private let entries: [YAMLEntry]
  private let lines: FieldLines?
  private let yaml: Range<Int>

  /// Reads the file of a page of the kind; nil if its front matter can't be read.
  init?(of source: SourceFile, kind: PageKind) {
    guard TextCheck(source).isReadable, let yaml = FrontMatter.split(source).value?.yaml else {
      return nil
    }
    let tree = YAMLReader.read(source, range: yaml)
    guard !tree.hasErrors else { return nil }
    switch tree.value?.kind {
    case .mapping(let entries): self.entries = entries
    case nil: entries = []
    case .scalar, .sequence: return nil
    }
    self.source = source
    self.kind = kind
    self.yaml = yaml
    lines = FieldLines(of: entries, in: source, range: yaml)
  }

  /// Returns the value that a field has before the changes; nil if it has none.
  func text(of field: String) -> FieldText? {
    entries.first { $0.key.value == field }.flatMap { FieldText($0.value) }
  }

  /// Gives a field a value, unless it says the same already.
  mutating func set(_ field: FieldDeclaration, to text: FieldText) {
    let entry = entries.first { $0.key.value == field.name }
    let old = entry.flatMap { FieldText($0.value) }
    guard !Self.says(old, text, as: field.form) else { return }
    changes.append(FieldChange(field: field.name, old: old?.shown, new: text.shown))
    let spelled = text.spelled(as: field.form)
    edits.append(
      entry.map { replacement($0.value, spelled) }
        ?? insertion("\(field.name): \(spelled)", of: field.name))
  }

  /// The file after the changes.
  var result: SourceFile {
    guard !edits.isEmpty else { return source }
    // Of two edits at one place, the one that was made first comes first.
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    let edited = SourceFile(
      path: source.path, bytes: source.bytes(applying: ordered.map(\.element)))
    guard isFormatted(source), let formatted = format(edited) else { return edited }
    return SourceFile(path: source.path, bytes: formatted.bytes)
  }

  private func isFormatted(_ file: SourceFile) -> Bool { format(file)?.changes.isEmpty == true }

  private func format(_ file: SourceFile) -> FormattedFile? {
    FieldsFormatter.format(file, of: kind).value
  }

  /// Returns whether a field has the value already; a flag that is `false` need not be written.
  private static func says(_ old: FieldText?, _ new: FieldText, as form: FieldForm) -> Bool {
    if old == new { return true }
    guard case .flag = form, case .value(let flag) = new else { return false }
    guard let old else { return flag == "false" }
    return Bool(scalar: old.shown).map(String.init) == flag
  }

  // MARK: - Edits

  private func replacement(_ value: YAMLNode, _ spelled: String) -> TextEdit {
    guard !value.range.isEmpty else { return TextEdit(range: value.range, text: " " + spelled) }
    // The line end behind a text over several lines stays.
    var end = value.range.upperBound
    while end > value.range.lowerBound, source.bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return TextEdit(range: value.range.lowerBound..<end, text: spelled)
  }

  /// Returns the edit that adds a line behind the last of the fields that come before it in the declared order.
  private func insertion(_ line: String, of name: String) -> TextEdit {
    let names = kind.fields.map(\.name)
    let before = Set(names.prefix { $0 != name })
    let firstLine = source.range(ofLine: 1).upperBound
    let lineEnd = source.bytes[firstLine...].first == UInt8(ascii: "\r") ? "\r\n" : "\n"
    var place = yaml.upperBound
    if let lines {
      let previous = entries.lastIndex { before.contains($0.key.value) }
      place = previous.map { lines.fields[$0].body.upperBound } ?? yaml.lowerBound
    }
    return TextEdit(range: place..<place, text: line + lineEnd)
  }
}

/// A field that gets another value.
package struct FieldChange: Hashable, Sendable {
  package let field: String
  /// The value before; nil if the field had none.
  package let old: String?
  package let new: String
}
