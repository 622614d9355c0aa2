import TorvDiagnostics

/// The quotation marks used in print, “…” or »…«, which YAML treats as letters.
enum PrintedQuotes {
  private static let marks: Set<Character> = [
    "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‹", "›",
  ]

  /// Returns the text inside such marks if they enclose all of it: »Byen« but not »Byen« for alle.
  static func text(inside text: String) -> String? {
    guard let first = text.first, marks.contains(first), let last = text.last, marks.contains(last)
    else { return nil }
    let inside = text.dropFirst().dropLast()
    return inside.isEmpty || inside.contains(where: marks.contains) ? nil : String(inside)
  }

  /// Returns the text inside such marks if the value is read as text and has no YAML quotes.
  static func text<Value: ScalarValue>(inside node: YAMLNode, _ type: Value.Type) -> String? {
    guard type is String.Type, case .scalar(let text, isQuoted: false) = node.kind else {
      return nil
    }
    return self.text(inside: text)
  }
}

extension Diagnostic {
  static func printedQuotes(around text: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      .printedQuotes, "quotation marks of print stand around the whole value, and are shown",
      at: place,
      hint: "write \"\(text.replacing("\"", with: "\\\""))\"")
  }
}
