/// An empty drawing of one figure for several municipalities on one scale, which a script fills in: whom a reader chooses is
/// not known before.
///
/// Each has its name, its value and below them a bar; lines across each bar mark zero and the median.
package struct ComparisonChart: Sendable {
  private let rows: Int

  private static let barHeight = 0.9
  private static let pitch = 3.0
  private static let baseline = 1.0
  private static let barTop = 1.45

  /// Takes the number of bars.
  package init(rows: Int) {
    self.rows = rows
  }

  /// The drawing as SVG; it has no name yet, and the width and place of bars and lines are shares of the width.
  package var svg: String {
    let bottom = Double(rows) * Self.pitch
    let markup = (0..<rows).map { row(at: Double($0) * Self.pitch) }.joined()
    return SVGText.element(
      "svg",
      [
        "class": "figure-chart", "role": "img", "data-rows": "\(rows)", "width": "100%",
        "height": SVGText.em(bottom + 1.2),
      ],
      markup
        + SVGText.element(
          "text", ["class": "figure-median-label", "x": "0", "y": SVGText.em(bottom + 0.75)], " "))
  }

  private func row(at top: Double) -> String {
    let baseline = SVGText.em(top + Self.baseline)
    let (barTop, barBottom) = (top + Self.barTop, top + Self.barTop + Self.barHeight)
    return SVGText.element("text", ["class": "figure-label", "x": "0", "y": baseline], " ")
      + SVGText.element(
        "text", ["class": "figure-value", "x": "100%", "y": baseline, "text-anchor": "end"], " ")
      + SVGText.element(
        "rect",
        [
          "class": "figure-bar", "x": "0", "y": SVGText.em(barTop), "width": "0",
          "height": SVGText.em(Self.barHeight),
        ])
      + line("figure-axis", from: barTop - 0.1, to: barBottom + 0.1)
      + line("figure-median", from: barTop - 0.15, to: barBottom + 0.2)
  }

  private func line(_ style: String, from top: Double, to bottom: Double) -> String {
    SVGText.element(
      "line",
      [
        "class": style, "x1": "0", "x2": "0", "y1": SVGText.em(top), "y2": SVGText.em(bottom),
      ])
  }
}
