import Testing
import TorvSite
import TorvTestSupport

/// Checks the positions in `Content/municipalities.csv`, and the colours in `Templates/assets/figures.css`.
@Suite struct TileMapTests {
  /// Municipalities that border on each other, by land or across a bridge.
  private static let neighbours: [(String, String)] = [
    ("Aarhus", "Favrskov"), ("Aarhus", "Syddjurs"), ("Aarhus", "Odder"), ("Aarhus", "Skanderborg"),
    ("Randers", "Norddjurs"), ("Randers", "Favrskov"), ("Randers", "Mariagerfjord"),
    ("Viborg", "Skive"), ("Viborg", "Silkeborg"), ("Viborg", "Vesthimmerlands"),
    ("Viborg", "Holstebro"), ("Herning", "Ikast-Brande"), ("Herning", "Ringkøbing-Skjern"),
    ("Holstebro", "Lemvig"), ("Holstebro", "Struer"), ("Struer", "Skive"), ("Morsø", "Thisted"),
    ("Morsø", "Skive"), ("Thisted", "Jammerbugt"), ("Aalborg", "Rebild"), ("Aalborg", "Jammerbugt"),
    ("Aalborg", "Brønderslev"), ("Hjørring", "Frederikshavn"), ("Hjørring", "Brønderslev"),
    ("Rebild", "Mariagerfjord"), ("Horsens", "Hedensted"), ("Horsens", "Skanderborg"),
    ("Vejle", "Hedensted"), ("Vejle", "Fredericia"), ("Vejle", "Billund"), ("Vejle", "Kolding"),
    ("Kolding", "Haderslev"), ("Kolding", "Vejen"), ("Fredericia", "Middelfart"),
    ("Haderslev", "Aabenraa"), ("Aabenraa", "Sønderborg"), ("Aabenraa", "Tønder"),
    ("Tønder", "Esbjerg"), ("Esbjerg", "Fanø"), ("Esbjerg", "Varde"), ("Esbjerg", "Vejen"),
    ("Varde", "Billund"), ("Varde", "Ringkøbing-Skjern"), ("Odense", "Kerteminde"),
    ("Odense", "Assens"), ("Odense", "Nordfyns"), ("Odense", "Faaborg-Midtfyn"),
    ("Middelfart", "Assens"), ("Nyborg", "Kerteminde"), ("Nyborg", "Svendborg"),
    ("Svendborg", "Langeland"), ("Nyborg", "Slagelse"), ("Slagelse", "Kalundborg"),
    ("Slagelse", "Sorø"), ("Slagelse", "Næstved"), ("Sorø", "Ringsted"), ("Holbæk", "Odsherred"),
    ("Holbæk", "Kalundborg"), ("Holbæk", "Lejre"), ("Lejre", "Roskilde"), ("Roskilde", "Solrød"),
    ("Køge", "Stevns"), ("Køge", "Solrød"), ("Faxe", "Stevns"), ("Faxe", "Næstved"),
    ("Næstved", "Vordingborg"), ("Vordingborg", "Guldborgsund"), ("Guldborgsund", "Lolland"),
    ("Greve", "Ishøj"), ("Tårnby", "Dragør"), ("København", "Frederiksberg"),
    ("København", "Gentofte"), ("København", "Tårnby"), ("Gladsaxe", "Herlev"),
    ("Ballerup", "Egedal"), ("Egedal", "Frederikssund"), ("Frederikssund", "Halsnæs"),
    ("Hillerød", "Gribskov"), ("Helsingør", "Fredensborg"), ("Helsingør", "Gribskov"),
    ("Allerød", "Furesø"), ("Hørsholm", "Rudersdal"),
  ]

  private func tiles() async throws -> [String: Municipality.Tile] {
    let municipalities = try await RepositorySite.built().site.municipalities
    return Dictionary(uniqueKeysWithValues: municipalities.map { ($0.name, $0.tile) })
  }

  /// Returns the distance in steps, diagonals included; both names must exist.
  private func distance(
    _ first: String, _ second: String, _ tiles: [String: Municipality.Tile]
  ) throws -> Int {
    let (first, second) = (try #require(tiles[first]), try #require(tiles[second]))
    return max(abs(first.column - second.column), abs(first.row - second.row))
  }

  @Test func neighboursLieNearEachOther() async throws {
    let tiles = try await tiles()
    for (first, second) in Self.neighbours {
      #expect(try distance(first, second, tiles) <= 2, "\(first) and \(second)")
    }
  }

  @Test func noTwoMunicipalitiesShareATile() async throws {
    let tiles = try await tiles()
    #expect(tiles.count == 98)
    #expect(Set(tiles.values).count == 98)
  }

  @Test(arguments: ["Bornholm", "Læsø", "Samsø"])
  func islandIsSurroundedByWater(island: String) async throws {
    let tiles = try await tiles()
    for name in tiles.keys where name != island {
      #expect(try distance(island, name, tiles) > 1, "\(name)")
    }
  }

  @Test func partsOfTheCountryLieAsOnAMap() async throws {
    let tiles = try await tiles()
    let westToEast = ["Esbjerg", "Odense", "Slagelse", "Køge", "København", "Bornholm"]
    let columns = westToEast.compactMap { tiles[$0]?.column }
    #expect(columns.count == westToEast.count && columns == columns.sorted())
    let northToSouth = ["Frederikshavn", "Aalborg", "Viborg", "Herning", "Vejle", "Tønder"]
    let rows = northToSouth.compactMap { tiles[$0]?.row }
    #expect(rows.count == northToSouth.count && rows == rows.sorted())
    #expect((tiles["Lolland"]?.row ?? 0) > (tiles["Vordingborg"]?.row ?? .max))
  }

  @Test func shortNamesDiffer() async throws {
    let front = HTMLPage(try #require(try await RepositorySite.built().files["index.html"]))
    let links = front.all("a").filter { $0["class"]?.hasPrefix("tile ") == true }
    #expect(links.count == 98)
    #expect(Set(links.compactMap { $0["href"] }).count == 98)
    #expect(links.allSatisfy { $0["aria-label"]?.contains(": ") == true })
    let svg = try #require(front.text.components(between: "class=\"tile-map\"", and: "</svg>"))
    let codes = svg.split(separator: "<text x").dropFirst().compactMap { piece in
      piece.split(separator: ">").dropFirst().first?.split(separator: "<").first
    }
    #expect(Set(codes).count == 98)
  }

  @Test func textOfEveryStepIsReadableInBothSchemes() throws {
    let css = try #require(
      FixtureFolder.files(under: Repository.path + "/Templates/assets")["figures.css"])
    let text = String(decoding: css, as: UTF8.self)
    let names =
      (0...5).map { "--tile-\($0)" } + (1...6).map { "--part-\($0)" } + ["--tile-zero"]
      + ["warm", "cool"].flatMap { tone in (1...3).map { "--tile-\(tone)-\($0)" } }
    for name in names {
      let (grounds, inks) = (colours(of: name, in: text), colours(of: name + "-ink", in: text))
      #expect(grounds.count == 2 && inks.count == 2, "\(name)")
      for (ground, ink) in zip(grounds, inks) {
        #expect(contrast(ground, ink) >= 4.5, "\(name)")
      }
    }
  }

  @Test func stepsClimbEvenlyInLightness() throws {
    let css = try #require(
      FixtureFolder.files(under: Repository.path + "/Templates/assets")["figures.css"])
    let text = String(decoding: css, as: UTF8.self)
    let ramps = [
      (1...5).map { "--tile-\($0)" }, (1...3).map { "--tile-warm-\($0)" },
      (1...3).map { "--tile-cool-\($0)" },
    ]
    for (ramp, scheme) in ramps.flatMap({ [($0, 0), ($0, 1)] }) {
      let steps = ramp.map { colours(of: $0, in: text) }
      let shades = steps.map { luminance($0[scheme]) }
      #expect(shades == (scheme == 0 ? shades.sorted(by: >) : shades.sorted()))
      for (lighter, darker) in zip(shades, shades.dropFirst()) {
        #expect(contrast(lighter, darker) >= 1.2)
      }
    }
  }

  // MARK: - Colours

  /// Returns the values of a custom property, in light and in dark mode.
  private func colours(of property: String, in css: String) -> [Int] {
    css.split(separator: "\(property): #").dropFirst().compactMap { Int($0.prefix(6), radix: 16) }
  }

  private func contrast(_ first: Int, _ second: Int) -> Double {
    contrast(luminance(first), luminance(second))
  }

  private func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Returns the relative luminance as defined by WCAG 2.
  private func luminance(_ colour: Int) -> Double {
    let channels = [colour >> 16, colour >> 8, colour].map { Double($0 & 0xff) / 255 }
    let linear = channels.map { channel in
      channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Returns the number to the power of 2.4: its square times the fifth root of its square.
  private func power(_ number: Double) -> Double {
    let square = number * number
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}

extension String {
  /// Returns the text between two texts.
  fileprivate func components(between start: String, and end: String) -> Substring? {
    split(separator: start, maxSplits: 1).dropFirst().first?.split(separator: end, maxSplits: 1)
      .first
  }
}
