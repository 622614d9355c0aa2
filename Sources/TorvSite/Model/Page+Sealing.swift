import TorvDiagnostics
import TorvMarkdown

extension Page {
  /// How much of a page is for members only.
  package enum Sealing: Sendable {
    case none
    /// The text after the members' line.
    case part
    /// Everything except the teaser.
    case whole
  }

  /// How much of the page is for members only.
  package var sealing: Sealing {
    access == .members ? .whole : text.membersLine == nil ? .none : .part
  }

  /// The fields that everybody may see on a page for members: its teaser, and the fields that sort it into lists.
  private static let teaserFields = Set(
    CommonFields.fields.map(\.name).filter { $0 != CommonFields.changes.name }
      + Member.fields.map(\.name) + [
        "audience", "country", "downloads", "duration", "evidence", "experience", "level",
        "municipality", "number", "owner", "period", "place", "proposal", "reviewBy", "reviewed",
      ])

  /// The bytes of the file that only members may read: the text, and the fields that the teaser does not show.
  package var rangesForMembers: [Range<Int>] {
    switch sealing {
    case .none: []
    case .part: [(body.membersLine?.range.upperBound ?? source.bytes.count)..<source.bytes.count]
    case .whole: closedFields.flatMap(source.valueRanges) + [bodyRange]
    }
  }

  /// The text that only members may read, without marks.
  package var plainTextForMembers: [UInt8] {
    sealing == .whole ? body.plainTextBytes : Array(body.plainTextForMembers)
  }

  /// The parts of the file that everybody may read: the source as written, and the values of the fields without their
  /// names.
  ///
  /// Empty if the page is for members.
  package var openSource: [[UInt8]] {
    guard openBody != nil else { return [] }
    let end = body.membersLine?.range.lowerBound
    let source = textSource
    let values = source.valueRanges(in: 0..<bodyRange.lowerBound).map { source.bytes[$0] }
    return [
      end.map { Array(source.bytes[..<$0]) } ?? source.bytes,
      Array(values.joined(separator: [0x20])),
    ]
  }

  /// The bytes of the fields that the teaser does not show, including their names.
  private var closedFields: [Range<Int>] {
    let first = source.line(ofByte: 0) + 1
    let last = source.line(ofByte: bodyRange.lowerBound) - 1
    var ranges: [Range<Int>] = []
    var isClosed = false
    for line in first..<max(first, last) {
      let range = source.range(ofLine: line)
      let text = source.bytes[range]
      // A line that is not indented begins a field, unless it is an entry of the field's list.
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

  /// Returns whether everybody may know what the page refers to; for a page for members, only the teaser is public.
  package func tells(_ reference: Reference) -> Bool {
    switch reference.target {
    case .theme, .recommendation: true
    case .municipality, .memberCategory:
      sealing != .whole || id.kind == .caseStudy || id.kind == .member
    case .page: sealing != .whole
    }
  }
}

extension SourceFile {
  /// Returns the values in lines of YAML without the names of their fields, as far as the bytes alone show them.
  ///
  /// A name is letters followed by a colon and a blank, at the start of a line, after `- `, or after `{` or `,`.
  fileprivate func valueRanges(in lines: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = lines.lowerBound
    var index = lines.lowerBound
    var mayBeName = true
    while index < lines.upperBound {
      let name = mayBeName ? bytes[index..<lines.upperBound].prefix(while: \.isLetter) : []
      let colon = index + name.count
      if !name.isEmpty, colon < lines.upperBound, bytes[colon] == UInt8(ascii: ":"),
        colon + 1 == bytes.count || bytes[colon + 1] <= 0x20
      {
        if start < index { ranges.append(start..<index) }
        index = colon + 1
        start = index
        mayBeName = false
        continue
      }
      let byte = bytes[index]
      let isOpening = byte == 0x0A || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
      mayBeName = isOpening || mayBeName && (byte == 0x20 || byte == UInt8(ascii: "-"))
      index += 1
    }
    if start < lines.upperBound { ranges.append(start..<lines.upperBound) }
    return ranges
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
