/// A line of time for each of several things, one under the other, with a mark for each event.
package struct Timeline: Sendable {
  private let title: String
  private let description: String
  private let years: ClosedRange<Int>
  private let rows: [Row]

  /// A thing and what has happened to it.
  package struct Row: Sendable {
    let label: String
    let href: String
    let marks: [Mark]

    /// Takes the words above the line, the address that they lead to, and the events.
    package init(label: String, href: String, marks: [Mark]) {
      self.label = label
      self.href = href
      self.marks = marks
    }
  }

  /// An event.
  package struct Mark: Sendable {
    let time: Double
    let shape: Shape
    let text: String

    /// Takes the time in years, such as 2021.5 for the middle of 2021, the shape, and the words for those who point at it.
    package init(time: Double, shape: Shape, text: String) {
      self.time = time
      self.shape = shape
      self.text = text
    }
  }

  /// What a mark looks like; no two are told apart by colour alone.
  package enum Shape: String, Sendable, CaseIterable {
    case full, half, ring, cross
    /// A small dot, for an event that says nothing of its state.
    case dot
  }

  /// Takes the chart's title, a description in a sentence, the years that it shows, and its rows from the top down.
  package init(title: String, description: String, years: ClosedRange<Int>, rows: [Row]) {
    self.title = title
    self.description = description
    self.years = years
    self.rows = rows
  }

  private static let yearHeight = 1.5
  private static let lineHeight = 1.5
  private static let rowGap = 0.7

  /// Returns the chart as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    var height = Self.yearHeight
    var content = years.map { year in
      FigureText.line(
        String(year), x: share(of: Double(year)), y: Self.yearHeight - 0.5, style: "figure-year",
        anchor: .start)
    }.joined()
    for row in rows {
      height += Self.rowGap
      let label = FigureText.lines(of: row.label, at: height)
      content += SVGText.element("a", ["href": row.href], label.markup)
      height = label.bottom + Self.lineHeight
      content += line(row, at: height - Self.lineHeight / 2)
    }
    return FigureText.chart(
      id: id, title: title, description: description, height: height, isLinked: true, content)
  }

  /// Returns a mark alone, for a key.
  package static func key(_ shape: Shape) -> String {
    SVGText.element(
      "svg",
      [
        "class": "figure-key", "viewBox": "-8 -8 16 16", "width": "16", "height": "16",
        "aria-hidden": "true",
      ], mark(shape))
  }

  private func line(_ row: Row, at height: Double) -> String {
    let y = SVGText.em(height)
    let track = SVGText.element(
      "line", ["class": "figure-track", "x1": "0", "y1": y, "x2": "100%", "y2": y])
    let ticks = years.map { year in
      let x = SVGText.percent(share(of: Double(year)))
      return SVGText.element(
        "line",
        [
          "class": "figure-track", "x1": x, "y1": SVGText.em(height - 0.3), "x2": x,
          "y2": SVGText.em(height + 0.3),
        ])
    }.joined()
    let marks = row.marks.sorted { $0.time < $1.time }.map { mark in
      SVGText.element(
        "svg", ["x": SVGText.percent(share(of: mark.time)), "y": y, "overflow": "visible"],
        SVGText.element("title", [:], SVGText.escaped(mark.text)) + Self.mark(mark.shape))
    }.joined()
    return track + ticks + marks
  }

  private func share(of time: Double) -> Double {
    let length = Double(years.upperBound + 1 - years.lowerBound)
    return min(max((time - Double(years.lowerBound)) / length, 0), 1)
  }

  private static func mark(_ shape: Shape) -> String {
    let style = "figure-mark-\(shape.rawValue)"
    return switch shape {
    case .full, .ring: SVGText.element("circle", ["class": style, "r": "6.5"])
    case .dot: SVGText.element("circle", ["class": style, "r": "3"])
    case .half:
      SVGText.element("circle", ["class": "figure-mark-ring", "r": "6.5"])
        + SVGText.element("path", ["class": style, "d": "M0-6.5a6.5 6.5 0 0 0 0 13z"])
    case .cross: SVGText.element("path", ["class": style, "d": "M-5-5L5 5M-5 5L5-5"])
    }
  }
}
