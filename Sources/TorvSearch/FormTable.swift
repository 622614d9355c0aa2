/// The different words of some texts, each with a number: an open hash table over one run of bytes.
struct FormTable: Sendable {
  /// The folded words one after another.
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// How the words were written where they were first met, in lower case.
  private(set) var spellings: [String] = []
  /// How often each was met.
  private(set) var frequencies: [UInt32] = []
  /// For each slot the number of its word plus one; 0 if it is free.
  ///
  /// The number of slots is a power of two.
  private var slots: [UInt32]
  private var hashes: [UInt32] = []

  /// Makes room for about `capacity` words.
  init(capacity: Int = 4096) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// The number of words.
  var count: Int { ends.count }

  /// Returns a word, folded.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// Returns the number of a folded word; nil if it is not in the table.
  func number(of word: some RandomAccessCollection<UInt8>) -> Int? {
    let found = slots[slot(of: word, hash: Self.hash(word))]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Adds `times` uses of a folded word and returns its number; a new word gets the spelling.
  mutating func add(
    _ word: some RandomAccessCollection<UInt8>, times: UInt32 = 1, spelling: () -> String
  ) -> Int {
    let hash = Self.hash(word)
    let place = slot(of: word, hash: hash)
    guard slots[place] == 0 else {
      let number = Int(slots[place]) - 1
      frequencies[number] += times
      return number
    }
    bytes += word
    ends.append(UInt32(bytes.count))
    spellings.append(spelling())
    frequencies.append(times)
    hashes.append(hash)
    slots[place] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(number + 1)
    }
  }

  /// Returns the slot that holds the word, or the free one where it belongs.
  private func slot(of word: some RandomAccessCollection<UInt8>, hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if hashes[number] == hash, self[number].elementsEqual(word) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the words are short, and nobody can choose them to collide
  /// without being an editor.
  private static func hash(_ word: some Collection<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
