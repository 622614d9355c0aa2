/// The text of a new page: every field of its kind, explained in Danish, with `TODO` where the editor writes.
///
/// `torv check` reports each remaining `TODO`, so a page can't be published half-written.
package struct PageSkeleton: Sendable {
  private let kind: PageKind
  private let title: String
  private let today: CalendarDate

  /// Describes a new page of the kind.
  package init(kind: PageKind, title: String, today: CalendarDate) {
    self.kind = kind
    self.title = title
    self.today = today
  }

  /// The path of the file relative to Content/; nil if the title has nothing to make a slug of.
  package var path: String? {
    Slug(validating: Slug.slug(from: title)).map { "\(kind.folder)/\($0).md" }
  }

  /// The whole file.
  package var text: String {
    frontMatter + "\nTODO: skriv sidens tekst her. Overskrifter begynder med ##.\n"
  }

  /// The fields between their fences, without a text below them.
  package var frontMatter: String {
    (["---"] + kind.fields.flatMap(lines) + ["---", ""]).joined(separator: "\n")
  }

  /// Returns the field's comment, its name with the value, and the same for each of its inner fields.
  ///
  /// An optional field is written as a comment, so that the file is legal once each `TODO` is filled in.
  private func lines(for field: FieldDeclaration) -> [String] {
    let value = field.fields.isEmpty ? value(of: field) : ""
    var lines = [value.isEmpty ? "\(field.name):" : "\(field.name): \(value)"]
    // Between brackets a comma would begin another entry, and sentences have commas.
    if case .list(.text, _) = field.form, value.hasPrefix("[") {
      let entries = value.dropFirst().dropLast().split(separator: ", ")
      lines = ["\(field.name):"] + entries.map { "  - \($0)" }
    }
    for (number, inner) in field.fields.enumerated() {
      let entry = self.lines(for: inner)
      lines += field.isList ? listed(entry, isFirst: number == 0) : entry.map { "  " + $0 }
    }
    let isShown = field.isRequired || field.isSuggested || field.name == "published"
    let mark = field.isRequired ? " (skal udfyldes)" : ""
    return ["# \(field.comment)\(mark)"] + (isShown ? lines : lines.map { "# " + $0 })
  }

  /// Indents a field in a list entry; the first field gets the hyphen, after its comment.
  private func listed(_ lines: [String], isFirst: Bool) -> [String] {
    guard isFirst else { return lines.map { "    " + $0 } }
    return lines.enumerated().map { number, line in
      switch number {
      case 0: "  " + line
      case 1: "  - " + line
      default: "    " + line
      }
    }
  }

  private func value(of field: FieldDeclaration) -> String {
    switch field.name {
    case "title" where field.example == CommonFields.titleExample: YAMLSpelling.spelled(title)
    case "published": "\(today)"
    case "updated" where field.isRequired: YAMLSpelling.spelled("TODO: \(today)")
    default: field.example.hasPrefix("TODO") ? YAMLSpelling.spelled(field.example) : field.example
    }
  }
}
