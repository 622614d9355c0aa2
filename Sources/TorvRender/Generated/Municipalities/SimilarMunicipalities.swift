import TorvSite

/// The municipalities that are most like each municipality in inhabitants and region.
///
/// How far apart two of them are is the ratio of their inhabitants, the larger number divided by the smaller one, and half
/// as much again if they lie in different regions. Equal distances are ordered by code.
struct SimilarMunicipalities: Sendable {
  /// The number of similar municipalities that a municipality has, if there are so many.
  private static let count = 5
  /// What the ratio is multiplied by if the regions differ.
  private static let otherRegion = 1.5

  private let similar: [Int: [Municipality]]

  /// Compares each municipality with its neighbours in two lists by inhabitants, that of the country and that of its region.
  ///
  /// Nobody else can be among the nearest, so this takes no longer than sorting them.
  init(_ municipalities: [Municipality]) {
    let sorted = municipalities.sorted { ($0.population, $0.code) < ($1.population, $1.code) }
    let regions = Dictionary(grouping: sorted, by: \.region)
    var candidates: [Int: [Municipality]] = [:]
    for list in [sorted] + regions.values {
      for (place, municipality) in list.enumerated() {
        let near = max(0, place - Self.count)...min(list.count - 1, place + Self.count)
        candidates[municipality.code, default: []] += list[near]
      }
    }
    similar = Dictionary(
      municipalities.map { ($0.code, Self.nearest(to: $0, among: candidates[$0.code] ?? [])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the municipalities that are most like the one with the code, the most similar first.
  subscript(code: Int) -> [Municipality] { similar[code] ?? [] }

  private static func nearest(
    to municipality: Municipality, among candidates: [Municipality]
  ) -> [Municipality] {
    var seen: Set<Int> = [municipality.code]
    return candidates.filter { seen.insert($0.code).inserted }
      .map { (distance: distance(from: municipality, to: $0), municipality: $0) }
      .sorted { ($0.distance, $0.municipality.code) < ($1.distance, $1.municipality.code) }
      .prefix(count).map(\.municipality)
  }

  private static func distance(from one: Municipality, to other: Municipality) -> Double {
    let (smaller, larger) = (
      max(1, min(one.population, other.population)), max(1, one.population, other.population)
    )
    return Double(larger) / Double(smaller) * (one.region == other.region ? 1 : otherRegion)
  }
}
