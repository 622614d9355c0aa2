/// One of the country's municipalities, from `municipalities.csv`.
package struct Municipality: Sendable {
  /// The country's own code, in Denmark that of Statistics Denmark, such as 630.
  package let code: Int
  /// The statistical short name, such as «Vejle».
  package let name: String
  package let slug: Slug
  package let region: String
  package let mainTown: String
  package let population: Int
  /// The year in which the population was counted, on 1 January.
  package let populationYear: Int
  /// The place on the tile map, counted from 1.
  package let tile: Tile

  /// A place on the tile map; no two municipalities share one.
  package struct Tile: Hashable, Sendable {
    package let column: Int
    package let row: Int
  }

  static let columns = [
    "code", "name", "region", "mainTown", "population", "populationYear", "tileColumn", "tileRow",
  ]
}
