/// A place in a file: path, line and column from 1, and the number of characters that it covers.
///
/// Columns are counted in characters (grapheme clusters), as an editor's status bar shows them.
package struct SourceLocation: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
  /// The number of characters that it covers; 0 for a point.
  package let length: Int
  /// The whole line, for the excerpt under a message; empty if it must not be shown.
  package let lineText: String

  /// Puts a place together that was taken apart to be kept.
  package init(path: String, line: Int, column: Int, length: Int, lineText: String) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.lineText = lineText
  }
}

extension SourceLocation {
  /// The same place without the line's text, which must not be shown.
  package var withoutText: SourceLocation {
    SourceLocation(path: path, line: line, column: column, length: length, lineText: "")
  }
}

extension SourceLocation: Comparable {
  /// Orders by path, then line, column and length.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that editors and terminals make clickable, `path:line:column`.
  package var description: String { "\(path):\(line):\(column)" }
}
