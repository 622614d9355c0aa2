/// Source text with markers 1️⃣ to 9️⃣ in it: the text without them, and the place of each.
///
/// A test of a diagnostic writes the marker before the character that the diagnostic must point at:
/// `MarkedText("municipality: 1️⃣vejel")`.
package struct MarkedText: Sendable {
  /// The text without the markers.
  package let text: String
  /// Line and column, both from 1, of each marker.
  package let places: [Character: Place]

  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let column: Int

    package var description: String { "\(line):\(column)" }
  }

  /// Takes the markers out of the text and notes where they stood.
  package init(_ marked: String) {
    var text = ""
    var places: [Character: Place] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if Self.markers.contains(character) {
        places[character] = Place(line: line, column: column)
        continue
      }
      text.append(character)
      // A byte order mark at the start is no character of the line.
      if text == "\u{FEFF}" { continue }
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    self.text = text
    self.places = places
  }

  private static let markers: Set<Character> = [
    "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣",
  ]
}
