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
    let source = page.source
    switch page.sealing {
    case .none:
      if Self.asksForMembers(source, upTo: page.bodyRange.lowerBound) { first[source.path] = 1 }
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

  private mutating func add(_ page: UnparsedPage) {
    let source = page.source
    guard !Self.asksForMembers(source, upTo: source.bytes.count) else {
      first[source.path] = 1
      return
    }
    first[source.path] = (1...source.lineStarts.count).first { line in
      let text = source.bytes[source.range(ofLine: line)]
      return text.contains(UInt8(ascii: "<")) && MembersLine.isWritten(as: text)
    }
  }

  /// Whether a line of the file says `access:` and then anything but `open`: a misspelt value is no leave to show.
  private static func asksForMembers(_ source: SourceFile, upTo end: Int) -> Bool {
    let name = Array("access".utf8)
    return (1...source.line(ofByte: end)).contains { line in
      let text = source.bytes[source.range(ofLine: line)]
      guard text.starts(with: name) else { return false }
      let rest = text.dropFirst(name.count).filter { !$0.isBlank }
      return rest.first == UInt8(ascii: ":") && !rest.dropFirst().starts(with: "open".utf8)
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
