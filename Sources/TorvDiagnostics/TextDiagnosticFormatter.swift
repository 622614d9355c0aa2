/// Writes a diagnostic for people: place, message, excerpt with a caret, hint.
struct TextDiagnosticFormatter {
  let colored: Bool

  /// The longest piece of a line that is shown; a longer line is cut around the place.
  private static let excerptWidth = 100

  func string(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.rawValue
    var lines: [String] = []
    let place = diagnostic.location.map { bold("\($0):") + " " } ?? ""
    let head = paint(severity + ":", diagnostic.severity == .error ? "31;1" : "33;1")
    lines.append("\(place)\(head) \(diagnostic.message) [\(diagnostic.id.rawValue)]")
    if let location = diagnostic.location { lines += excerpt(location) }
    if let hint = diagnostic.hint { lines.append("  \(paint("hint:", "36;1")) \(hint)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ location: SourceLocation) -> [String] {
    var characters = location.lineText.map(visible)
    guard !characters.allSatisfy({ $0 == " " }) else { return [] }
    var start = min(location.column - 1, characters.count)
    if characters.count > Self.excerptWidth {
      let first = max(0, min(start - 20, characters.count - Self.excerptWidth))
      characters = Array(characters[first...].prefix(Self.excerptWidth))
      start -= first
    }
    let length = max(1, min(location.length, characters.count - start))
    let number = String(location.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let gutter = String(repeating: " ", count: margin.count)
    let caret = "^" + String(repeating: "~", count: length - 1)
    return [
      "\(margin) | \(String(characters))",
      "\(gutter) | \(String(repeating: " ", count: start))\(paint(caret, "32;1"))",
    ]
  }

  /// Control characters would garble the terminal or move the caret: a tab becomes one space, others «·».
  private func visible(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return character }
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? "·" : character
  }

  private func bold(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
