import TorvDiagnostics
package import TorvRender
package import TorvSite

/// A site without mistakes, ready to be rendered: all of it to be written, or the page that is looked at.
package struct PreparedSite: Sendable {
  package let site: Site
  /// Read and checked; none is resized unless the site was told so.
  let pictures: [Picture]
  /// How what is for members is published.
  let access: MembersAccess
  /// Nil for a preview, which shows what is for members.
  let leakCheck: LeakCheck?
  private let design: SiteDesign
  private let renderer: SiteRenderer

  /// Takes all that a site is rendered of; `drawsCards` says whether pages name cards of their own.
  init(
    site: Site, design: SiteDesign, pictures: [Picture], access: MembersAccess,
    leakCheck: LeakCheck?, drawsCards: Bool = false
  ) {
    self.site = site
    self.design = design
    self.pictures = pictures
    self.access = access
    self.leakCheck = leakCheck
    renderer = SiteRenderer(
      site: site, design: design, pictures: PictureTable(pictures), access: access,
      drawsCards: drawsCards)
  }

  /// Returns the site with a card for each page, or as it is where the design has none or they can't be drawn here.
  func withCards(
    by maker: CardMaker, in files: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> PreparedSite {
    let site = PreparedSite(
      site: site, design: design, pictures: pictures, access: access, leakCheck: leakCheck,
      drawsCards: true)
    guard let card = site.renderer.frontCard,
      try await maker.canDraw(card, in: files, into: &diagnostics)
    else { return self }
    return site
  }

  /// Returns the site with other pictures, such as resized ones.
  func showing(_ pictures: [Picture]) -> PreparedSite {
    pictures == self.pictures
      ? self
      : PreparedSite(
        site: site, design: design, pictures: pictures, access: access, leakCheck: leakCheck)
  }

  /// Renders all files.
  func rendered(jobs: Int) async -> BuiltSite {
    let renderer = renderer
    let rendered = await renderer.tasks.concurrentMap(jobs: jobs) { renderer.file(for: $0) }
    let files = (rendered + renderer.fixedFiles).sorted { $0.path < $1.path }
    return BuiltSite(site: site, files: files)
  }

  /// Returns what renders each file, by the file's name.
  package var files: [String: @Sendable () -> OutputFile.Contents] {
    var files: [String: @Sendable () -> OutputFile.Contents] = [:]
    for file in renderer.fixedFiles { files[file.path] = { file.contents } }
    for task in renderer.tasks {
      let renderer = renderer
      files[SitePaths.file(of: renderer.path(of: task))] = { renderer.file(for: task).contents }
    }
    return files
  }
}
