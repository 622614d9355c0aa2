import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the picture of a page, for the place above its text.
  func image(of page: Page, at index: Site.PageIndex) -> ImageView? {
    guard let image = page.image,
      let path = site.relations[index].attachmentPaths[image.path.value]
    else { return nil }
    return imageView(path, text: image.alternativeText, at: .lead)
  }

  /// Returns a picture named in the front matter, given its file's path on the site.
  func imageView(_ path: String, text: String, at place: PicturePlace) -> ImageView {
    let picture = pictures[path]
    let source = url(ofFile: picture?.path ?? path)
    let markup = picture?.markup(at: place, url: attribute)
    var html: [UInt8] = Array("\(markup?.opening ?? "")<img src=\"".utf8)
    HTMLEscaping.append(source.string, to: &html)
    html += Array("\" alt=\"".utf8)
    HTMLEscaping.append(text, to: &html)
    html += Array("\"\(markup?.attributes ?? "")>\(markup?.closing ?? "")".utf8)
    return ImageView(
      source: source, alternativeText: text, markup: HTML(trusted: html))
  }

  /// Returns the URL of a path on the site, escaped for use in an attribute.
  private func attribute(_ path: String) -> String {
    String(decoding: HTML(escaping: siteURL(path)).bytes, as: UTF8.self)
  }

  /// Returns the part of a page's text that this audience may read, with its links and pictures; nil if there is none.
  func body(of page: Page, at index: Site.PageIndex) -> HTML? {
    guard let body = readableBody(of: page) else { return nil }
    let relations = site.relations[index]
    var urls = relations.linkURLs
    if case .members(let paths) = audience { urls = urls.map(paths.url) }
    var images: [Int: ImageMarkup] = [:]
    for (link, path) in relations.picturePaths {
      guard let picture = pictures[path] else { continue }
      if picture.renditions != nil { urls[link] = siteURL(picture.path) }
      images[link] = picture.markup(at: .text, url: attribute)
    }
    if !audience.isMembers, let links = relations.openLinks {
      urls = links.map { $0.map { urls[$0] } ?? "" }
      images = self.images(images, among: links)
    }
    var html: [UInt8] = []
    body.render(into: &html, urls: urls, images: images, terms: termLinks)
    return html.isEmpty ? nil : HTML(trusted: html)
  }

  /// Returns the markup of images, keyed by their positions in a selection of the links.
  private func images(_ images: [Int: ImageMarkup], among links: [Int?]) -> [Int: ImageMarkup] {
    var shown: [Int: ImageMarkup] = [:]
    for (number, link) in links.enumerated() {
      if let link { shown[number] = images[link] }
    }
    return shown
  }

  /// Returns the picture beside the page in a list: its own if everybody may see it, otherwise a house from its street.
  func picture(beside index: Site.PageIndex) -> TemplateURL {
    let page = site.pages[index]
    guard let image = page.image,
      let path = site.relations[index].attachmentPaths[image.path.value],
      let picture = pictures[path], !picture.use.isSealed
    else { return url(houses.path(of: page.id.slug)) }
    let smallest = picture.renditions.flatMap { renditions in
      renditions.widths.first.map { PictureRendition(width: $0, format: renditions.fallback) }
    }
    return smallest.map { url(picture.path(of: $0)) } ?? url(ofFile: picture.path)
  }

  /// Returns the page's photograph as other sites show it with a link; nil for a drawing, which they can't show.
  func sharedPhotograph(of index: Site.PageIndex) -> SharedImageView? {
    let page = site.pages[index]
    guard let image = page.image,
      let path = site.relations[index].attachmentPaths[image.path.value],
      let picture = pictures[path], let header = picture.header
    else { return nil }
    let shared = picture.renditions?.shared
    let width = shared?.width ?? header.width
    return SharedImageView(
      url: absoluteURL(
        shared.map(picture.path) ?? ContentPath.addingPercentEncoding(picture.path)),
      width: width, height: picture.height(atWidth: width),
      alternativeText: image.alternativeText)
  }
}
