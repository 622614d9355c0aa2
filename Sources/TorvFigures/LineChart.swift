/// Lines through the years, with a gap where there are no figures.
///
/// The lines lie in an area of its own that stretches with the width; text, marks and the thickness of lines keep their size.
package struct LineChart: Sendable {
  private let title: String
  private let description: String
  private let years: [Int]
  private let scale: LineScale
  private let tickTexts: [String]
  private let lines: [Line]

  /// A figure of a year.
  package struct Point: Sendable {
    let year: Int
    let value: Double

    /// Takes the year and its figure.
    package init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// How a line looks; no two styles are told apart by colour alone.
  package enum Style: Hashable, Sendable {
    /// One of the chart's own lines, counted from 0 to ``LineChart/mostOwnLines``.
    case own(Int)
    /// The line that the others are compared with.
    case median
    /// One of many thin lines.
    case other
  }

  /// A line, or the name that stands for several in the key.
  package struct Line: Sendable {
    let label: String?
    let style: Style
    let runs: [[Point]]

    /// Takes the name in the key, if it has one, the style, and the figures in order of years, parted where there is a gap.
    package init(label: String?, style: Style, runs: [[Point]]) {
      self.label = label
      self.style = style
      self.runs = runs
    }
  }

  /// The most lines that have a style of their own.
  package static let mostOwnLines = 6

  /// The height of the area with the lines.
  private static let areaHeight = 13.0
  /// The area's edges as shares of the width; the numbers beside the lines across stand to the left of it.
  private static let left = 0.16
  private static let right = 0.93
  private static let keyHeight = 1.5
  private static let keyWidth = 3.0
  /// The number of characters that fit beside a key on the narrowest screen.
  private static let keyCharacters = 32
  /// The most years with a mark each; a longer line has marks only at its ends.
  private static let mostMarks = 12
  private static let mostYearTexts = 5
  /// The resolution of the area.
  private static let units = 1000.0

  /// Takes the chart's title, a description in a sentence, its years in order, the scale with the text of each tick, and the lines.
  ///
  /// The last lines lie over the first; the key has them in the opposite order.
  package init(
    title: String, description: String, years: [Int], scale: LineScale, tickTexts: [String],
    lines: [Line]
  ) {
    self.title = title
    self.description = description
    self.years = years
    self.scale = scale
    self.tickTexts = tickTexts
    self.lines = lines
  }

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    var height = 0.0
    var content = ""
    for line in lines.reversed() {
      guard let label = line.label else { continue }
      let key = self.key(of: line.style, label, at: height)
      content += key.markup
      height = key.bottom
    }
    let top = height + 1.2
    content += grid(from: top) + area(at: top) + marks(from: top) + yearTexts(below: top)
    return FigureText.chart(
      id: id, title: title, description: description, height: top + Self.areaHeight + 1.6, content)
  }

  // MARK: - The parts of the chart

  /// Returns an entry of the key, and its bottom.
  private func key(
    of style: Style, _ label: String, at top: Double
  ) -> (markup: String, bottom: Double) {
    let y = SVGText.em(top + Self.keyHeight / 2)
    let line = SVGText.element(
      "line", ["class": style.name, "x1": "0", "y1": y, "x2": "2.4em", "y2": y])
    let label = LabelLines.broken(label, width: Self.keyCharacters)
    let texts = label.enumerated().map { number, line in
      SVGText.element(
        "text",
        [
          "class": "figure-label", "x": SVGText.em(Self.keyWidth),
          "y": SVGText.em(top + 1.1 + Double(number) * Self.keyHeight),
        ], SVGText.escaped(line))
    }
    let mark = style.shape.map { self.mark(style, $0, x: "1.2em", y: y) } ?? ""
    return (
      line + mark + texts.joined(), top + Double(max(1, label.count)) * Self.keyHeight
    )
  }

  private func grid(from top: Double) -> String {
    zip(scale.ticks, tickTexts).map { tick, text in
      let y = height(of: tick.value, from: top)
      return SVGText.element(
        "line",
        [
          "class": tick.digits == 0 ? "figure-axis" : "figure-grid", "x1": "0",
          "y1": SVGText.em(y), "x2": "100%", "y2": SVGText.em(y),
        ]) + FigureText.line(text, x: 0, y: y - 0.3, style: "figure-tick")
    }.joined()
  }

  private func area(at top: Double) -> String {
    SVGText.element(
      "svg",
      [
        "class": "figure-lines", "x": SVGText.percent(Self.left), "y": SVGText.em(top),
        "width": SVGText.percent(Self.right - Self.left), "height": SVGText.em(Self.areaHeight),
        "viewBox": "0 0 1000 1000", "preserveAspectRatio": "none",
      ], lines.map(path).joined())
  }

  private func path(of line: Line) -> String {
    guard line.runs.contains(where: { !$0.isEmpty }) else { return "" }
    var path = ""
    for run in line.runs {
      for (place, point) in run.enumerated() {
        let x = Int((share(of: point.year) * Self.units).rounded())
        let y = Int(((1 - scale.height(of: point.value)) * Self.units).rounded())
        path += place == 0 ? "M\(x) \(y)" : place == 1 ? "L\(x) \(y)" : " \(x) \(y)"
      }
      // A line of no length is drawn as a dot.
      if run.count == 1 { path += "h0" }
    }
    return SVGText.element("path", ["class": line.style.name, "d": path])
  }

  private func marks(from top: Double) -> String {
    lines.map { line in
      guard let shape = line.style.shape else { return "" }
      let isShort = line.runs.reduce(0) { $0 + $1.count } <= Self.mostMarks
      return line.runs.map { run in
        run.enumerated().filter { isShort || $0.offset == 0 || $0.offset == run.count - 1 }
          .map { _, point in
            mark(
              line.style, shape, x: SVGText.percent(position(of: point.year)),
              y: SVGText.em(height(of: point.value, from: top)))
          }.joined()
      }.joined()
    }.joined()
  }

  private func mark(_ style: Style, _ shape: String, x: String, y: String) -> String {
    SVGText.element(
      "svg", ["x": x, "y": y, "overflow": "visible"],
      SVGText.element("path", ["class": "figure-point \(style.name)", "d": shape]))
  }

  /// The years below the area: the first and the last, and others at equal distances between them.
  private func yearTexts(below top: Double) -> String {
    let last = years.count - 1
    let distance = max(1, (last + Self.mostYearTexts - 2) / (Self.mostYearTexts - 1))
    return years.indices.filter { index in
      index == last || index % distance == 0 && last - index >= distance
    }.map { index in
      FigureText.line(
        String(years[index]), x: position(of: years[index]), y: top + Self.areaHeight + 1.2,
        style: "figure-tick", anchor: .middle)
    }.joined()
  }

  // MARK: - Positions

  /// The place of a year in the area, from 0 to 1.
  private func share(of year: Int) -> Double {
    guard let first = years.first, let last = years.last, first < last else { return 0.5 }
    return Double(year - first) / Double(last - first)
  }

  private func position(of year: Int) -> Double {
    Self.left + share(of: year) * (Self.right - Self.left)
  }

  private func height(of value: Double, from top: Double) -> Double {
    top + (1 - scale.height(of: value)) * Self.areaHeight
  }
}

extension LineChart.Style {
  /// The class of the line.
  fileprivate var name: String {
    switch self {
    case .own(let number): "figure-line figure-line-\(number % LineChart.mostOwnLines + 1)"
    case .median: "figure-line figure-line-median"
    case .other: "figure-line figure-line-other"
    }
  }

  /// The outline of the mark at each figure; nil for a line without marks.
  fileprivate var shape: String? {
    guard case .own(let number) = self else { return nil }
    return Self.shapes[number % LineChart.mostOwnLines]
  }

  /// A disc, a square, a triangle, a diamond, a triangle on its point and a cross.
  private static let shapes = [
    "M-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0z", "M-4-4h8v8h-8z", "M0-5 5 4h-10z", "M0-6 5 0 0 6-5 0z",
    "M0 5-5-4H5z", "M-4-4 4 4M-4 4 4-4",
  ]
}
