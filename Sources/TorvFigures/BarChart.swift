/// A bar for each of several things, one under the other, from a common baseline at zero.
package struct BarChart: Sendable {
  private let title: String
  private let description: String
  private let bars: [Bar]
  private let isLowBetter: Bool

  /// A thing and its value; without a value only the text is shown, such as «ikke oplyst».
  package struct Bar: Sendable {
    let label: String
    let value: Double?
    let text: String
    let href: String?

    /// Takes the value to draw and the text to read; a value that is not finite counts as missing.
    package init(label: String, value: Double?, text: String, href: String? = nil) {
      self.label = label
      self.value = value?.drawable
      self.text = text
      self.href = href
    }
  }

  /// Takes the chart's title, a description in a sentence, and its bars from the top down.
  ///
  /// If some values are below zero, the two sides get colours; `isLowBetter` says which side is the good one.
  package init(title: String, description: String, bars: [Bar], isLowBetter: Bool = false) {
    self.title = title
    self.description = description
    self.bars = bars
    self.isLowBetter = isLowBetter
  }

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    let isSigned = bars.contains { ($0.value ?? 0) < 0 }
    var rows = BarRows(scale: BarScale(bars.map { ($0.value, $0.text) }))
    for bar in bars {
      rows.add(label: bar.label, href: bar.href)
      let tone = Tone.of(belowZero: (bar.value ?? 0) < 0, isLowBetter: isLowBetter)
      rows.add(
        value: bar.value, text: bar.text,
        style: isSigned ? "figure-bar figure-bar-\(tone.rawValue)" : "figure-bar")
    }
    return rows.svg(
      id: id, title: title, description: description, isLinked: bars.contains { $0.href != nil })
  }
}
