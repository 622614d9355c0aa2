import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the parts of the page at the index that pages of all kinds share.
  ///
  /// Pages in `shown`, which the page lists elsewhere, are left out of its next steps, related pages and backlinks.
  func article(_ index: Site.PageIndex, hiding shown: Set<Site.PageIndex> = []) -> ArticleView {
    let page = site.pages[index]
    let relations = site.relations[index]
    let card = cards[index]
    let next = nextSteps.pages(after: index).filter { !shown.contains($0) }
    let shown = shown.union(next)
    let backlinks = relations.backlinks.filter { !shown.contains($0) }
    let image = image(of: page, at: index)
    let body = body(of: page, at: index)
    let printed = body.map { PrintedLinks(in: $0, origin: site.settings.baseURL.origin).entries }
    return ArticleView(
      kind: card.kind, kindStyle: card.kindStyle, kicker: card.place.map { [$0] } ?? [],
      badges: card.badges, title: page.title, lead: page.summary,
      translated: translatedText(of: index),
      published: page.published.map(format.dateView),
      updated: page.updated == nil ? nil : page.lastChanged.map(format.dateView),
      changes: changes(in: index),
      themes: page.themes.compactMap { classification.themes[$0] },
      recommendations: page.recommendations.compactMap { classification.recommendations[$0] },
      actors: page.actors.compactMap { classification.actors[$0] },
      image: image, cover: cover(of: page, image: image), outline: outline(of: page),
      body: body, printedLinks: (printed ?? []).map(PrintedLinkView.init),
      teaser: page.sealing == .whole && !audience.isMembers ? teaser(of: page, at: index) : nil,
      rest: page.sealing == .part && !audience.isMembers ? teaser(of: page, at: index) : nil,
      nextSteps: site.presentation(of: index).nextSteps(next, in: self),
      related: relations.related.filter { !shown.contains($0) }.map { cards[$0] },
      backlinks: backlinks.prefix(PageCollection.pageSize).map { source in
        link(to: source, note: strings.words(for: site.pages[source].id.kind).one.lowercased())
      },
      moreBacklinks: backlinks.count > PageCollection.pageSize
        ? link(
          strings(.manyBacklinks, ("count", format.number(relations.backlinks.count))),
          to: .backlinks(page.id)) : nil,
      previous: relations.previous.map { link(to: $0) }, next: relations.next.map { link(to: $0) })
  }

  /// Returns the headings of levels 2 and 3; none if there are fewer than two, which need no table of contents.
  private func outline(of page: Page) -> [OutlineEntryView] {
    var entries: [OutlineEntryView] = []
    let headings = readableBody(of: page)?.outline ?? []
    for heading in headings where heading.level <= 3 {
      let entry = OutlineEntryView(
        title: heading.title, href: TemplateURL(path: "#\(heading.id)"), children: [])
      if heading.level == 3, let last = entries.indices.last {
        entries[last].children.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries.count < 2 ? [] : entries
  }

  /// Returns the part of a page's text that this audience may read.
  func readableBody(of page: Page) -> MarkdownDocument? {
    audience.isMembers ? page.body : page.openBody
  }

  private func teaser(of page: Page, at index: Site.PageIndex) -> TeaserView {
    let target = access.path(of: site.relations[index].path).map { url($0) }
    let sections = { (body: MarkdownDocument) in body.outline.count { $0.level == 2 } }
    return TeaserView(
      isPart: page.sealing == .part,
      sections: sections(page.body) - (page.openBody.map(sections) ?? 0),
      downloads: page.sealing == .whole ? site.presentation(of: index).downloads : [],
      membership: url(site.settings.membership.value), isArchived: edition == .archive,
      sealed: access.isSealed ? target : nil,
      unsealed: access.isSealed ? nil : target)
  }
}
