package import TorvDiagnostics
package import TorvMarkdown

/// What a file became: a page, or what could be read of one.
package enum ParsedPage: Sendable {
  case page(Page)
  case unparsed(UnparsedPage)

  /// The page, if it is one.
  package var page: Page? {
    guard case .page(let page) = self else { return nil }
    return page
  }
}

/// A file with mistakes that keep it from being a page; what it refers to can be checked all the same.
package struct UnparsedPage: Sendable {
  package let id: Page.ID
  package let source: SourceFile
  package internal(set) var references: [Reference] = []
  package internal(set) var files: [PageFile] = []
  package internal(set) var links: [Link] = []
  package internal(set) var outline: [Heading] = []

  /// Names a file of which nothing could be read.
  package init(id: Page.ID, source: SourceFile) {
    self.id = id
    self.source = source
  }
}
