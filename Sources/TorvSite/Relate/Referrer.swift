import TorvDiagnostics
import TorvMarkdown

/// A file that points at others, whether it became a page or not.
struct Referrer {
  let id: Page.ID
  let source: SourceFile
  let references: [Reference]
  let links: [Link]
  let outline: [Heading]

  init(_ page: Page) {
    id = page.id
    source = page.source
    references = page.references
    links = page.body.links
    outline = page.body.outline
  }

  init(_ page: UnparsedPage) {
    id = page.id
    source = page.source
    references = page.references
    links = page.links
    outline = page.outline
  }

  /// The file's path relative to Content/.
  var contentPath: String { "\(id.kind.folder)/\(id.slug).md" }
}
