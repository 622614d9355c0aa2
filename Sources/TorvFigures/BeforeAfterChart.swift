/// Two bars for each of several things, before and after, all on one scale and thus in one unit.
package struct BeforeAfterChart: Sendable {
  private let title: String
  private let description: String
  private let beforeLabel: String
  private let afterLabel: String
  private let pairs: [Pair]

  /// A thing that was measured twice; a missing measurement has no bar.
  package struct Pair: Sendable {
    let label: String
    let before: (value: Double?, text: String)?
    let after: (value: Double?, text: String)?

    /// Takes the values to draw and the texts to read.
    package init(
      label: String, before: (value: Double, text: String)?, after: (value: Double, text: String)?
    ) {
      self.label = label
      self.before = before.map { ($0.value.drawable, $0.text) }
      self.after = after.map { ($0.value.drawable, $0.text) }
    }
  }

  /// Takes the chart's title, a description in a sentence, the words for before and after, and the pairs.
  package init(
    title: String, description: String, beforeLabel: String, afterLabel: String, pairs: [Pair]
  ) {
    self.title = title
    self.description = description
    self.beforeLabel = beforeLabel
    self.afterLabel = afterLabel
    self.pairs = pairs
  }

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    let bars = pairs.map(bars)
    var rows = BarRows(scale: BarScale(bars.joined().map { ($0.value, $0.text) }))
    for (pair, bars) in zip(pairs, bars) {
      rows.add(label: pair.label)
      for bar in bars { rows.add(value: bar.value, text: bar.text, style: bar.style) }
    }
    return rows.svg(id: id, title: title, description: description)
  }

  /// Returns the bars of a pair; each says which of the two it is, so that readers need no colours.
  private func bars(of pair: Pair) -> [(value: Double?, text: String, style: String)] {
    let before = pair.before.map { ($0.value, "\(beforeLabel): \($0.text)", "figure-bar-before") }
    let after = pair.after.map { ($0.value, "\(afterLabel): \($0.text)", "figure-bar") }
    return [before, after].compactMap(\.self)
  }
}
