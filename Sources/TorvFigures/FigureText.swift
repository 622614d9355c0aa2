/// Text in charts, and the element that holds a chart.
enum FigureText {
  /// The side of its position on which a text stands.
  enum Anchor {
    case start, end
    /// At the right edge of the chart.
    case edge
    case middle
  }

  private static let lineHeight = 1.35

  /// Returns a label in as many lines as it needs, from the given height down, and the bottom of the last line.
  static func lines(
    of label: String, at top: Double, style: String = "figure-label"
  ) -> (markup: String, bottom: Double) {
    var bottom = top
    var markup = ""
    for line in LabelLines.broken(label) {
      bottom += lineHeight
      markup += self.line(line, x: 0, y: bottom - 0.35, style: style)
    }
    return (markup, bottom)
  }

  /// Returns one line of text; `x` is a share of the width, `y` is relative to the text size.
  static func line(
    _ text: String, x: Double, y: Double, style: String, anchor: Anchor? = nil
  ) -> String {
    let side =
      switch anchor {
      case nil: ""
      case .start: " dx=\".4em\""
      case .end: " dx=\"-.4em\" text-anchor=\"end\""
      case .edge: " text-anchor=\"end\""
      case .middle: " text-anchor=\"middle\""
      }
    return "<text class=\"\(style)\" x=\"\(SVGText.percent(x))\" y=\"\(SVGText.em(y))\"\(side)>"
      + SVGText.escaped(text) + "</text>"
  }

  /// Returns a chart, named by its title and description; with links its role is `document`, since an image can't
  /// contain links.
  static func chart(
    id: String, title: String, description: String, height: Double, isLinked: Bool = false,
    _ content: String
  ) -> String {
    SVGText.element(
      "svg",
      [
        "class": "figure-chart", "role": isLinked ? "document" : "img",
        "aria-labelledby": SVGText.labels(id: id), "width": "100%", "height": SVGText.em(height),
      ],
      SVGText.names(id: id, title: title, description: description) + content)
  }
}
