import TorvDiagnostics
package import TorvRender
package import TorvSite

/// A site without mistakes, ready to be rendered: all of it for writing, or only the page that is looked at.
package struct PreparedSite: Sendable {
  package let site: Site
  /// The pictures, read and checked; none is resized unless the site was given resized ones.
  let pictures: [Picture]
  /// The way in which members' material is published.
  let access: MembersAccess
  /// The leak check; nil for a preview, which shows members' material.
  let leakCheck: LeakCheck?
  private let design: SiteDesign
  /// The style of the cards that pages name; nil if they name none of their own.
  let shownCardStyle: SharedCardStyle?
  private let edition: Edition

  /// Takes everything that a site is rendered from; with a style for cards, each page names a card of its own.
  init(
    site: Site, design: SiteDesign, pictures: [Picture], access: MembersAccess,
    leakCheck: LeakCheck?, cardStyle: SharedCardStyle? = nil, edition: Edition
  ) {
    self.site = site
    self.design = design
    self.pictures = pictures
    self.access = access
    self.leakCheck = leakCheck
    shownCardStyle = cardStyle
    self.edition = edition
  }

  /// Makes the renderer, which holds what many pages show; each time anew, so make it once for many files.
  package func makeRenderer() -> SiteRenderer {
    SiteRenderer(
      site: site, design: design, pictures: PictureTable(pictures), access: access,
      cardStyle: shownCardStyle, edition: edition)
  }

  /// The style of the design's cards; nil if it has none.
  var cardStyle: SharedCardStyle? { design.cardStyle }

  /// Returns the site with other pictures, such as resized ones, and with cards in the style, if there is one.
  func showing(_ pictures: [Picture], cardStyle: SharedCardStyle?) -> PreparedSite {
    pictures == self.pictures && cardStyle == nil
      ? self
      : PreparedSite(
        site: site, design: design, pictures: pictures, access: access, leakCheck: leakCheck,
        cardStyle: cardStyle, edition: edition)
  }

  /// The function that renders each file, by the file's name.
  package var files: [String: @Sendable () -> OutputFile.Contents] {
    let renderer = makeRenderer()
    var files: [String: @Sendable () -> OutputFile.Contents] = [:]
    for file in renderer.fixedFiles { files[file.path] = { file.contents } }
    for task in renderer.tasks {
      files[SitePaths.file(of: renderer.path(of: task))] = { renderer.file(for: task).contents }
    }
    return files
  }

  /// The function that makes each file of the search, by the file's name; the index is built at once.
  package var searchFiles: [String: @Sendable () -> OutputFile.Contents] {
    let search = SearchFiles(of: makeRenderer())
    var files: [String: @Sendable () -> OutputFile.Contents] = [:]
    for number in 0..<search.count {
      files[search[number].file.path] = { search[number].file.contents }
    }
    return files
  }
}
