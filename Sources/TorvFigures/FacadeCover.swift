/// A row of Danish town houses, generated from a text: the cover of a page that has no picture.
///
/// The same text gives the same street on every machine. It is decoration, so it has no accessible name.
package struct FacadeCover: Sendable {
  private let seed: String

  /// Takes the text that the street is generated from, such as the page's slug.
  package init(seed: String) {
    self.seed = seed
  }

  private static let width = 548
  private static let height = 140

  /// Returns the street as SVG; its only id is `id`.
  package func svg(id: String) -> String { svg(id: id, place: "aria-hidden=\"true\"") }

  /// Returns the street as SVG whose element also has the attributes in `place`.
  func svg(id: String, place: String) -> String {
    var (numbers, sun, left) = start
    var drawing = FacadeDrawing()
    var last: TownHouse?
    while left < Self.width {
      let house = TownHouse(left: left, beside: last, numbers: &numbers)
      drawing.draw(house, numbers: &numbers)
      last = house
      left = house.right
    }
    let markup =
      "<circle class=\"sun\" cx=\"\(sun)\" cy=\"27\" r=\"11\"/>" + Self.houses(drawing, id: id)
      + Self.street(&numbers)
    return "<svg class=\"facade\" viewBox=\"0 0 \(Self.width) \(Self.height)\" \(place)"
      + " preserveAspectRatio=\"xMidYMax slice\">\(markup)</svg>"
  }

  /// The position of the sun and of the first house, and the numbers that generate the rest.
  private var start: (numbers: SeededNumbers, sun: Int, left: Int) {
    var numbers = SeededNumbers(seed: seed)
    let sun = 120 + numbers.number(below: Self.width - 240)
    let left = -numbers.number(below: 30)
    return (numbers, sun, left)
  }

  /// The first house of the street.
  var firstHouse: TownHouse {
    var start = start
    return TownHouse(left: start.left, beside: nil, numbers: &start.numbers)
  }

  static func houses(_ drawing: FacadeDrawing, id: String) -> String {
    func paths(_ parts: [(FacadeDrawing.Part, String)]) -> String {
      parts.compactMap { part, style in
        drawing.path(of: part).map { "<path class=\"\(style)\" d=\"\($0)\"/>" }
      }.joined()
    }
    let walls = (1...TownHouse.walls).map { (FacadeDrawing.Part.wall($0), "wall-\($0)") }
    let doors = (1...FacadeDrawing.doors).map { (FacadeDrawing.Part.door($0), "door-\($0)") }
    return paths([(.chimney, "chimney"), (.tiles, "tiles"), (.slate, "slate")])
      + paths(walls)
      + paths([
        (.verge, "verge"), (.timber, "timber"), (.beam, "beam"), (.cornice, "cornice"),
      ])
      + "<defs><path id=\"\(id)\" d=\"\(drawing.path(of: .windows) ?? "")\"/></defs>"
      + use("frame", id) + use("pane", id) + paths([(.lit, "lit")]) + use("post", id)
      + use("bar", id)
      + paths([(.gate, "gate"), (.shop, "shop"), (.awning, "cloth"), (.awning, "awning")])
      + paths(doors)
  }

  private static func use(_ style: String, _ id: String) -> String {
    "<use class=\"\(style)\" href=\"#\(id)\"/>"
  }

  /// The pavement, a lamp or two, a tree or two, and a bicycle.
  private static func street(_ numbers: inout SeededNumbers) -> String {
    let ground = TownHouse.street
    var markup = "<path class=\"base\" d=\"M0 \(ground - 2)h\(width)\"/>"
    var lamps = ""
    var leaves = ""
    var bicycles = ""
    for place in stride(from: 50, to: width, by: 140) {
      let left = place + numbers.number(below: 90)
      switch numbers.number(below: 4) {
      case 0, 1: lamps += "M\(left) \(ground)v-40m-4-3l1-8h6l1 8"
      case 2: leaves += "M\(left) \(ground + 2)v-16m0-4a15 19 0 1 1 1 0z"
      default: if bicycles.isEmpty { bicycles = bicycle(at: left) }
      }
    }
    if !leaves.isEmpty { markup += "<path class=\"tree\" d=\"\(leaves)\"/>" }
    if !lamps.isEmpty { markup += "<path class=\"lamp\" d=\"\(lamps)\"/>" }
    return markup + bicycles + "<path class=\"paving\" d=\"M0 \((ground + height) / 2)h\(width)\"/>"
  }

  private static func bicycle(at left: Int) -> String {
    let wheel = "a4 4 0 1 0 8 0a4 4 0 1 0-8 0"
    return "<path class=\"bike\" d=\"M\(left) \(TownHouse.street - 3)\(wheel)m12 0\(wheel)"
      + "m-8 0l3-7h7l2 7m-2-7l-1-3h3m-14 3h4\"/>"
  }
}
