import Testing
import TorvDiagnostics

@testable import TorvSite

/// Edits a file according to the hint of a diagnostic, like an editor who trusts it.
enum HintFollower {
  /// Returns the text after following the hint; nil if a machine can't follow it.
  static func text(_ text: String, following diagnostic: Diagnostic) -> String? {
    guard let hint = diagnostic.hint, let place = diagnostic.location else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = place.line - 1
    guard lines.indices.contains(row) else { return nil }
    if hint.hasPrefix("take out the line") {
      lines.remove(at: row)
    } else if hint == "delete it, or write the word again" {
      lines[row] = replacing(place, in: lines[row], with: "")
    } else if hint == "write an ordinary space there" {
      lines[row] = replacing(place, in: lines[row], with: " ")
    } else if let match = hint.firstMatch(of: #/^write (\d) ordinary spaces there$/#) {
      let spaces = String(repeating: " ", count: Int(match.output.1) ?? 0)
      lines[row] = replacing(place, in: lines[row], with: spaces)
    } else if hint.hasPrefix("put an empty line above it") {
      lines.insert("", at: row)
    } else if hint.hasPrefix("put the text on the next line, behind a '>'") {
      let end = place.column - 1 + place.length
      lines[row] = "\(lines[row].prefix(end))\n>\(lines[row].dropFirst(end))"
    } else if hint == "put a line without '>' above it, and begin a quote with it" {
      lines.insert("", at: row)
    } else if let match = hint.firstMatch(of: #/^add '(.+?)'(?:,|$)/#) {
      // A field of a list entry goes below the entry's first field, any other below the start of the line.
      let before = lines[row].prefix(place.column - 1)
      let isFirst = before.allSatisfy { $0 == " " || $0 == "-" }
      let count = isFirst ? before.count : before.prefix { $0 == " " }.count
      lines.insert(
        (row == 0 && isFirst ? "" : String(repeating: " ", count: count)) + match.output.1,
        at: row + 1)
    } else if let match = hint.firstMatch(of: #/^(?:write|did you mean) '(.+?)'(?:\?|,| |$)/#) {
      lines[row] = replacing(place, in: lines[row], with: String(match.output.1))
      if hint.contains("take out the line of '=' below it") { lines.remove(at: row + 1) }
    } else if let match = hint.firstMatch(of: #/^write (".+")$/#) {
      lines[row] = replacing(place, in: lines[row], with: String(match.output.1))
    } else if let match = hint.firstMatch(of: #/^write ((?:- |[A-Za-z]+: ).+?)(?:, or '# '.*)?$/#) {
      let indentation = lines[row].prefix { $0 == " " }
      lines[row] = indentation + String(match.output.1)
    } else {
      return nil
    }
    return lines.joined(separator: "\n")
  }

  private static func replacing(
    _ place: TorvDiagnostics.SourceLocation, in line: String, with text: String
  ) -> String {
    let start = line.index(line.startIndex, offsetBy: place.column - 1)
    let end = line.index(start, offsetBy: place.length)
    return line[..<start] + text + line[end...]
  }
}
