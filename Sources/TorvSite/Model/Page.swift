package import TorvDiagnostics
package import TorvMarkdown

/// One Markdown file that was read without errors: the values that all kinds have, and the content of its own kind.
///
/// A class, so that whatever looks at a page refers to it: as a value it would be copied at each use, with a retain for
/// each of its forty parts. It never changes, so nobody can tell the difference.
package final class Page: Sendable {
  /// The identity of a page: its kind and its slug.
  package struct ID: Hashable, Comparable, Sendable {
    package let kind: PageKind
    package let slug: Slug

    /// Creates the ID of a page.
    package init(kind: PageKind, slug: Slug) {
      self.kind = kind
      self.slug = slug
    }

    /// Orders by kind, in the order of declaration, then by slug.
    package static func < (left: ID, right: ID) -> Bool {
      left.kind == right.kind ? left.slug < right.slug : left.kind < right.kind
    }
  }

  package let id: ID
  /// The page's own file, which the places of its fields lie in.
  package let source: SourceFile
  package let title: String
  package let summary: String
  package let published: CalendarDate?
  package let updated: CalendarDate?
  /// What was changed since the page was published, the newest first; nothing for everybody on a page for members.
  package let changes: [Change]
  package let access: Access
  package let themes: [Slug]
  package let recommendations: [Int]
  package let actors: [Actor]
  package let image: PageImage?
  /// Old addresses, as paths on the site, that redirect to the page.
  package let aliases: [Located<String>]
  package let isDraft: Bool
  package let content: PageContent
  /// The bytes of the text in its file, ``textSource``.
  package let bodyRange: Range<Int>
  /// The whole text, for what needs no note of it.
  let text: MarkdownDocument
  private let openText: MarkdownDocument?
  /// The references in the front matter; the links in the text belong to the body.
  package let references: [Reference]
  /// The files beside the page that the front matter names.
  package let files: [PageFile]
  /// The days on which something is said to have happened.
  package let pastDates: [PastDate]
  /// The origin of the text of a translated page; nil for a page in the site's own language.
  package let translation: TranslatedText?

  init(
    id: ID, source: SourceFile, title: String, summary: String, published: CalendarDate?,
    updated: CalendarDate?, changes: [Change], access: Access, themes: [Slug],
    recommendations: [Int], actors: [Actor],
    image: PageImage?, aliases: [Located<String>], isDraft: Bool, content: PageContent,
    bodyRange: Range<Int>, body: MarkdownDocument, openBody: MarkdownDocument?,
    references: [Reference], files: [PageFile], pastDates: [PastDate],
    translation: TranslatedText? = nil
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.summary = summary
    self.published = published
    self.updated = updated
    self.changes = changes
    self.access = access
    self.themes = themes
    self.recommendations = recommendations
    self.actors = actors
    self.image = image
    self.aliases = aliases
    self.isDraft = isDraft
    self.content = content
    self.bodyRange = bodyRange
    text = body
    openText = openBody
    self.references = references
    self.files = files
    self.pastDates = pastDates
    self.translation = translation
  }

  /// The whole text; that it is read is noted by ``TextReads``.
  package var body: MarkdownDocument {
    TextReads.note(self)
    return text
  }

  /// The text that everybody may read: all of it, or the part above the members' line; nil if none of it.
  ///
  /// That it is read is noted by ``TextReads``.
  package var openBody: MarkdownDocument? {
    TextReads.note(self)
    return openText
  }

  /// The day when the page was last changed, according to its editor.
  package var lastChanged: CalendarDate? {
    [updated ?? published, changes.first?.date.value].compactMap(\.self).max()
  }
}

/// The picture that represents a page, in a file beside it.
package struct PageImage: Hashable, Sendable {
  /// The path relative to the page's file.
  package let path: Located<String>
  package let alternativeText: String
}

/// Who may read a page's text.
package enum Access: String, EnumeratedValue {
  case open
  case members

  package static let danishNames: KeyValuePairs<String, Self> = [
    "åben for alle": .open, "åben": .open, "åbent": .open, "alle": .open,
    "offentlig": .open, "offentligt": .open, "kun for medlemmer": .members, "medlemmer": .members,
    "medlem": .members, "kun medlemmer": .members, "lukket": .members,
  ]
}

/// An actor that a recommendation is addressed to, or that a page is useful to.
package enum Actor: String, EnumeratedValue, Comparable {
  case staten
  case kommuner
  case erhvervsliv

  package static let danishNames: KeyValuePairs<String, Self> = [
    "Staten": .staten, "Kommuner": .kommuner, "Erhvervsliv": .erhvervsliv,
    "stat": .staten, "state": .staten, "kommune": .kommuner,
    "kommunerne": .kommuner, "municipalities": .kommuner, "erhverv": .erhvervsliv,
    "erhvervslivet": .erhvervsliv, "virksomheder": .erhvervsliv, "business": .erhvervsliv,
  ]
  package static func < (left: Actor, right: Actor) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
