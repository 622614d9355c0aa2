/// Source text that contains markers 1️⃣ to 9️⃣: the text without them, and the place of each.
///
/// A test of a diagnostic puts the marker before the character that the diagnostic must point to:
/// `MarkedText("municipality: 1️⃣vejel")`.
package struct MarkedText: Sendable {
  /// The text without the markers.
  package let text: String
  /// The line and column of each marker, both from 1.
  package let places: [Character: Place]

  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let column: Int

    package var description: String { "\(line):\(column)" }
  }

  /// Removes the markers from the text and notes their places.
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
      // A byte order mark at the start does not count as a character of the line.
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
