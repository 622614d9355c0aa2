/// A house in the row: how it is built, before it is drawn.
struct TownHouse {
  let left: Int
  let bays: Int
  /// The number of floors above the ground floor.
  let floors: Int
  let wall: Int
  let roof: Roof
  let ground: Ground

  enum Roof: CaseIterable {
    /// The plain gable, its end turned to the street.
    case gable
    /// The stepped gable of the Middle Ages and the Renaissance.
    case stepped
    /// The curved gable of the baroque.
    case curved
    /// The eaves to the street, in red tiles, with dormers.
    case eaves
    /// The mansard roof, in slate.
    case mansard
    /// A low house in half-timber, under red tiles.
    case halfTimbered
  }

  enum Ground: CaseIterable {
    case shop, door, archedDoor, gate
  }

  static let street = 132
  static let bayWidth = 18
  private static let groundHeight = 30
  private static let floorHeight = 24
  static let walls = 6

  /// Makes up the next house, different from its neighbour.
  init(left: Int, beside neighbour: TownHouse?, numbers: inout SeededNumbers) {
    self.left = left
    roof = numbers.pick(Roof.allCases, except: neighbour?.roof)
    bays = numbers.pick([2, 3, 3, 4, 4, 5])
    floors =
      switch roof {
      case .halfTimbered: numbers.number(below: 2)
      case .gable, .stepped, .curved, .eaves, .mansard: 1 + numbers.number(below: 2)
      }
    wall = numbers.pick(Self.walls(under: roof), except: neighbour?.wall)
    ground = numbers.pick(Ground.allCases)
  }

  /// Makes up a small house that stands alone, in the middle of 104 points.
  init(left: Int, wall: Int, roof: Roof, numbers: inout SeededNumbers) {
    bays = 3
    floors = roof == .halfTimbered ? 0 : 1
    ground = numbers.pick(Ground.allCases)
    self.left = left + (104 - bays * Self.bayWidth - 7) / 2
    self.wall = wall
    self.roof = roof
  }

  /// Returns the colours that walls may have; half-timber is filled with chalk or yellow.
  static func walls(under roof: Roof) -> [Int] {
    roof == .halfTimbered ? [3, 5] : Array(1...walls)
  }

  /// The bays, with a little wall on each side.
  var width: Int { bays * Self.bayWidth + 7 }
  var right: Int { left + width }
  var middle: Int { left + width / 2 }
  /// The height at which the wall ends and the roof begins.
  var eaves: Int { Self.street - Self.groundHeight - floors * Self.floorHeight }

  /// Returns the middle of a floor's windows, with the floors counted from 0 at the street.
  func windowHeight(floor: Int) -> Int {
    floor == 0
      ? Self.street - 17
      : Self.street - Self.groundHeight - floor * Self.floorHeight + Self.floorHeight / 2 + 1
  }

  /// Returns the place where the window frame of a bay begins.
  func windowLeft(bay: Int) -> Int { left + 7 + bay * Self.bayWidth }
}
