/// A map of equal squares, each a link: what there is of something in each municipality.
package struct TileMap: Sendable {
  private let title: String
  private let description: String
  private let tiles: [Tile]
  private let legend: [String]

  /// The last step of the scale; the first is 0, for nothing.
  package static let lastStep = 5

  /// A square of the map.
  package struct Tile: Sendable {
    let column: Int
    let row: Int
    let code: String
    let label: String
    let title: String
    let href: String
    let step: Int

    /// Takes a place, a short name of at most five characters and a short value that are shown, the full name
    /// with the value in words, an address, and how dark the square is, from 0 to 5.
    package init(
      column: Int, row: Int, code: String, label: String, title: String, href: String, step: Int
    ) {
      self.column = column
      self.row = row
      self.code = code
      self.label = label
      self.title = title
      self.href = href
      self.step = min(max(step, 0), TileMap.lastStep)
    }
  }

  /// Takes what the map is called, what it tells in a sentence, its squares in the order of reading, and what
  /// each step stands for, from step 0; a step whose text is empty is not explained.
  package init(title: String, description: String, tiles: [Tile], legend: [String] = []) {
    self.title = title
    self.description = description
    self.tiles = tiles
    self.legend = legend
  }

  /// The distance from square to square, and the side of a square, which leaves a gap.
  private static let pitch = 40
  private static let side = 37

  /// Returns the map as SVG; the ids in it begin with the one given.
  package func svg(id: String) -> String {
    let (left, right) = Self.bounds(tiles.map(\.column))
    let (top, bottom) = Self.bounds(tiles.map(\.row))
    let width = (right - left + 1) * Self.pitch
    var height = (bottom - top + 1) * Self.pitch
    var markup = SVGText.names(id: id, title: title, description: description)
    for tile in tiles {
      markup += link(tile, x: (tile.column - left) * Self.pitch, y: (tile.row - top) * Self.pitch)
    }
    let steps = legend.indices.filter { $0 <= Self.lastStep && !legend[$0].isEmpty }
    if !steps.isEmpty {
      markup += legend(steps, y: height + 18, width: width)
      height += 18 + Self.pitch
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
      "a", ["class": "tile tile-\(tile.step)", "href": tile.href, "aria-label": tile.title],
      SVGText.element("title", [:], SVGText.escaped(tile.title)) + Self.square(x: x, y: y)
        + "<text x=\"\(middle)\" y=\"\(y + 15)\">\(SVGText.escaped(tile.code))</text>"
        + "<text class=\"tile-value\" x=\"\(middle)\" y=\"\(y + 30)\">"
        + "\(SVGText.escaped(tile.label))</text>")
  }

  private func legend(_ steps: [Int], y: Int, width: Int) -> String {
    let distance = min(160, width / steps.count)
    return steps.enumerated().map { place, step in
      SVGText.element(
        "g", ["class": "tile tile-\(step)"], Self.square(x: place * distance, y: y, side: 26))
        + "<text class=\"tile-legend\" x=\"\(place * distance + 33)\" y=\"\(y + 18)\">"
        + "\(SVGText.escaped(legend[step]))</text>"
    }.joined()
  }

  private static func square(x: Int, y: Int, side: Int = side) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(side)\" height=\"\(side)\" rx=\"3\"/>"
  }

  private static func bounds(_ places: [Int]) -> (Int, Int) {
    (places.min() ?? 1, places.max() ?? 1)
  }
}
