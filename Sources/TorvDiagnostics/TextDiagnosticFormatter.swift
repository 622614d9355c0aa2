/// Writes a diagnostic for people: place, message, excerpt with a caret, hint.
struct TextDiagnosticFormatter {
  let language: Language
  let handbook: String?
  let colored: Bool

  /// The longest part of a line that is shown; a longer line is cut around the place.
  private static let excerptWidth = 100

  func string(_ diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    let place = diagnostic.location.map { bold(String("\($0):".map(\.visible))) + " " } ?? ""
    let severity = diagnostic.severity.name.text(in: language)
    let head = paint(severity + ":", diagnostic.severity == .error ? "31;1" : "33;1")
    let message = String(diagnostic.words.text(in: language).map(\.visible))
    lines.append("\(place)\(head) \(message) [\(diagnostic.id.rawValue)]")
    if let location = diagnostic.location { lines += excerpt(location) }
    if let advice = diagnostic.advice?.text(in: language) {
      let head = paint(Diagnostic.hintName.text(in: language) + ":", "36;1")
      lines.append("  \(head) \(String(advice.map(\.visible)))")
    }
    if let address = diagnostic.id.address(in: handbook) {
      lines.append("  \(paint(Diagnostic.moreName.text(in: language) + ":", "36;1")) \(address)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ location: SourceLocation) -> [String] {
    var characters = location.lineText.map(\.visible)
    guard !characters.allSatisfy({ $0 == " " }) else { return [] }
    var start = min(location.column - 1, characters.count)
    if characters.count > Self.excerptWidth {
      let first = max(0, min(start - 20, characters.count - Self.excerptWidth))
      characters = Array(characters[first...].prefix(Self.excerptWidth))
      start -= first
    }
    let number = String(location.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let gutter = String(repeating: " ", count: margin.count)
    let marked = characters[start...].prefix(location.length)
    let caret = "^" + String(repeating: "~", count: max(1, width(of: marked)) - 1)
    return [
      "\(margin) | \(String(characters))",
      "\(gutter) | \(String(repeating: " ", count: width(of: characters[..<start])))\(paint(caret, "32;1"))",
    ]
  }

  private func width(of characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + $1.terminalWidth }
  }

  private func bold(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
