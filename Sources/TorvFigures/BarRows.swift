/// Bars with a label above each and a value at the end of each, from the top down.
///
/// Heights are relative to the text size, and widths are shares of the whole: the chart needs no `viewBox`, so its
/// text is as readable on a narrow screen as on a wide one.
struct BarRows {
  private let scale: BarScale
  private var height = 0.0
  private var markup = ""

  private static let barHeight = 1.25
  private static let barGap = 0.2
  private static let labelGap = 0.8

  init(scale: BarScale) {
    self.scale = scale
  }

  /// Adds the lines of a label, as a link if it has an address.
  mutating func add(label: String, href: String? = nil) {
    if height > 0 { height += Self.labelGap }
    let label = FigureText.lines(of: label, at: height)
    height = label.bottom
    markup += href.map { SVGText.element("a", ["href": $0], label.markup) } ?? label.markup
  }

  /// Adds a bar, or only its text if there is no value.
  mutating func add(value: Double?, text: String, style: String) {
    let end = scale.end(of: value ?? 0)
    let (left, right) = (min(scale.zero, end), max(scale.zero, end))
    if left < right {
      markup += SVGText.element(
        "rect",
        [
          "class": style, "x": SVGText.percent(left), "y": SVGText.em(height),
          "width": SVGText.percent(right - left), "height": SVGText.em(Self.barHeight),
        ])
    }
    markup += axis
    markup += FigureText.line(
      text, x: end, y: height + 0.97, style: value == nil ? "figure-missing" : "figure-value",
      anchor: (value ?? 0) < 0 ? .end : .start)
    height += Self.barHeight + Self.barGap
  }

  /// Returns the whole chart.
  func svg(id: String, title: String, description: String, isLinked: Bool = false) -> String {
    FigureText.chart(
      id: id, title: title, description: description, height: height, isLinked: isLinked, markup)
  }

  /// The line where bars begin, beside the bar that is being added; it crosses no label.
  private var axis: String {
    let zero = SVGText.percent(scale.zero)
    return SVGText.element(
      "line",
      [
        "class": "figure-axis", "x1": zero, "y1": SVGText.em(height - Self.barGap / 2), "x2": zero,
        "y2": SVGText.em(height + Self.barHeight + Self.barGap / 2),
      ])
  }
}
