import TorvDiagnostics
import TorvSite

/// Writes all pages of a kind as JSON (RFC 8259), with the contents of their cards and every facet of the list.
///
/// Content/pages/api.md and ``APISchema`` describe its shape. It holds only the teaser of a page for members.
struct CollectionJSON {
  let views: SiteViews

  private var site: Site { views.site }

  /// Returns the file of a kind: an object with a line for each page, in the order of the kind's list.
  func file(of kind: PageKind) -> OutputFile {
    let entries = site.entries(of: .list(of: kind))
    let licence = site.settings.licence
    let head = JSONValue.object([
      "kind": .text(kind.rawValue), "title": .text(views.strings.words(for: kind).title),
      "url": .text(site.absoluteURL(kind.listPath ?? "/")),
      "language": .text(views.strings(.languageCode)),
      "licence": .object(["title": .text(licence.title), "url": .text(licence.url.text)]),
      "count": .integer(entries.count),
    ])
    var bytes: [UInt8] = []
    head.write(into: &bytes)
    bytes.removeLast()
    bytes += ",\"items\":[".utf8
    for (position, index) in entries.enumerated() {
      bytes += (position > 0 ? ",\n" : "\n").utf8
      item(index).write(into: &bytes)
    }
    bytes += "\n]}\n".utf8
    return OutputFile(
      path: SitePaths.file(of: SitePaths.apiPath(of: kind)), contents: .bytes(bytes))
  }

  /// Returns the entry for a page.
  func item(_ index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let card = views.cards.contents(of: index)
    let common = JSONValue.object([
      "id": .text("\(page.id.kind.rawValue)/\(page.id.slug)"), "slug": .text(page.id.slug.text),
      "url": .text(site.absoluteURL(site.relations[index].path)), "title": .text(page.title),
      "summary": .text(page.summary), "published": page.published.map { .text("\($0)") },
      "updated": page.updated.map { .text("\($0)") }, "changes": changes(in: page),
      "language": views.foreignLanguage(of: index).map(JSONValue.text),
      "translations": translations(of: index), "access": .text(page.access.rawValue),
      "themes": .texts(page.themes.map(\.text)),
      "recommendations": .list(page.recommendations.map(JSONValue.integer)),
      "actors": .texts(page.actors.map(\.rawValue)),
      "badges": .list(
        card.badges.map { badge in
          .object(["style": .text(badge.style.rawValue), "text": .text(badge.text)])
        }),
    ])
    guard page.access == .open else { return common }
    return common.adding(
      .object([
        "municipalities": .texts(page.municipalities.map(\.text)),
        "place": card.place.map(JSONValue.text), "meta": .texts(card.meta),
      ])
    ).adding(site.presentation(of: index).json(in: views))
  }

  /// Returns what was changed in a page, the newest first; nil if it tells nothing.
  private func changes(in page: Page) -> JSONValue? {
    guard page.tellsChanges else { return nil }
    return .list(
      page.changes.map { change in
        .object(["date": .text("\(change.date.value)"), "text": .text(change.text)])
      })
  }

  /// Returns the addresses of a page in other languages; nil if it is in none.
  private func translations(of index: Site.PageIndex) -> JSONValue? {
    let path = site.relations[index].path
    let translations = site.translations.filter { $0.isLocal(path) }
    guard !translations.isEmpty else { return nil }
    return .list(
      translations.compactMap { translated in
        translated.language.map { language in
          .object([
            "language": .text(language.code), "title": .text(translated.pages[index].title),
            "url": .text(translated.absoluteURL(path)),
          ])
        }
      })
  }
}

extension Page {
  /// The municipalities that the front matter names, each once, in its order.
  fileprivate var municipalities: [Slug] {
    var slugs: [Slug] = []
    for reference in references {
      guard case .municipality(let slug) = reference.target, !slugs.contains(slug) else { continue }
      slugs.append(slug)
    }
    return slugs
  }
}
