/// A picture of a page that other sites show with a link to it: its title over a street of town houses.
///
/// Rules of the style sheet are embedded in it: `.facade …` and `.page-card …`.
package struct PageCard: Sendable {
  private let seed: String
  private let title: String
  private let kind: String
  private let site: String

  /// The width in pixels, as readers of the Open Graph protocol expect it.
  package static let width = 1200
  package static let height = 630

  /// Takes the text that the street is generated from, and the words over it: the page's title, the kind of page, and
  /// the name of the site.
  package init(seed: String, title: String, kind: String, site: String) {
    self.seed = seed
    self.title = title
    self.kind = kind
    self.site = site
  }

  private static let margin = 72
  /// The font sizes for titles, and the number of lines that fit in each size.
  private static let sizes = [(size: 66, lines: 2), (56, 3), (46, 4)]

  /// Returns the card as SVG, with the rules embedded.
  package func svg(rules: String) -> String {
    let (lines, size) = titleLines
    let leading = size * 6 / 5
    var markup =
      "<style>\(SVGText.escaped(rules))</style>"
      + "<rect class=\"ground\" width=\"\(Self.width)\" height=\"\(Self.height)\"/>"
      + FacadeCover(seed: seed).svg(
        id: "vinduer", place: "x=\"0\" y=\"324\" width=\"\(Self.width)\" height=\"306\"")
    markup += text(site, "site", x: Self.margin, y: 88)
    markup += text(kind, "kind", x: Self.width - Self.margin, y: 88)
    for (number, line) in lines.enumerated() {
      markup += text(line, "title", x: Self.margin, y: 104 + leading * (number + 1), size: size)
    }
    return SVGText.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "page-card", "width": "\(Self.width)",
        "height": "\(Self.height)",
      ], markup)
  }

  private func text(_ text: String, _ style: String, x: Int, y: Int, size: Int? = nil) -> String {
    let size = size.map { " font-size=\"\($0)\"" } ?? ""
    return "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\"\(size)>\(SVGText.escaped(text))</text>"
  }

  /// The title in the largest size in which it fits; a title that is too long for the smallest size is cut off.
  private var titleLines: (lines: [String], size: Int) {
    for (size, most) in Self.sizes {
      let lines = broken(size: size)
      if lines.count <= most { return (lines, size) }
    }
    let (size, most) = Self.sizes[Self.sizes.count - 1]
    var lines = Array(broken(size: size).prefix(most))
    lines[most - 1] += " …"
    return (lines, size)
  }

  private func broken(size: Int) -> [String] {
    let room = (Self.width - 2 * Self.margin) * 1000 / size
    return LabelLines.broken(title) { LetterWidths.width(of: $0) <= room }
  }
}

/// The widths of a card's letters: P052 Bold, Debian's Palatino, in thousandths of the font size.
enum LetterWidths {
  /// The printable characters of ASCII, starting with the blank.
  private static let ascii: [Int] = [
    250, 278, 402, 500, 500, 889, 833, 227, 333, 333, 444, 606, 250, 333, 250, 296,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 250, 250, 606, 606, 606, 444,
    747, 778, 667, 722, 833, 611, 556, 833, 833, 389, 389, 778, 611, 1000, 833, 833,
    611, 833, 722, 611, 667, 778, 778, 1000, 667, 667, 667, 333, 606, 333, 606, 500,
    333, 500, 611, 444, 611, 500, 389, 556, 611, 333, 333, 611, 333, 889, 611, 556,
    611, 611, 389, 444, 333, 611, 556, 833, 500, 556, 500, 310, 606, 310, 606,
  ]
  private static let others: [Unicode.Scalar: Int] = [
    "æ": 778, "ø": 556, "å": 500, "ä": 500, "ö": 556, "ü": 611, "é": 500, "è": 500,
    "–": 500, "»": 500, "«": 500, "”": 500, "“": 500, "’": 278, "§": 500,
  ]

  /// Returns the greatest width that a text may have; an unknown character counts as a wide one.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      let place = Int(scalar.value) - 32
      return width + (ascii.indices.contains(place) ? ascii[place] : others[scalar] ?? 1000)
    }
  }
}
