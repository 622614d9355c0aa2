/// A sheet of small town houses for lists, one for each roof in each wall colour: one file for all entries.
///
/// The style rules of the street are embedded in it.
package enum HouseSheet {
  private static let side = 104
  private static let top = 34

  /// The combinations of roof and wall that a house may have.
  private static let kinds: [(roof: TownHouse.Roof, wall: Int)] =
    TownHouse.Roof.allCases.flatMap { roof in
      TownHouse.walls(under: roof).map { (roof, $0) }
    }

  /// Returns the number of the house that looks like the first house in the text's street.
  package static func number(seed: String) -> Int {
    let house = FacadeCover(seed: seed).firstHouse
    return kinds.firstIndex { $0.roof == house.roof && $0.wall == house.wall } ?? 0
  }

  /// Returns the fragment that shows only this house.
  package static func fragment(_ number: Int) -> String { "h\(number)" }

  /// Returns the sheet as SVG, with the rules embedded.
  package static func svg(rules: String) -> String {
    let houses = kinds.enumerated().map { number, kind in
      house(kind.roof, kind.wall, number: number)
    }
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 \(top) \(side * kinds.count) \(side)\">"
      + "<style>\(SVGText.escaped(rules))</style>\(houses.joined())</svg>"
  }

  private static func house(_ roof: TownHouse.Roof, _ wall: Int, number: Int) -> String {
    let left = number * side
    var numbers = SeededNumbers(seed: "\(number)")
    let house = TownHouse(left: left, wall: wall, roof: roof, numbers: &numbers)
    var drawing = FacadeDrawing()
    drawing.draw(house, numbers: &numbers)
    return "<view id=\"\(fragment(number))\" viewBox=\"\(left) \(top) \(side) \(side)\"/>"
      + "<g class=\"facade\"><rect class=\"sky\" x=\"\(left)\" y=\"\(top)\" width=\"\(side)\" height=\"\(side)\"/>"
      + FacadeCover.houses(drawing, id: "v\(number)")
      + "<path class=\"base\" d=\"M\(left) \(TownHouse.street - 2)h\(side)\"/>"
      + "<path class=\"paving\" d=\"M\(left) \(TownHouse.street + 4)h\(side)\"/></g>"
  }
}
