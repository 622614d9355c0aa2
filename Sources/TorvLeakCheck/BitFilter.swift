/// A set of hashes that may mistake a stranger for a member but never misses a member: a Bloom filter in which all
/// bits of a member are in one word.
///
/// With 21 bits per member, it mistakes about 3 in 1,000 strangers for members.
struct BitFilter: Sendable {
  private(set) var words: [UInt64]

  /// Makes room for `capacity` members.
  init(capacity: Int) {
    words = [UInt64](repeating: 0, count: max(1, capacity / 3 + 1))
  }

  /// Creates a filter that holds the hashes; many of them may be equal.
  init(of hashes: [UInt64]) {
    self.init(capacity: hashes.count)
    for hash in hashes { insert(hash) }
  }

  /// Adds a hash.
  mutating func insert(_ hash: UInt64) {
    words[Self.slot(of: hash, in: words.count)] |= Self.mask(of: hash)
  }

  /// Whether the hash may be a member.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let mask = Self.mask(of: hash)
    return words[Self.slot(of: hash, in: words.count)] & mask == mask
  }

  /// Whether the hash may be a member, for loops that already hold the words.
  @inline(__always)
  static func mayContain(_ hash: UInt64, in words: UnsafeBufferPointer<UInt64>) -> Bool {
    let mask = mask(of: hash)
    return words[slot(of: hash, in: words.count)] & mask == mask
  }

  @inline(__always)
  private static func slot(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
  }

  @inline(__always)
  private static func mask(of hash: UInt64) -> UInt64 {
    (1 &<< (hash & 63)) | (1 &<< ((hash >> 6) & 63)) | (1 &<< ((hash >> 12) & 63))
      | (1 &<< ((hash >> 18) & 63))
  }
}
