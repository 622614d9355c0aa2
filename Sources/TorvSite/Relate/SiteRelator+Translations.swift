import TorvDiagnostics
import TorvMarkdown

extension SiteRelator {
  /// The translated texts of pages that are published.
  var publishedTranslations: [Page] {
    input.translations.flatMap(\.pages).filter { indices[$0.id] != nil }
  }

  /// Marks the files that translated texts use: they are published once, whatever the language of the page.
  mutating func noteFilesOfTranslations() {
    for page in publishedTranslations {
      let origin = Origin(page)
      for link in page.body.links { _ = useAttachment(link.path, as: .published, from: origin) }
    }
  }

  /// Checks that there is a front page in the language, and warns of translations that are older than their pages.
  mutating func checkTranslations() {
    guard let language = input.language else { return }
    if !pages.contains(where: { SitePaths.path(of: $0.id) == "/" && $0.translation != nil }) {
      diagnostics.append(
        .error(
          .missingFile, "the front page is not translated into '\(language)'", at: nil,
          hint: "add '\(input.contentPath)/pages/index.\(language).md'"))
    }
    for page in pages {
      guard let translation = page.translation else { continue }
      let date = translation.date
      let place = translation.source.place(date.range)
      if input.today < date.value {
        diagnostics.append(
          .warning(
            .futureDate,
            "\(PageParser.translated.name) \(date.value) lies after today (\(input.today))",
            at: place,
            hint: "write the day on which it happened"))
      }
      guard page.isTranslationStale, let changed = page.lastChanged else { continue }
      diagnostics.append(
        .warning(
          .staleTranslation,
          "'\(page.source.path)' was changed on \(changed), after this translation",
          at: place,
          hint: "bring the translation up to date, and write the day in 'translated'"))
    }
  }

  // MARK: - Paths

  /// Finds what is there in the language of the input.
  mutating func findWhatIsInLanguage() {
    guard input.language != nil else { return }
    pageCountsInLanguage = countPagesInLanguage()
    localPaths = pathsInLanguage
  }

  /// The paths that have a page or a file in the language of the input: what is translated, and the lists of it.
  private var pathsInLanguage: Set<String> {
    let pagePaths = zip(pages, relations).filter { $0.0.translation != nil }.map(\.1.path)
    let generated = generatedPages.filter(isInLanguage)
    var paths = Set(pagePaths + generated.map(SitePaths.path))
    for case .collection(let collection, number: 1) in generated {
      paths.formUnion(filesBeside(collection))
    }
    for page in pages where page.translation != nil && page.isCitable {
      let files = SitePaths.citationPaths(of: page.id)
      paths.formUnion([files.bibTeX, files.ris])
    }
    if generated.contains(.changes) { paths.insert(SitePaths.feedPath(of: .changes)) }
    return paths.union([SitePaths.feedPath(of: .site), SitePaths.searchIndex])
  }

  /// The feed and the JSON of a list.
  private func filesBeside(_ collection: PageCollection) -> [String] {
    switch collection {
    case .kind(let kind): [SitePaths.feedPath(of: .kind(kind)), SitePaths.apiPath(of: kind)]
    case .actor(let actor): [SitePaths.feedPath(of: .actor(actor))]
    case .recommendation(let number): [SitePaths.feedPath(of: .recommendation(number))]
    case .theme, .municipality, .coverage, .members, .memberCategory, .faceted, .backlinks: []
    }
  }

  private func isInLanguage(_ page: GeneratedPage) -> Bool {
    switch page {
    case .collection(let collection, let number):
      return number <= pageCountsInLanguage[collection] ?? 0
    case .themes:
      return input.themes.contains { hasTranslations(.theme($0.slug.value)) }
    case .actors: return Actor.allCases.contains { hasTranslations(.actor($0)) }
    case .municipalities:
      return input.municipalities.contains { hasTranslations(.municipality($0.slug)) }
    case .changes: return pages.contains { $0.translation != nil && $0.tellsChanges }
    case .coverage, .progress: return hasTranslations(.kind(.recommendation))
    case .glossary: return input.isGlossaryTranslated
    case .finances, .membershipCost, .membershipApplication:
      return input.areFinancesTranslated
    case .search: return true
    case .municipalityComparison, .membersByCategory, .membersByMunicipality, .membersMaterial,
      .membersAccess, .calendars:
      return false
    }
  }

  private func hasTranslations(_ collection: PageCollection) -> Bool {
    pageCountsInLanguage[collection] != nil
  }

  /// Counts the pages of each list that has translated entries, up to the last of these; further pages would only repeat
  /// those of the list in the site's own language.
  ///
  /// The index of members goes on to its end, because its letters lead to all of it.
  private func countPagesInLanguage() -> [PageCollection: Int] {
    var counts: [PageCollection: Int] = [:]
    for (collection, entries) in collections {
      guard let last = entries.lastIndex(where: { pages[$0].translation != nil }) else { continue }
      let shown =
        switch collection {
        case .members, .memberCategory: entries.count
        default: last + 1
        }
      counts[collection] = PageCollection.pageCount(entries: shown)
    }
    return counts
  }
}

extension SiteRelator.Origin {
  /// The translated text of a page, whose page is the origin of its fields.
  init(_ page: Page) {
    self.init(
      id: page.id, source: page.textSource, index: nil, page: page, outline: page.body.outline)
  }
}
