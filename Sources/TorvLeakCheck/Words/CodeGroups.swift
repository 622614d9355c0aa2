/// The groups of the members' codes as words, so that a code is found no matter what stands between its groups.
struct CodeGroups: Sendable {
  /// A group that was seen: the codes it may belong to, its number in each, and its position.
  struct Occurrence {
    var codes: [(code: Int, group: Int)]
    var start: Int

    static let none = Occurrence(codes: [], start: 0)
  }

  /// The greatest distance in bytes from the start of a group to the start of the next.
  private static let reach = 64

  let filter: BitFilter
  /// The lengths of the groups, with a bit for each.
  let lengths: UInt64
  private let places: [UInt64: [(code: Int, group: Int)]]

  /// Takes the codes in their written form: groups with hyphens between them.
  init(codes: [String]) {
    var places: [UInt64: [(code: Int, group: Int)]] = [:]
    var lengths: UInt64 = 0
    for (number, code) in codes.enumerated() {
      var gatherer = WordGatherer()
      WordReader.read(Array(code.utf8), as: .plain, into: &gatherer)
      // The check digit alone is too short to identify a code.
      let groups = gatherer.hashes.indices.filter { gatherer.ranges[$0].count > 1 }
      for (group, word) in groups.enumerated() {
        lengths |= 1 << UInt64(min(gatherer.ranges[word].count, 63))
        places[gatherer.hashes[word], default: []].append((number, group))
      }
    }
    var filter = BitFilter(capacity: places.count * 4)
    for hash in places.keys { filter.insert(hash) }
    self.filter = filter
    self.lengths = lengths
    self.places = places
  }

  /// Takes a word that may be a group; returns where the code begins if it is the group after the last one.
  func follow(_ last: inout Occurrence, _ word: UInt64, at start: Int) -> Int? {
    guard let found = places[word] else { return nil }
    let isNear = start - last.start <= Self.reach
    let follows =
      isNear
      && found.contains { next in
        last.codes.contains { $0.code == next.code && $0.group == next.group - 1 }
      }
    let begin = last.start
    last = Occurrence(codes: found, start: start)
    return follows ? begin : nil
  }
}
