import TorvDiagnostics

/// Something that must be reviewed by a day: a guide's advice, a dataset's figures, or a translation.
package struct Renewal: Hashable, Sendable {
  package let page: Site.PageIndex
  /// The last day before it is overdue.
  package let due: CalendarDate
  /// The language of the translation that is older than the page; nil if it is the page itself.
  package var language: LanguageTag?

  /// Returns whether the day has passed.
  package func isOverdue(on day: CalendarDate) -> Bool { due < day }
}

extension Site {
  /// Returns the renewals that are overdue or due within so many days, earliest first; ties by kind, slug and language.
  ///
  /// A translation that is older than its page was due on the day when the page was changed.
  package func renewals(within days: Int) -> [Renewal] {
    let last = today.adding(days: days) ?? today
    let own = pages.indices.compactMap { index in
      pages[index].renewal.map { Renewal(page: index, due: $0) }
    }
    return (own + translations.flatMap(staleTranslations))
      .filter { $0.due <= last }.sorted {
        ($0.due, $0.page, $0.language?.code ?? "") < ($1.due, $1.page, $1.language?.code ?? "")
      }
  }

  private func staleTranslations(of site: Site) -> [Renewal] {
    site.pages.compactMap { page in
      guard page.isTranslationStale, let changed = page.lastChanged, let index = indices[page.id]
      else { return nil }
      return Renewal(page: index, due: changed, language: site.language)
    }
  }

  /// Returns the page as the renewal means it: in its language, if it is a translation.
  package func page(of renewal: Renewal) -> Page {
    let page = pages[renewal.page]
    guard let language = renewal.language,
      let site = translations.first(where: { $0.language == language }),
      let index = site.indices[page.id]
    else { return page }
    return site.pages[index]
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
