package import TorvDiagnostics

/// The lines that Git leaves in a text if it could not merge two versions of it (git-merge, «How conflicts are
/// presented»).
package enum MergeConflict {
  /// Returns an error at the first line of each conflict; O(lines).
  ///
  /// In Markdown, a conflict that is completely inside a code block is an example and not reported.
  package static func problems(in source: SourceFile) -> [Diagnostic] {
    var scanner = ConflictScanner(isMarkdown: source.path.hasSuffix(".md"))
    let bytes = source.bytes
    for number in source.lineStarts.indices {
      let start = number == 0 ? source.byteOrderMarkLength : source.lineStarts[number]
      guard start < bytes.count else { break }
      switch bytes[start] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
        if isMarker(bytes[start...]) { scanner.take(marker: bytes[start], onLine: number + 1) }
      case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: " "):
        scanner.take(fence: bytes[source.range(ofLine: number + 1)])
      default: break
      }
    }
    var report = DiagnosticReport()
    for conflict in scanner.finished() {
      let line = source.range(ofLine: conflict.line)
      report.add(
        conflict.isWhole ? .conflict(at: source.place(line)) : .marker(at: source.place(line)))
    }
    return report.finished()
  }

  /// Returns whether a line is seven equal characters, or begins with them and a space.
  private static func isMarker(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first, text.prefix(7).count == 7,
      text.prefix(7).allSatisfy({ $0 == mark })
    else { return false }
    guard let next = text.dropFirst(7).first else { return true }
    return next == 0x20 || next == 0x0A || next == 0x0D
  }
}

/// The state of a scan through the lines of a text.
private struct ConflictScanner {
  struct Conflict {
    let line: Int
    /// Whether both its first and its last line were found.
    let isWhole: Bool
  }

  let isMarkdown: Bool
  private var conflicts: [Conflict] = []
  /// The line with `<<<<<<<`.
  private var start: Int?
  /// Whether that line is inside the open code block.
  private var isInCode = false
  /// The fence that opened the current code block.
  private var fence: ArraySlice<UInt8>?

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  mutating func take(marker: UInt8, onLine line: Int) {
    switch marker {
    case UInt8(ascii: "<"):
      if let start, !isInCode { conflicts.append(Conflict(line: start, isWhole: false)) }
      start = line
      isInCode = fence != nil
    case UInt8(ascii: ">"):
      if !isInCode, start != nil || fence == nil {
        conflicts.append(Conflict(line: start ?? line, isWhole: start != nil))
      }
      start = nil
      isInCode = false
    default: break
    }
  }

  /// Opens or closes a code block, unless the line is inside a conflict.
  mutating func take(fence line: ArraySlice<UInt8>) {
    guard isMarkdown, start == nil || isInCode else { return }
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex < 4, let mark = text.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return }
    let run = text.prefix { $0 == mark }
    if let open = fence {
      guard open.first == mark, run.count >= open.count,
        text.dropFirst(run.count).allSatisfy({ $0 == 0x20 || $0 == 0x09 })
      else { return }
      fence = nil
      // The conflict continues after the end of the code block.
      isInCode = false
    } else if run.count >= 3 {
      fence = run
    }
  }

  func finished() -> [Conflict] {
    guard let start, !isInCode else { return conflicts }
    return conflicts + [Conflict(line: start, isWhole: false)]
  }
}

extension Diagnostic {
  fileprivate static func conflict(at place: SourceLocation) -> Diagnostic {
    .error(
      .mergeConflict, "two versions of this text were not merged", at: place,
      hint:
        "keep one of them, and delete the three lines that begin with '<<<<<<<', '=======' and '>>>>>>>'"
    )
  }

  fileprivate static func marker(at place: SourceLocation) -> Diagnostic {
    .error(
      .mergeConflict, "a line is left over from two versions that were not merged", at: place,
      hint: "delete it, and see whether some of the text stands there twice")
  }
}
