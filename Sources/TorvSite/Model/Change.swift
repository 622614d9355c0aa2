package import TorvDiagnostics

/// Something that an editor changed in a page, told to its readers.
package struct Change: FieldGroup {
  package let date: Located<CalendarDate>
  /// What was changed, in a sentence.
  package let text: String
  /// Its number among the page's changes of the day, in the order of the file, from 1.
  package private(set) var number = 1

  /// The id of the change on its page.
  package var anchor: String {
    "sektion-aendring-\(date.value)" + (number > 1 ? "-\(number)" : "")
  }

  static let date = Field<CalendarDate>.required(
    "date", "Dagen, hvor det blev ændret", example: "2026-11-20"
  ).past()
  static let text = Field<String>.required(
    "text", "Hvad der er ændret, i en sætning", example: "TODO: hvad der er ændret"
  ).prose()

  package static let fields: [FieldDeclaration] = .of(date, text)

  package init?(from fields: inout FieldReader) {
    let date = fields.located(Self.date)
    let text = fields[Self.text]
    guard let date, let text else { return nil }
    self.date = date
    self.text = text
  }
}

extension [Change] {
  /// The changes, the newest first; those of one day in the order of the file.
  func newestFirst() -> [Change] {
    var counts: [CalendarDate: Int] = [:]
    let numbered = map { change in
      counts[change.date.value, default: 0] += 1
      return change.numbered(counts[change.date.value, default: 1])
    }
    return numbered.sorted { left, right in
      left.date.value == right.date.value
        ? left.number < right.number : left.date.value > right.date.value
    }
  }

  /// Reports a change that stands twice, one before the page's publication, and a date of the last change that is not
  /// the newest one's; `updated` is nil for pages on which that field means something else.
  func check(
    published: CalendarDate?, updated: Located<CalendarDate>?, in fields: inout FieldReader
  ) {
    var known: [CalendarDate: Set<String>] = [:]
    for change in self {
      if !known[change.date.value, default: []].insert(change.text).inserted {
        fields.report(
          .duplicateValue, "the change of \(change.date.value) stands twice in changes",
          at: change.date.range, hint: "remove one of them")
      }
      if let published, change.date.value < published {
        fields.report(
          .conflictingFields, "the change of \(change.date.value) lies before published",
          at: change.date.range, hint: "write a date from \(published) on, or remove the change")
      }
    }
    guard let updated, let newest = map(\.date.value).max(), updated.value != newest else { return }
    if updated.value < newest {
      fields.report(
        .conflictingFields, "updated lies before the newest of changes", at: updated.range,
        hint: "write \(newest), or leave updated out")
    } else {
      fields.report(
        .conflictingFields, "changes does not tell what was changed on \(updated.value)",
        at: updated.range, hint: "add it to changes, or write \(newest) here")
    }
  }
}

extension Change {
  fileprivate func numbered(_ number: Int) -> Change {
    var change = self
    change.number = number
    return change
  }
}
