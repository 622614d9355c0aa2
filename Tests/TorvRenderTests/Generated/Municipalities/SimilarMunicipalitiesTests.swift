import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvRender

@Suite struct SimilarMunicipalitiesTests {
  private let header =
    "code,name,region,mainTown,population,populationYear,tileColumn,tileRow\n"

  /// Municipalities with the codes 1, 2, 3 … and the regions and inhabitants given.
  private func municipalities(_ towns: [(region: String, population: Int)]) throws
    -> [Municipality]
  {
    let rows = towns.enumerated().map { number, town in
      "\(number + 1),By \(number + 1),\(town.region),Torv,\(town.population),2020,"
        + "\(number % 99 + 1),\(number / 99 + 1)\n"
    }
    let source = SourceFile(path: "municipalities.csv", text: header + rows.joined())
    return try #require(MunicipalityParser.municipalities(from: source, country: nil).value)
  }

  private func codes(_ towns: [(region: String, population: Int)], of code: Int) throws -> [Int] {
    SimilarMunicipalities(try municipalities(towns))[code].map(\.code)
  }

  @Test func theFiveWithTheNearestNumberOfInhabitantsAreTheMostSimilar() throws {
    let towns = [100, 90, 105, 200, 50, 115, 80, 120].map { ("Nord", $0) }
    #expect(try codes(towns, of: 1) == [3, 2, 6, 8, 7])
  }

  @Test func anotherRegionCountsHalfAsMuchAgain() throws {
    let towns = [("Nord", 100), ("Syd", 101), ("Nord", 149), ("Nord", 155)]
    #expect(try codes(towns, of: 1) == [3, 2, 4])
  }

  @Test func equalDistancesAreOrderedByCode() throws {
    let towns = [("Nord", 100), ("Nord", 200), ("Nord", 50), ("Syd", 100), ("Nord", 200)]
    #expect(try codes(towns, of: 1) == [4, 2, 3, 5])
  }

  @Test func aMunicipalityAloneHasNone() throws {
    #expect(try codes([("Nord", 100)], of: 1) == [])
    #expect(try codes([("Nord", 100)], of: 2) == [])
  }

  @Test func neighboursInTheListFindTheSameAsAllPairs() throws {
    let towns = (0..<120).map { number in
      (region: ["Nord", "Syd", "Øst"][number * 7 % 3], population: 1000 + number * 7919 % 5003)
    }
    let all = try municipalities(towns)
    let similar = SimilarMunicipalities(all)
    for own in all {
      let others = all.filter { $0.code != own.code }
      let distances: [(distance: Double, code: Int)] = others.map { other in
        let ratio =
          Double(max(own.population, other.population))
          / Double(min(own.population, other.population))
        return (ratio * (own.region == other.region ? 1 : 1.5), other.code)
      }
      let nearest = distances.sorted { $0 < $1 }.prefix(5).map(\.code)
      #expect(similar[own.code].map(\.code) == nearest)
    }
  }
}
