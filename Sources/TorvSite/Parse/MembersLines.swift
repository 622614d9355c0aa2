package import TorvDiagnostics
import TorvMarkdown

/// The lines of files that only members may read, so that no message shows them.
///
/// A page with mistakes may be for members too, so its bytes are asked where nothing else tells.
package struct MembersLines: Sendable {
  /// By path: the first line that is for members; those after it are too.
  private var first: [String: Int] = [:]

  /// Knows of no line yet.
  package init() {}

  /// Notes the lines of a page's file; `hasProblems` tells whether any message is about it.
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

  /// Notes what a file with mistakes seems to say: a misspelt value or line is no leave to show the rest.
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

  /// Whether a line says `access:` and then anything but `open`.
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

  /// Returns the bytes of a file that are for members, as far as it is known; nil where all is open.
  package func range(in source: SourceFile) -> Range<Int>? {
    first[source.path].map { source.range(ofLine: $0).lowerBound..<source.bytes.count }
  }

  /// Returns the findings without the text of lines that are for members.
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
