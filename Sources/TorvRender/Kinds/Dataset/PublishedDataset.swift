import TorvDiagnostics
import TorvSite

/// A dataset with its page and its table, for the files that programs read.
struct PublishedDataset {
  let site: Site
  let index: Site.PageIndex
  let dataset: Dataset
  let table: DatasetTable

  /// Finds the dataset of a page; nil if the page is none, or if its table could not be read.
  init?(_ index: Site.PageIndex, of site: Site) {
    guard case .dataset(let dataset) = site.pages[index].content, let table = site.tables[index]
    else { return nil }
    self.site = site
    self.index = index
    self.dataset = dataset
    self.table = table
  }

  var page: Page { site.pages[index] }

  /// The publisher of the figures, which is the centre itself if the dataset names no other.
  var publisher: String { dataset.publisher ?? site.settings.title }

  /// Returns a document as the file at a path on the site; the members of so many levels have lines of their own.
  func file(_ document: JSONValue, at path: String, levels: Int) -> OutputFile {
    OutputFile(path: SitePaths.file(of: path), contents: .bytes(document.bytes(levels: levels)))
  }
}
