/// A label broken into lines, since SVG doesn't break text itself.
enum LabelLines {
  /// The number of characters that fit on a line on the narrowest screen, 320 pixels wide.
  static let width = 36

  /// Returns the words in lines of at most this many characters; a longer word gets a line of its own.
  static func broken(_ label: String, width: Int = width) -> [String] {
    broken(label) { $0.count <= width }
  }

  /// Returns the words in lines that fit; a word that does not fit gets a line of its own.
  static func broken(_ label: String, fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    for word in label.split(separator: " ") {
      if let longer = lines.last.map({ "\($0) \(word)" }), fits(longer) {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
