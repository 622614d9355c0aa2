import TorvDiagnostics
import TorvMustache
import TorvSite

/// A dataset with its table, its chart and its map.
struct DatasetPresentation: PagePresentation {
  let dataset: Dataset
  let index: Site.PageIndex

  static let kind = PageKind.dataset
  static let searchWeight = 100
  static var template: KeyPath<SiteTemplates, Template<DatasetView>> { \.dataset }
  static var listTemplate: KeyPath<SiteTemplates, Template<DatasetListView>> { \.datasets }
  static let nextKinds: [PageKind] = [.guide]

  static func list(number: Int, in views: SiteViews) -> DatasetListView {
    views.datasets(number: number)
  }

  func view(in views: SiteViews) -> DatasetView { views.dataset(dataset, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(meta: [dataset.publisher, dataset.period].compactMap(\.self))
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(
      names: dataset.columns.map(\.title) + [dataset.publisher].compactMap { $0 }
        + dataset.sources.map(\.title))
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    [linkedData.dataset(dataset, at: index)]
  }

  /// Returns the citation, and the table as JSON with the description of its columns, if it could be read.
  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile] {
    let citation = citationFiles(of: site, strings)
    guard let published = PublishedDataset(index, of: site) else { return citation }
    let slug = published.page.id.slug
    return citation + [
      DerivedFile(path: SitePaths.json(ofDataset: slug)) { DatasetJSON(published).file.contents },
      DerivedFile(path: SitePaths.metadata(ofDataset: slug)) {
        DatasetMetadata(published, strings).file.contents
      },
    ]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] =
    [
      .init("publisher", .text), .init("period", .text),
      .init("frequency", .oneOf(Dataset.Frequency.self)), .init("csv", .url), .init("json", .url),
    ] + citationSchema

  func json(in views: SiteViews) -> JSONValue {
    let site = views.site
    let folder = SitePaths.path(of: .kind(.dataset))
    return .object([
      "publisher": dataset.publisher.map(JSONValue.text),
      "period": dataset.period.map(JSONValue.text),
      "frequency": .text(dataset.frequency.rawValue),
      "csv": .text(
        site.absoluteURL(folder + ContentPath.addingPercentEncoding(dataset.file.value))),
      "json": .text(site.absoluteURL(SitePaths.json(ofDataset: site.pages[index].id.slug))),
    ]).adding(citationAddresses(of: site))
  }
}
