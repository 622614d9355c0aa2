/// An empty bar for each of several groups, which a script fills in: what a reader has answered is not known before.
///
/// On paper, it is filled in by hand.
package struct ProfileChart: Sendable {
  private let title: String
  private let description: String
  private let groups: [Group]
  private let steps: Int

  /// A group with the name by which the script finds its bar.
  package struct Group: Sendable {
    let name: String
    let label: String

    /// Takes the name for scripts and the label for readers.
    package init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  private static let barHeight = 1.25
  private static let gap = 0.8
  /// The share of the width that bars take; the rest is for the value at their end.
  private static let width = 0.86

  /// Takes the chart's title, a description in a sentence, the groups from the top down, and the number of answers, between
  /// which the bars have marks.
  package init(title: String, description: String, groups: [Group], answers: Int) {
    self.title = title
    self.description = description
    self.groups = groups
    steps = max(1, answers - 1)
  }

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    var top = 0.0
    var markup = ""
    for group in groups {
      let label = FigureText.lines(of: group.label, at: top)
      markup += label.markup + row(group, at: label.bottom)
      top = label.bottom + Self.barHeight + Self.gap
    }
    return FigureText.chart(
      id: id, title: title, description: description, height: max(0, top - Self.gap), markup)
  }

  /// The bar in an area of its own, in which its width is a share of the whole.
  private func row(_ group: Group, at top: Double) -> String {
    let height = SVGText.em(Self.barHeight)
    let marks = (1..<max(1, steps)).map { step in
      let place = SVGText.percent(Double(step) / Double(steps))
      return SVGText.element(
        "line", ["class": "figure-mark", "x1": place, "y1": "0", "x2": place, "y2": height])
    }
    return SVGText.element(
      "svg",
      [
        "class": "figure-row", "data-group": group.name, "y": SVGText.em(top),
        "width": SVGText.percent(Self.width), "height": height,
      ],
      SVGText.element("rect", ["class": "figure-track", "width": "100%", "height": height])
        + SVGText.element("rect", ["class": "figure-bar", "width": "0", "height": height])
        + marks.joined()
        + SVGText.element(
          "text", ["class": "figure-value", "x": "100%", "y": "0.97em", "dx": ".7em"], " "))
  }
}
