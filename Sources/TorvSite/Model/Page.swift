package import TorvDiagnostics
package import TorvMarkdown

/// One Markdown file that was read without errors: what all kinds have, and what its kind adds.
package struct Page: Sendable {
  /// What names a page everywhere: its kind and its slug.
  package struct ID: Hashable, Comparable, Sendable {
    package let kind: PageKind
    package let slug: Slug

    /// Names a page.
    package init(kind: PageKind, slug: Slug) {
      self.kind = kind
      self.slug = slug
    }

    /// Orders by kind, in the order of their declaration, then by slug.
    package static func < (left: ID, right: ID) -> Bool {
      left.kind == right.kind ? left.slug < right.slug : left.kind < right.kind
    }
  }

  package let id: ID
  package let source: SourceFile
  package let title: String
  package let summary: String
  package let published: CalendarDate?
  package let updated: CalendarDate?
  package let access: Access
  package let themes: [Slug]
  package let recommendations: [Int]
  package let actors: [Actor]
  package let image: PageImage?
  /// Old addresses, as paths on the site, that lead here.
  package let aliases: [Located<String>]
  package let isDraft: Bool
  package let content: PageContent
  /// The bytes of the text in the file.
  package let bodyRange: Range<Int>
  /// The whole text.
  package let body: MarkdownDocument
  /// What everybody may read of the text: all of it, what stands above the members' line, or nothing.
  package let openBody: MarkdownDocument?
  /// What the front matter points at; the links of the text are the body's.
  package let references: [Reference]
  /// The files beside the page that the front matter names.
  package let files: [PageFile]
  /// The days on which something is said to have happened.
  package let pastDates: [PastDate]

  /// The day that the page was last changed, as far as its editor says.
  package var lastChanged: CalendarDate? { updated ?? published }
}

/// The picture that stands for a page, beside its file.
package struct PageImage: Hashable, Sendable {
  /// The path relative to the page's file.
  package let path: Located<String>
  package let alternativeText: String
}

/// Who may read a page's text.
package enum Access: String, EnumeratedValue {
  case open
  case members

  package static let danishNames: [String: Self] = [
    "aaben": .open, "aabent": .open, "alle": .open,
    "offentlig": .open, "offentligt": .open, "medlemmer": .members,
    "medlem": .members, "kunmedlemmer": .members, "lukket": .members,
  ]
}

/// Whom a recommendation is addressed to, and whom a page is useful to.
package enum Actor: String, EnumeratedValue, Comparable {
  case staten
  case kommuner
  case erhvervsliv

  package static let danishNames: [String: Self] = [
    "stat": .staten, "state": .staten, "kommune": .kommuner,
    "kommunerne": .kommuner, "municipalities": .kommuner, "erhverv": .erhvervsliv,
    "erhvervslivet": .erhvervsliv, "virksomheder": .erhvervsliv, "business": .erhvervsliv,
  ]
  package static func < (left: Actor, right: Actor) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
