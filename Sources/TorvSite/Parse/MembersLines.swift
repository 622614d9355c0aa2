package import TorvDiagnostics
import TorvMarkdown

/// The lines of files that only members may read, kept so that no message shows them.
///
/// A page with mistakes may be for members too; its bytes are searched if there is no other evidence.
package struct MembersLines: Sendable {
  /// The first line for members, by path; all lines after it are for members too.
  private var first: [String: Int] = [:]

  /// Creates an empty collection.
  package init() {}

  /// Notes the lines of a page's file; `hasProblems` says whether there is any message about it.
  package mutating func add(_ page: ParsedPage, hasProblems: Bool) {
    switch page {
    case .page(let page):
      add(page)
      if hasProblems, first[page.source.path] == nil { addMarked(page.source) }
    case .unparsed(let page): addMarked(page.source)
    }
  }

  private mutating func add(_ page: Page) {
    let source = page.source
    switch page.sealing {
    case .none: return
    case .part:
      first[source.path] = page.body.membersLine.map {
        source.line(ofByte: $0.range.lowerBound)
      }
    case .whole:
      first[source.path] = 1
      guard case .dataset(let dataset) = page.content else { return }
      let folder = source.path.lastIndex(of: "/").map { source.path[...$0] } ?? ""
      first[folder + dataset.file.value] = 1
    }
  }

  /// Notes the lines that a file with mistakes seems to keep for members: a spelling mistake must not reveal them.
  private mutating func addMarked(_ source: SourceFile) {
    for line in 1...source.lineStarts.count {
      let text = source.bytes[source.range(ofLine: line)]
      if Self.asksForMembers(text) {
        first[source.path] = 1
        return
      }
      if first[source.path] == nil, Self.resemblesMembersLine(text) { first[source.path] = line }
    }
  }

  /// Returns whether a line says `access:` followed by anything but `open`.
  private static func asksForMembers(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first | 0x20 == UInt8(ascii: "a") || first.isQuote else {
      return false
    }
    let text = line.filter { !$0.isBlank && !$0.isQuote }.map { $0 | 0x20 }
    let name = Array("access:".utf8)
    return text.starts(with: name) && !text.dropFirst(name.count).starts(with: "open".utf8)
  }

  private static func resemblesMembersLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.contains(UInt8(ascii: "<")) else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    return text.contains("<!--") && text.contains("member")
  }

  /// Returns the bytes of a file that are known to be for members; nil if all of it is open.
  package func range(in source: SourceFile) -> Range<Int>? {
    first[source.path].map { source.range(ofLine: $0).lowerBound..<source.bytes.count }
  }

  /// Returns the diagnostics, without the excerpts of lines that are for members.
  package func hidden(in diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !first.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.location, let line = first[place.path], place.line >= line else {
        return diagnostic
      }
      return diagnostic.withoutExcerpt
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
