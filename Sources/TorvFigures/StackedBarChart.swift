/// A bar for each of several wholes, such as years, divided into its parts.
///
/// All bars are on one scale. A letter, which stands in the bar and in the key below, identifies each part, so that
/// readers don't depend on its colour.
package struct StackedBarChart: Sendable {
  private let title: String
  private let description: String
  private let rows: [Row]

  /// A whole, drawn as one bar.
  package struct Row: Sendable {
    let label: String
    let text: String
    let segments: [Segment]

    /// Takes the parts from left to right, and the sum as text.
    package init(label: String, text: String = "", segments: [Segment]) {
      self.label = label
      self.text = text
      self.segments = segments
    }
  }

  /// A part; it takes no room if it is negative or not a number.
  package struct Segment: Sendable {
    let label: String
    let value: Double
    let text: String

    /// Takes the value to draw and the text to read.
    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = max(0, value.drawable ?? 0)
      self.text = text
    }
  }

  /// Takes the chart's title, a description in a sentence, and the bars from the top down.
  package init(title: String, description: String, rows: [Row]) {
    self.title = title
    self.description = description
    self.rows = rows
  }

  private static let barHeight = 2.0
  /// A narrower part has no room for its letter; readers identify it by its position.
  private static let narrowest = 0.05

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    let keys = self.keys
    let whole = rows.map { $0.segments.reduce(0) { $0 + $1.value } }.max() ?? 0
    var height = 0.0
    var markup = ""
    for row in rows {
      markup += heading(of: row, at: &height)
      markup += bar(of: row, at: height, whole: whole, keys: keys)
      height += Self.barHeight + 0.8
    }
    markup += legend(keys, at: &height)
    return FigureText.chart(
      id: id, title: title, description: description, height: height, markup)
  }

  /// The names of the parts in the order in which they first occur.
  private var keys: [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.segments).map(\.label).filter { seen.insert($0).inserted }
  }

  private func heading(of row: Row, at height: inout Double) -> String {
    let label = FigureText.lines(of: row.label, at: height)
    defer { height = label.bottom }
    guard !row.text.isEmpty else { return label.markup }
    return label.markup
      + FigureText.line(
        row.text, x: 1, y: label.bottom - 0.35, style: "figure-value", anchor: .edge)
  }

  private func bar(of row: Row, at top: Double, whole: Double, keys: [String]) -> String {
    var left = 0.0
    var markup = ""
    for segment in row.segments where segment.value > 0 {
      guard let key = keys.firstIndex(of: segment.label) else { continue }
      let width = segment.value / whole
      var part =
        SVGText.element("title", [:], SVGText.escaped("\(segment.label): \(segment.text)"))
        + SVGText.element(
          "rect",
          [
            "x": SVGText.percent(left), "y": SVGText.em(top), "width": SVGText.percent(width),
            "height": SVGText.em(Self.barHeight),
          ])
      if width >= Self.narrowest {
        part += FigureText.line(
          Self.letter(key), x: left + width / 2, y: top + 1.35, style: "figure-key",
          anchor: .middle)
      }
      markup += SVGText.element("g", ["class": Self.style(key)], part)
      left += width
    }
    return markup
  }

  /// Returns the letter and name of each part, and its value too if there is only one bar.
  private func legend(_ keys: [String], at height: inout Double) -> String {
    var markup = ""
    for (key, label) in keys.enumerated() {
      let values = rows.count == 1 ? rows[0].segments.filter { $0.label == label } : []
      let text = ([label] + values.map(\.text)).joined(separator: ": ")
      markup += SVGText.element(
        "g", ["class": Self.style(key)],
        SVGText.element(
          "rect", ["y": SVGText.em(height + 0.1), "width": "1.6em", "height": "1.4em"])
          + "<text class=\"figure-key\" x=\".8em\" y=\"\(SVGText.em(height + 1.15))\""
          + " text-anchor=\"middle\">\(Self.letter(key))</text>")
      for (number, line) in LabelLines.broken(text, width: LabelLines.width - 4).enumerated() {
        if number > 0 { height += 1.3 }
        markup +=
          "<text class=\"figure-value\" x=\"2.1em\" y=\"\(SVGText.em(height + 1.15))\">"
          + SVGText.escaped(line) + "</text>"
      }
      height += 1.7
    }
    return markup
  }

  private static func style(_ key: Int) -> String { "figure-part figure-part-\(key % 6 + 1)" }

  private static func letter(_ key: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return alphabet.indices.contains(key) ? String(alphabet[key]) : String(key + 1)
  }
}
