import TorvDiagnostics

/// The text of a new page: every field of its kind, explained in Danish, with `TODO` where the editor writes.
///
/// `torv check` reports each `TODO` that is left, so a page can't be published half written.
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

  /// The path of the file relative to Content/; nil where the title holds no letter for a slug.
  package var path: String? {
    Slug(validating: Slug.slug(from: title)).map { "\(kind.folder)/\($0).md" }
  }

  /// The whole file.
  package var text: String {
    var lines = ["---"]
    for field in kind.fields { lines += self.lines(for: field, indentation: "", isComment: false) }
    lines += ["---", "", "TODO: skriv sidens tekst her. Overskrifter begynder med ##.", ""]
    return lines.joined(separator: "\n")
  }

  private func lines(
    for field: FieldDeclaration, indentation: String, isComment: Bool
  ) -> [String] {
    let isShown = !isComment && (field.isRequired || field.isSuggested || field.name == "published")
    let start = indentation + (isShown ? "" : "# ")
    let mark = field.isRequired ? " (skal udfyldes)" : ""
    var lines = ["\(indentation)# \(field.comment)\(mark)"]
    guard !field.fields.isEmpty else {
      lines.append("\(start)\(field.name): \(value(of: field))")
      return lines
    }
    lines.append("\(start)\(field.name):")
    for (number, inner) in field.fields.enumerated() {
      let bullet = field.isList ? (number == 0 ? "- " : "  ") : ""
      let isHidden = !isShown || !inner.isRequired
      let prefix = isHidden ? (isShown ? "# " : "") : ""
      if inner.fields.isEmpty {
        lines.append("\(start)  \(bullet)\(prefix)\(inner.name): \(value(of: inner))")
      } else {
        lines.append("\(start)  \(bullet)\(prefix)\(inner.name):")
        for field in inner.fields where field.isRequired {
          lines.append("\(start)      \(prefix)\(field.name): \(value(of: field))")
        }
      }
    }
    return lines
  }

  private func value(of field: FieldDeclaration) -> String {
    switch field.name {
    case "title" where field.example == CommonFields.titleExample: JSONText.quoted(title)
    case "published": "\(today)"
    default: field.example.hasPrefix("TODO") ? JSONText.quoted(field.example) : field.example
    }
  }
}
