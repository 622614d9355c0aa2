import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page with the coverage matrix.
  func coverageMatrix() -> CoverageView {
    CoverageView(
      frame: frame(
        path: SitePaths.path(of: .coverage), title: strings(.coverage),
        description: strings(.coverageLead)),
      lead: strings(.coverageLead), summary: tally(.coverageSummary, for: nil),
      tables: Actor.allCases.map(coverageTable))
  }

  /// Returns a page of the list for a cell of the matrix.
  func coverage(ofRecommendation recommendation: Int, for actor: Actor, number: Int) -> TermView {
    let title = site.recommendation(recommendation).map { site.pages[$0].title } ?? ""
    let actorName = strings.actorsInText[actor]
    return term(
      .coverage(recommendation: recommendation, actor: actor), number: number,
      title: strings(
        .coverageCell, ("number", String(recommendation)), ("actor", actorName)),
      kicker: strings(.coverage),
      lead: strings(.coverageCellLead, ("actor", actorName), ("title", title)),
      parent: coverageLink(strings(.coverage)), kinds: [])
  }

  /// Returns the link to the coverage matrix.
  func coverageLink(_ title: String) -> LinkView { LinkView(title: title, href: url(.coverage)) }

  private func tally(_ phrase: Phrase, for actor: Actor?) -> String {
    let tally = coverage.tally(for: actor)
    return strings(
      phrase, ("filled", format.number(tally.filled)), ("count", format.number(tally.asked)))
  }

  private func coverageTable(_ actor: Actor) -> CoverageTableView {
    CoverageTableView(
      id: "sektion-\(actor.rawValue)", title: strings.actors[actor],
      all: link(
        strings(.coverageAll, ("actor", strings.actorsInText[actor])), to: .actor(actor)),
      caption: tally(.coverageCaption, for: actor),
      kinds: PageKind.knowledge.map { strings.words(for: $0).title },
      rows: coverage.rows.compactMap { row in
        row.cells.first { $0.actor == actor }.map { coverageRow(row, $0) }
      })
  }

  private func coverageRow(_ row: Coverage.Row, _ cell: Coverage.Cell) -> CoverageRowView {
    CoverageRowView(
      number: row.number, title: site.pages[row.page].title, href: url(of: row.page),
      isAddressed: cell.isAddressed,
      counts: cell.counts.map { coverageCount($0, in: cell) },
      total: CoverageCountView(
        count: cell.total, href: cell.total > 0 ? url(SitePaths.path(of: cell.collection)) : nil,
        isGap: false, label: strings(.coverageTotal),
        context: context(strings(.coverageTotal), of: cell)))
  }

  private func coverageCount(
    _ count: Coverage.Count, in cell: Coverage.Cell
  ) -> CoverageCountView {
    let isGap = count.pages == 0 && cell.isAddressed
    return CoverageCountView(
      count: count.pages,
      href: count.pages > 0 ? url(of: count, in: cell) : isGap ? contribution : nil,
      isGap: isGap, label: strings.words(for: count.kind).title,
      context: context(strings.words(for: count.kind).title, of: cell))
  }

  private func context(_ what: String, of cell: Coverage.Cell) -> String {
    strings(
      .coverageContext, ("what", what.lowercased()),
      ("actor", strings.actorsInText[cell.actor]), ("number", String(cell.recommendation)))
  }

  // MARK: - Parts that other pages show

  /// The page that explains how to contribute missing material.
  var contribution: TemplateURL? { site.settings.contribution.map { url($0.value) } }

  /// Returns the address of the kind's first page in the list for the cell.
  private func url(of count: Coverage.Count, in cell: Coverage.Cell) -> TemplateURL {
    url(ofFirst: count.kind, at: count.start, in: cell.collection)
  }

  /// Returns the address of a kind's group, whose first entry is at `place` in the collection's list.
  ///
  /// In a translation whose list ends before, it is that in the site's own language.
  func url(
    ofFirst kind: PageKind, at place: Int, in collection: PageCollection
  ) -> TemplateURL {
    let fragment = "#" + groupID(of: kind, prefix: "liste")
    func path(_ place: Int) -> String {
      let number = place / PageCollection.pageSize + 1
      return SitePaths.path(of: .collection(collection, number: number))
    }
    let isThere = place < site.pageCount(of: collection) * PageCollection.pageSize
    guard !isThere, let original = languages.variants.first?.site else {
      return url(path(place) + fragment)
    }
    let originalPlace = original.entries(of: collection).firstIndex {
      original.pages[$0].id.kind == kind
    }
    return TemplateURL(path: original.url(path(originalPlace ?? 0)) + fragment)
  }

  /// Returns the number of pages of each kind in the cell, as links to them; kinds without pages are left out.
  func countedKinds(of cell: Coverage.Cell) -> [CountedLinkView] {
    cell.counts.filter { $0.pages > 0 }.map { count in
      CountedLinkView(
        title: strings.words(for: count.kind).title, href: url(of: count, in: cell),
        count: count.pages)
    }
  }

  /// Returns the names of the kinds without pages in the cell.
  func missingKinds(of cell: Coverage.Cell) -> [String] {
    cell.counts.filter { $0.pages == 0 }.map { strings.words(for: $0.kind).title.lowercased() }
  }
}
