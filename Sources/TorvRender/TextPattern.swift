/// A text with `{name}`s in it, split into its pieces once, so that filling it in needs no search.
struct TextPattern: Sendable {
  private let pieces: [Piece]

  private enum Piece {
    case text(String)
    /// A value, by its number among the placeholders.
    case value(Int)
  }

  /// Splits a text; a name in braces that is not among the placeholders stays as it is.
  init(_ text: String, placeholders: [String]) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{") {
      let name = rest[start...].dropFirst().prefix { $0 != "}" }
      guard name.endIndex < rest.endIndex, let number = placeholders.firstIndex(of: String(name))
      else {
        pieces.append(.text(String(rest[...start])))
        rest = rest[start...].dropFirst()
        continue
      }
      pieces += [.text(String(rest[..<start])), .value(number)]
      rest = rest[name.endIndex...].dropFirst()
    }
    pieces.append(.text(String(rest)))
    self.pieces = pieces.filter {
      if case .text("") = $0 { false } else { true }
    }
  }

  /// Returns the text with the values in the order of the placeholders.
  func callAsFunction(_ values: String...) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .value(let number): text += values[number]
      }
    }
    return text
  }
}
