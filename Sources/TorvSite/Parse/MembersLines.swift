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

  /// Notes the lines of a page's file.
  package mutating func add(_ page: ParsedPage) {
    switch page {
    case .page(let page): add(page)
    case .unparsed(let page): add(page)
    }
  }

  private mutating func add(_ page: Page) {
    switch page.sealing {
    case .none: return
    case .part:
      first[page.source.path] = page.body.membersLine.map {
        page.source.line(ofByte: $0.range.lowerBound)
      }
    case .whole:
      first[page.source.path] = 1
      guard case .dataset(let dataset) = page.content else { return }
      let path = page.source.path
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      first[folder + dataset.file.value] = 1
    }
  }

  private mutating func add(_ page: UnparsedPage) {
    let source = page.source
    for line in 1...source.lineStarts.count {
      let text = source.bytes[source.range(ofLine: line)].filter { !$0.isBlank }
      if text.elementsEqual("access:members".utf8) {
        first[source.path] = 1
        return
      }
      if first[source.path] == nil, text.elementsEqual("<!--members-->".utf8) {
        first[source.path] = line
      }
    }
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
}
