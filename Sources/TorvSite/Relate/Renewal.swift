import TorvDiagnostics

/// Something that must be reviewed by a day: a guide's advice, or a dataset's figures.
package struct Renewal: Hashable, Sendable {
  package let page: Site.PageIndex
  /// The last day before it is overdue.
  package let due: CalendarDate

  /// Returns whether the day has passed.
  package func isOverdue(on day: CalendarDate) -> Bool { due < day }
}

extension Site {
  /// Returns the renewals that are overdue or due within so many days, earliest first; ties by kind and slug.
  package func renewals(within days: Int) -> [Renewal] {
    let last = today.adding(days: days) ?? today
    return pages.indices.compactMap { index in
      pages[index].renewal.map { Renewal(page: index, due: $0) }
    }
    .filter { $0.due <= last }.sorted { ($0.due, $0.page) < ($1.due, $1.page) }
  }
}

extension Site {
  /// Whether something has happened to a recommendation, as everybody may know.
  package var hasProgress: Bool { generatedPages.contains(.progress) }
}

extension Page {
  /// The day by which the page must be reviewed; nil if none is set.
  package var renewal: CalendarDate? { content.definition.renewal(of: self) }
}
