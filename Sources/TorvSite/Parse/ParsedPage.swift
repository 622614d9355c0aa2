package import TorvDiagnostics
package import TorvMarkdown

/// The result of parsing a file: a page, or whatever could be read of it.
package enum ParsedPage: Sendable {
  case page(Page)
  case unparsed(UnparsedPage)

  /// The page, if the file became one.
  package var page: Page? {
    guard case .page(let page) = self else { return nil }
    return page
  }
}

/// A file whose mistakes keep it from being a page; its references can still be checked.
package struct UnparsedPage: Sendable {
  package let id: Page.ID
  package let source: SourceFile
  package internal(set) var references: [Reference] = []
  package internal(set) var files: [PageFile] = []
  package internal(set) var links: [Link] = []
  package internal(set) var externalLinks: [ExternalLink] = []
  package internal(set) var outline: [Heading] = []

  /// Creates an entry for a file of which nothing could be read.
  package init(id: Page.ID, source: SourceFile) {
    self.id = id
    self.source = source
  }
}
