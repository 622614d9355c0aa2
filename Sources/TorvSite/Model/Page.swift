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

  /// The day that the page was last changed, as far as its editor says.
  package var lastChanged: CalendarDate? { updated ?? published }
}

extension Page {
  /// How much of a page is for members only.
  package enum Sealing: Sendable {
    case none
    /// What stands after the members' line.
    case part
    /// All but what its teaser tells.
    case whole
  }

  /// How much of the page is for members only.
  package var sealing: Sealing {
    access == .members ? .whole : body.membersLine == nil ? .none : .part
  }

  /// Whether a place of the page's file is for members only.
  package func isForMembers(at range: Range<Int>) -> Bool {
    switch sealing {
    case .none: false
    case .part: range.lowerBound >= body.membersLine?.range.lowerBound ?? .max
    case .whole: true
    }
  }
}

extension Page {
  /// The fields that a page for members shows to everybody: its teaser.
  private static let teaserFields: Set = [
    "title", "summary", "imageAlt", "audience", "duration", "owner", "downloads", "aliases",
  ]

  /// The bytes of the file that only members may read: the text, and the fields that the teaser does not show.
  package var rangesForMembers: [Range<Int>] {
    switch sealing {
    case .none: []
    case .part: [(body.membersLine?.range.upperBound ?? source.bytes.count)..<source.bytes.count]
    case .whole: closedFields + [bodyRange]
    }
  }

  /// The bytes of the fields that the teaser does not show, with their names.
  private var closedFields: [Range<Int>] {
    let first = source.line(ofByte: 0) + 1
    let last = source.line(ofByte: bodyRange.lowerBound) - 1
    var ranges: [Range<Int>] = []
    var isClosed = false
    for line in first..<max(first, last) {
      let range = source.range(ofLine: line)
      let text = source.bytes[range]
      // A line at the margin begins a field, but for the entries of its list.
      if let byte = text.first, byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") {
        let name = String(decoding: text.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        isClosed = !Self.teaserFields.contains(name)
      }
      if isClosed { ranges.append(range) }
    }
    return ranges
  }
}

extension Page {
  /// Whether everybody may know what the page points at: of a page for members, only what sorts it into lists.
  func tells(_ reference: Reference) -> Bool {
    switch reference.target {
    case .theme, .municipality, .recommendation: true
    case .page: !isForMembers(at: reference.range)
    }
  }
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
}

/// Whom a recommendation is addressed to, and whom a page is useful to.
package enum Actor: String, EnumeratedValue, Comparable {
  case staten
  case kommuner
  case erhvervsliv

  package static func < (left: Actor, right: Actor) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
