import TorvDiagnostics
import TorvSite

extension LinkedData {
  /// Returns a dataset with its files; for a members' dataset, only the contents of its teaser.
  func dataset(_ dataset: Dataset, at index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let teaser = teaser("Dataset", "data", of: index).adding(
      .object([
        "datePublished": page.published.map { .text("\($0)") },
        "dateModified": page.lastChanged.map { .text("\($0)") }, "publisher": centre,
      ])
    ).adding(
      // The licence of a dataset for members is not open.
      provenance(of: page, under: page.access == .open ? dataset.licence : nil))
    guard page.access == .open else { return teaser }
    return teaser.adding(
      .object([
        "creator": dataset.publisher.map { name in
          .object(["@type": .text("Organization"), "name": .text(name)])
        } ?? centre,
        "temporalCoverage": dataset.years.map { .text(Self.interval($0)) },
        "variableMeasured": .texts(dataset.columns.filter(\.kind.isNumeric).map(\.title)),
        "citation": citations(dataset.sources, of: page).unlessEmpty,
        "includedInDataCatalog": .object([
          "@type": .text("DataCatalog"),
          "url": .text(site.absoluteURL(SitePaths.path(of: .kind(.dataset)))),
        ]),
        "distribution": distributions(of: dataset, page),
      ]))
  }

  private func distributions(of dataset: Dataset, _ page: Page) -> JSONValue {
    let file = ContentPath.addingPercentEncoding(dataset.file.value)
    let paths = [
      ("text/csv", SitePaths.path(of: .kind(.dataset)) + file),
      ("application/json", SitePaths.json(ofDataset: page.id.slug)),
    ]
    return .list(
      paths.map { type, path in
        .object([
          "@type": .text("DataDownload"), "encodingFormat": .text(type),
          "contentUrl": .text(site.absoluteURL(path)),
        ])
      })
  }
}
