import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  func guide(_ guide: Guide, at index: Site.PageIndex) -> GuideView {
    let isReadable = mayRead(index)
    return GuideView(
      frame: frame(of: index), article: article(index),
      reviewed: format.dateView(guide.reviewed), reviewBy: format.dateView(guide.reviewBy.value),
      isOverdue: guide.isOverdue(on: site.today), owner: guide.owner,
      steps: isReadable ? guide.steps.map { StepView(title: $0.title, text: $0.text) } : [],
      downloads: isReadable
        ? guide.downloads.compactMap { download in
          site.relations[index].attachmentPaths[download.file.value].map { path in
            LinkView(title: download.title, href: url(ofFile: path), note: fileType(of: path))
          }
        } : [],
      sources: isReadable ? sources(guide.sources) : [], citation: citationView(of: index))
  }

  private func fileType(of path: String) -> String? {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].uppercased() }
  }
}
