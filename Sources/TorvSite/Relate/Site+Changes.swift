import TorvDiagnostics

extension Site {
  /// A change with the page that it was made in.
  package struct PageChange: Sendable {
    package let page: PageIndex
    package let change: Change
  }

  /// What was changed in pages that everybody may read, the newest first; ties in the order of the pages.
  ///
  /// In a translation, it is what was changed in translated pages.
  package var changes: [PageChange] {
    let changes = pages.indices.filter { pages[$0].tellsChanges }.filter { index in
      language == nil || pages[index].translation != nil
    }.flatMap { index in pages[index].changes.map { PageChange(page: index, change: $0) } }
    return changes.sorted { left, right in
      let (first, second) = (left.change, right.change)
      guard first.date.value == second.date.value else {
        return first.date.value > second.date.value
      }
      return (left.page, first.number) < (right.page, second.number)
    }
  }

  /// Whether a page that everybody may read tells what was changed in it.
  package var hasChanges: Bool { generatedPages.contains(.changes) }

  /// Every feed of the site.
  package var feeds: [Feed] {
    Feed.all(recommendations: settings.recommendationNumbers, hasChanges: hasChanges)
  }
}

extension SiteRelator {
  /// Whether a page that everybody may read tells what was changed in it.
  var hasChanges: Bool { pages.contains(where: \.tellsChanges) }

  /// Claims the files for reference managers beside each page that has them.
  mutating func claimCitations() {
    for page in pages where page.isCitable {
      let files = SitePaths.citationPaths(of: page.id)
      for path in [files.bibTeX, files.ris] {
        registry.claim(
          path, for: "the citation of '\(page.source.path)'", at: page.source.start)
      }
    }
  }
}

extension Page {
  /// Whether the page tells everybody what was changed in it.
  package var tellsChanges: Bool { access == .open && !changes.isEmpty }

  /// Whether the page has files for reference managers, which tell what everybody may read.
  package var isCitable: Bool { access == .open && id.kind.isCited }
}
