/// The paths that draw a row of houses: all walls of one colour are one path, all windows another.
///
/// A row of windows is a single broad, dashed line: the style sheet draws it four times, as frames, panes and glazing
/// bars. So a whole street is under three kilobytes.
struct FacadeDrawing {
  /// The path of each part, by the part's number; empty if nothing of it is drawn.
  private var paths = [String](repeating: "", count: Part.count)

  /// The parts, in the order in which they are painted.
  enum Part {
    case chimney, tiles, slate
    case wall(Int)
    case verge, cornice, gate, shop, awning, timber, beam, windows, lit
    case door(Int)

    static let count = 12 + TownHouse.walls + 1 + FacadeDrawing.doors + 1

    /// Its number among all parts, walls and doors counted one by one.
    var number: Int {
      switch self {
      case .chimney: 0
      case .tiles: 1
      case .slate: 2
      case .verge: 3
      case .cornice: 4
      case .gate: 5
      case .shop: 6
      case .awning: 7
      case .timber: 8
      case .beam: 9
      case .windows: 10
      case .lit: 11
      case .wall(let wall): 12 + wall
      case .door(let door): 12 + TownHouse.walls + 1 + door
      }
    }
  }

  static let doors = 3

  func path(of part: Part) -> String? {
    let path = paths[part.number]
    return path.isEmpty ? nil : path
  }

  private mutating func draw(_ part: Part, _ path: String) { paths[part.number] += path }

  /// Draws a house, with lights and chimneys at random.
  mutating func draw(_ house: TownHouse, numbers: inout SeededNumbers) {
    drawChimney(of: house, numbers: &numbers)
    switch house.roof {
    case .gable: drawGable(of: house)
    case .stepped: drawSteps(of: house)
    case .curved: drawCurves(of: house)
    case .eaves: drawEaves(of: house, numbers: &numbers)
    case .mansard: drawMansard(of: house)
    case .halfTimbered: drawTimber(of: house)
    }
    for floor in stride(from: 1, through: house.floors, by: 1) {
      drawWindows(bays: 0..<house.bays, floor: floor, of: house, numbers: &numbers)
    }
    drawGround(of: house, numbers: &numbers)
  }

  // MARK: - Roofs

  private mutating func drawChimney(of house: TownHouse, numbers: inout SeededNumbers) {
    let left = house.left + 12 + numbers.number(below: house.width - 30)
    let isHigh = house.roof == .eaves || house.roof == .mansard || house.roof == .halfTimbered
    guard isHigh else { return }
    draw(.chimney, "M\(left) \(house.eaves - 4)v-28h7v28")
  }

  private mutating func drawGable(of house: TownHouse) {
    let half = house.width / 2
    let rise = half * 4 / 5
    draw(
      .wall(house.wall),
      "M\(house.left) \(TownHouse.street)V\(house.eaves)l\(half)-\(rise)L\(house.right) "
        + "\(house.eaves)V\(TownHouse.street)")
    draw(
      .verge,
      "M\(house.left - 1) \(house.eaves)l\(half + 1)-\(rise)L\(house.right + 1) \(house.eaves)")
    drawAtticWindow(at: house.middle, height: house.eaves - 8)
  }

  private mutating func drawSteps(of house: TownHouse) {
    let up = String(repeating: "v-8h8", count: house.bays - 1)
    let down = String(repeating: "v8h8", count: house.bays)
    draw(
      .wall(house.wall),
      "M\(house.left) \(TownHouse.street)V\(house.eaves - 8)h8\(up)v-8h\(house.width - 16 * house.bays)"
        + "\(down)V\(TownHouse.street)")
    drawAtticWindow(at: house.middle, height: house.eaves - 6)
  }

  private mutating func drawCurves(of house: TownHouse) {
    let side = house.width / 2 - 10
    draw(
      .wall(house.wall),
      "M\(house.left) \(TownHouse.street)V\(house.eaves)q0-13 10-14q1-15 \(side)-16"
        + "q\(side - 1) 1 \(side) 16q10 1 \(house.width - 10 - 2 * side) 14V\(TownHouse.street)")
    drawAtticWindow(at: house.middle, height: house.eaves - 10)
  }

  private mutating func drawEaves(of house: TownHouse, numbers: inout SeededNumbers) {
    drawWall(of: house)
    draw(
      .tiles, "M\(house.left - 1) \(house.eaves)l7-24h\(house.width - 12)l7 24")
    for bay in 0..<house.bays where numbers.happens(oneIn: 3) { drawDormer(bay: bay, of: house) }
  }

  private mutating func drawMansard(of house: TownHouse) {
    drawWall(of: house)
    draw(
      .slate,
      "M\(house.left) \(house.eaves)l4-21l9-9h\(house.width - 26)l9 9l4 21")
    for bay in 0..<house.bays where bay.isMultiple(of: 2) { drawDormer(bay: bay, of: house) }
  }

  private mutating func drawTimber(of house: TownHouse) {
    drawPlainWall(of: house)
    draw(.tiles, "M\(house.left - 2) \(house.eaves)l6-26h\(house.width - 8)l6 26")
    for floor in 0...house.floors {
      draw(
        .timber,
        "M\(house.left + 2) \(house.windowHeight(floor: floor))h\(house.width - 4)")
      draw(
        .beam,
        "M\(house.left) \(house.windowHeight(floor: floor) - 12)h\(house.width)"
      )
    }
  }

  private mutating func drawPlainWall(of house: TownHouse) {
    draw(
      .wall(house.wall),
      "M\(house.left) \(TownHouse.street)V\(house.eaves)h\(house.width)V\(TownHouse.street)")
  }

  private mutating func drawWall(of house: TownHouse) {
    drawPlainWall(of: house)
    draw(.cornice, "M\(house.left) \(house.eaves)h\(house.width)")
  }

  private mutating func drawDormer(bay: Int, of house: TownHouse) {
    let left = house.windowLeft(bay: bay)
    draw(.wall(house.wall), "M\(left - 2) \(house.eaves - 1)v-16l7-6 8 6v16")
    draw(.windows, "M\(left) \(house.eaves - 9)h11")
  }

  private mutating func drawAtticWindow(at middle: Int, height: Int) {
    draw(.windows, "M\(middle - 5) \(height)h11")
  }

  // MARK: - Floors

  private mutating func drawWindows(
    bays: Range<Int>, floor: Int, of house: TownHouse, numbers: inout SeededNumbers
  ) {
    guard let first = bays.first else { return }
    let height = house.windowHeight(floor: floor)
    draw(
      .windows, "M\(house.windowLeft(bay: first)) \(height)h\(bays.count * TownHouse.bayWidth - 7)")
    for bay in bays where numbers.happens(oneIn: 7) {
      draw(.lit, "M\(house.windowLeft(bay: bay) + 1) \(height)h9")
    }
  }

  private mutating func drawGround(of house: TownHouse, numbers: inout SeededNumbers) {
    let entrance = numbers.number(below: house.bays)
    switch house.ground {
    case .shop where house.roof != .halfTimbered:
      let width = (house.bays - 1) * TownHouse.bayWidth
      let left = house.left + (entrance.isMultiple(of: 2) ? 5 : 24)
      draw(.shop, "M\(left) \(TownHouse.street - 23)h\(width - 2)v17h-\(width - 2)z")
      draw(.awning, "M\(left - 2) \(TownHouse.street - 24)h\(width + 2)")
      drawDoor(
        at: entrance.isMultiple(of: 2) ? house.right - 17 : house.left + 6, isArched: false,
        numbers: &numbers)
    case .gate where house.roof != .halfTimbered && house.bays > 2:
      drawWindows(bays: 0..<1, floor: 0, of: house, numbers: &numbers)
      draw(
        .gate, "M\(house.left + 25) \(TownHouse.street)v-16q0-9 10-9t10 9v16")
      drawWindows(bays: 3..<max(3, house.bays), floor: 0, of: house, numbers: &numbers)
      drawDoor(at: house.windowLeft(bay: 2), isArched: false, numbers: &numbers)
    case .shop, .door, .archedDoor, .gate:
      drawWindows(bays: 0..<entrance, floor: 0, of: house, numbers: &numbers)
      drawDoor(
        at: house.windowLeft(bay: entrance), isArched: house.ground == .archedDoor,
        numbers: &numbers)
      drawWindows(bays: (entrance + 1)..<house.bays, floor: 0, of: house, numbers: &numbers)
    }
  }

  private mutating func drawDoor(at left: Int, isArched: Bool, numbers: inout SeededNumbers) {
    let top = isArched ? "v-18q0-5 5-5t6 5v18z" : "v-22h11v22"
    draw(.door(1 + numbers.number(below: Self.doors)), "M\(left) \(TownHouse.street)\(top)")
  }
}
