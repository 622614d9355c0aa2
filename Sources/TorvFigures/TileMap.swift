/// A map of equal squares, each a link, that shows one value for each municipality.
package struct TileMap: Sendable {
  private let title: String
  private let description: String
  private let tiles: [Tile]
  private let legend: [LegendEntry]

  /// The colour of a square.
  package enum Shade: Hashable, Sendable {
    /// No value, or nothing to show.
    case none
    /// A step of the single colour ramp, from 1, the palest, to ``TileMap/lastStep``.
    case step(Int)
    /// Exactly zero, on a map with values on both sides of it.
    case zero
    /// A step away from zero, from 1, the palest, to ``TileMap/lastSignedStep``.
    case signed(Tone, Int)

    /// The style class for the colour.
    fileprivate var style: String {
      switch self {
      case .none: "tile-0"
      case .step(let step): "tile-\(min(max(step, 1), TileMap.lastStep))"
      case .zero: "tile-zero"
      case .signed(let tone, let step):
        "tile-\(tone.rawValue)-\(min(max(step, 1), TileMap.lastSignedStep))"
      }
    }
  }

  /// The meaning of a colour.
  package struct LegendEntry: Hashable, Sendable {
    package let shade: Shade
    package let text: String

    /// Takes a colour and its explanation.
    package init(_ shade: Shade, _ text: String) {
      self.shade = shade
      self.text = text
    }
  }

  /// The last step of the single ramp.
  package static let lastStep = 5
  /// The last step on each side of zero.
  package static let lastSignedStep = 3

  /// A square of the map.
  package struct Tile: Sendable {
    let column: Int
    let row: Int
    let code: String
    let label: String
    let title: String
    let href: String
    let shade: Shade

    /// Takes a place, a short name of at most five characters and a short value to show, the full name with the value
    /// in words, an address, and a colour.
    package init(
      column: Int, row: Int, code: String, label: String, title: String, href: String,
      shade: Shade
    ) {
      self.column = column
      self.row = row
      self.code = code
      self.label = label
      self.title = title
      self.href = href
      self.shade = shade
    }
  }

  /// Takes the map's title, a description in a sentence, its squares in reading order, and the meanings of the
  /// colours.
  package init(title: String, description: String, tiles: [Tile], legend: [LegendEntry] = []) {
    self.title = title
    self.description = description
    self.tiles = tiles
    self.legend = legend
  }

  /// The distance from one square to the next; a square is smaller, which leaves a gap.
  private static let pitch = 40
  private static let side = 37

  /// Returns the map as SVG; its ids begin with `id`.
  package func svg(id: String) -> String {
    let (left, right) = Self.bounds(tiles.map(\.column))
    let (top, bottom) = Self.bounds(tiles.map(\.row))
    let width = (right - left + 1) * Self.pitch
    var height = (bottom - top + 1) * Self.pitch
    var markup = SVGText.names(id: id, title: title, description: description)
    for tile in tiles {
      markup += link(tile, x: (tile.column - left) * Self.pitch, y: (tile.row - top) * Self.pitch)
    }
    if !legend.isEmpty {
      let places = legendPlaces(width: width)
      for (entry, place) in zip(legend, places) {
        markup += explanation(entry, x: place.x, y: height + 18 + place.line * Self.pitch)
      }
      height += 18 + ((places.last?.line ?? 0) + 1) * Self.pitch
    }
    return SVGText.element(
      "svg",
      [
        "class": "tile-map", "role": "document", "aria-labelledby": SVGText.labels(id: id),
        "viewBox": "0 0 \(width) \(height)",
      ], markup)
  }

  private func link(_ tile: Tile, x: Int, y: Int) -> String {
    let middle = x + Self.side / 2
    return SVGText.element(
      "a", ["class": "tile \(tile.shade.style)", "href": tile.href, "aria-label": tile.title],
      SVGText.element("title", [:], SVGText.escaped(tile.title)) + Self.square(x: x, y: y)
        + "<text x=\"\(middle)\" y=\"\(y + 15)\">\(SVGText.escaped(tile.code))</text>"
        + "<text class=\"tile-value\" x=\"\(middle)\" y=\"\(y + 30)\">"
        + "\(SVGText.escaped(tile.label))</text>")
  }

  /// Returns the place of each explanation: at even distances if all fit, else one after the other.
  private func legendPlaces(width: Int) -> [(x: Int, line: Int)] {
    let distance = min(160, width / legend.count)
    let widths = legend.map { 33 + $0.text.count * 8 }
    if widths.allSatisfy({ $0 <= distance }) { return legend.indices.map { ($0 * distance, 0) } }
    var (x, line) = (0, 0)
    return widths.map { needed in
      if x > 0, x + needed > width { (x, line) = (0, line + 1) }
      defer { x += needed + 14 }
      return (x, line)
    }
  }

  private func explanation(_ entry: LegendEntry, x: Int, y: Int) -> String {
    SVGText.element(
      "g", ["class": "tile \(entry.shade.style)"], Self.square(x: x, y: y, side: 26))
      + "<text class=\"tile-legend\" x=\"\(x + 33)\" y=\"\(y + 18)\">"
      + "\(SVGText.escaped(entry.text))</text>"
  }

  private static func square(x: Int, y: Int, side: Int = side) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(side)\" height=\"\(side)\" rx=\"3\"/>"
  }

  private static func bounds(_ places: [Int]) -> (Int, Int) {
    (places.min() ?? 1, places.max() ?? 1)
  }
}
