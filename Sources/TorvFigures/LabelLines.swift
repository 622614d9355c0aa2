/// A label broken into lines, since SVG doesn't break text itself.
enum LabelLines {
  /// The number of characters that fit on a line on the narrowest screen, 320 pixels wide.
  static let width = 36

  /// Returns the words in lines of at most `width` characters; a longer word gets a line of its own.
  static func broken(_ label: String, width: Int = width) -> [String] {
    var lines: [String] = []
    for word in label.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
