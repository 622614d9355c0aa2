/// Where something stands in a file: path, line and column from 1, and how many characters it covers.
///
/// Columns are counted in characters (grapheme clusters), as an editor's status bar shows them.
package struct SourceLocation: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
  /// The number of characters that are meant, 0 where a point is meant.
  package let length: Int
  /// The whole line, for the excerpt under a message; empty where it is not to be shown.
  package let lineText: String
}

extension SourceLocation {
  /// The same place without the line's text, which nobody may be shown.
  package var withoutText: SourceLocation {
    SourceLocation(path: path, line: line, column: column, length: length, lineText: "")
  }
}

extension SourceLocation: Comparable {
  /// Orders by path, then line, then column.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that editors and terminals make clickable, `path:line:column`.
  package var description: String { "\(path):\(line):\(column)" }
}
