import TorvDiagnostics
package import TorvMarkdown

extension Site {
  /// The links from terms in the text of a page to the glossary; nil if there is none in the language of the site.
  ///
  /// They are built anew at each call, so call this once for the whole site.
  package var termLinks: TermLinks? {
    guard let glossary, isLocal(SitePaths.path(of: .glossary)) else { return nil }
    return TermLinks(
      glossary.entries.map { entry in
        TermLinks.Term(
          forms: ([entry.term] + entry.forms).map(\.value),
          url: url(SitePaths.path(of: .glossary)) + "#" + entry.anchor)
      })
  }
}

extension Glossary.Entry {
  /// The id of the entry on the glossary's page.
  package var anchor: String { "sektion-ord-\(slug.value)" }
}
