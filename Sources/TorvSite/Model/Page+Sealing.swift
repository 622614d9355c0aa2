import TorvDiagnostics
import TorvMarkdown

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

  /// The fields that a page for members shows to everybody: its teaser, and what sorts it into lists.
  private static let teaserFields = Set(
    CommonFields.fields.map(\.name) + Member.fields.map(\.name) + [
      "audience", "country", "downloads", "duration", "evidence", "experience", "level",
      "municipality", "number", "owner", "period", "place", "proposal", "reviewBy", "reviewed",
    ])

  /// The bytes of the file that only members may read: the text, and the fields that the teaser does not show.
  package var rangesForMembers: [Range<Int>] {
    switch sealing {
    case .none: []
    case .part: [(body.membersLine?.range.upperBound ?? source.bytes.count)..<source.bytes.count]
    case .whole: closedFields + [bodyRange]
    }
  }

  /// The text that only members may read, without marks.
  package var plainTextForMembers: [UInt8] {
    sealing == .whole ? body.plainTextBytes : Array(body.plainTextForMembers)
  }

  /// What everybody may read of the file, as it is written and as it is shown; nothing of a page that is for
  /// members but for its teaser.
  package var openTexts: [[UInt8]] {
    guard let openBody else { return [] }
    let end = body.membersLine?.range.lowerBound ?? source.bytes.count
    return [Array(source.bytes[..<end]), openBody.plainTextBytes]
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
      guard isClosed else { continue }
      if let before = ranges.last, source.line(ofByte: before.upperBound) == line - 1 {
        ranges[ranges.count - 1] = before.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// Whether everybody may know what the page points at: of a page for members, only what its teaser tells.
  func tells(_ reference: Reference) -> Bool {
    switch reference.target {
    case .theme, .recommendation: true
    case .municipality: sealing != .whole || id.kind == .caseStudy || id.kind == .member
    case .page: sealing != .whole
    }
  }
}
