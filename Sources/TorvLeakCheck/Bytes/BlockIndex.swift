/// The sealed files, cut into blocks of 32 bytes, and an index that finds 64 bytes of them at any offset.
///
/// The index knows the chunk at every 8th sealed byte, and the search looks at every 7th published byte. Since 7 and
/// 8 have no common divisor, both meet once in any 56 consecutive places: so a piece of 64 equal bytes has eight
/// bytes that are known and are looked at. Only there does the search look for whole blocks and compare them.
struct BlockIndex: Sendable {
  static let blockLength = 32
  static let chunkLength = 8
  /// The number of equal bytes that count as a leak.
  static let windowLength = 64
  /// The number of different surroundings in which the same block is indexed.
  static let surroundings = 16

  /// A sealed file of 64 bytes or more, and its range among the sealed bytes.
  struct File: Sendable {
    let number: Int
    let range: Range<Int>
    /// The number of its blocks that occur in no earlier file.
    var ownBlocks = 0
  }

  /// All sealed bytes; each file starts at a multiple of 32.
  let bytes: [UInt8]
  private(set) var files: [File] = []
  /// The indexed chunks that could occur in a text: so few that searching a text causes no cache misses.
  private(set) var textualChunks: BitFilter
  /// The other indexed chunks.
  private(set) var otherChunks: BitFilter
  /// The indexed blocks that begin with a chunk that could occur in a text.
  private(set) var textualBlocks: BitFilter
  /// The other indexed blocks.
  private(set) var otherBlocks: BitFilter
  /// Block numbers plus one, by hash; 0 is free.
  private(set) var slots: [UInt32]

  init(_ sealed: [SealedFile], spellings: Spellings) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sealed.reduce(0) { $0 + $1.bytes.count + Self.blockLength })
    for (number, file) in sealed.enumerated() where file.bytes.count >= Self.windowLength {
      let contents = file.bytes[PictureHead.length(of: file.bytes)...]
      guard contents.count >= Self.windowLength else { continue }
      let start = bytes.count
      bytes += contents
      files.append(File(number: number, range: start..<bytes.count))
      bytes += repeatElement(0, count: -bytes.count & (Self.blockLength - 1))
    }
    let blockCount = bytes.count / Self.blockLength
    var size = 2
    while size < blockCount * 2 { size *= 2 }
    self.bytes = bytes
    slots = [UInt32](repeating: 0, count: size)
    let textual = Self.textualCount(in: bytes, every: Self.chunkLength)
    let begins = Self.textualCount(in: bytes, every: Self.blockLength)
    textualBlocks = BitFilter(capacity: begins)
    otherBlocks = BitFilter(capacity: blockCount - begins)
    textualChunks = BitFilter(capacity: textual + spellings.chunks.count)
    otherChunks = BitFilter(capacity: bytes.count / Self.chunkLength - textual + 64)
    for chunk in spellings.chunks { add(chunk) }
    for index in files.indices { add(fileAt: index) }
  }

  private static func textualCount(in bytes: [UInt8], every length: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var count = 0
      for offset in stride(from: 0, to: buffer.count, by: length)
      where ByteHash.isTextual(ByteHash.chunk(base, at: offset)) {
        count += 1
      }
      return count
    }
  }

  private mutating func add(_ chunk: UInt64) {
    let hash = ByteHash.hash(ofChunk: chunk)
    if ByteHash.isTextual(chunk) {
      textualChunks.insert(hash)
    } else {
      otherChunks.insert(hash)
    }
  }

  private mutating func add(fileAt index: Int) {
    let range = files[index].range
    let last = range.upperBound - Self.blockLength
    let sealed = bytes
    sealed.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var isKnown = [false]
      for start in stride(from: range.lowerBound, through: last, by: Self.blockLength) {
        isKnown.append(!ByteHash.isMonotonous(base, at: start))
        if isKnown[isKnown.count - 1], insert(base, at: start, in: range) {
          files[index].ownBlocks += 1
        }
      }
      addChunks(base, in: range, isKnown: isKnown + [false, false])
    }
  }

  /// Indexes the chunks in or beside an indexed block; in `isKnown` each block stands one place later.
  private mutating func addChunks(
    _ base: UnsafeRawPointer, in range: Range<Int>, isKnown: [Bool]
  ) {
    let last = range.upperBound - Self.chunkLength
    for offset in stride(from: range.lowerBound, through: last, by: Self.chunkLength) {
      let block = (offset - range.lowerBound) / Self.blockLength + 1
      if isKnown[block] || isKnown[block - 1] || isKnown[block + 1] {
        add(ByteHash.chunk(base, at: offset))
      }
    }
  }

  /// Indexes a block; returns whether it is the first with these bytes.
  private mutating func insert(
    _ base: UnsafeRawPointer, at start: Int, in range: Range<Int>
  ) -> Bool {
    let hash = ByteHash.ofBlock(base, at: start)
    var equals = 0
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = Int(slots[slot] - 1) * Self.blockLength
      if Self.areEqual(base + start, base + other, Self.blockLength) {
        equals += 1
        if equals >= Self.surroundings || hasEqualSurroundings(base, start, other) { return false }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(start / Self.blockLength + 1)
    if ByteHash.isTextual(ByteHash.chunk(base, at: start)) {
      textualBlocks.insert(hash)
    } else {
      otherBlocks.insert(hash)
    }
    return equals == 0
  }

  private func hasEqualSurroundings(_ base: UnsafeRawPointer, _ one: Int, _ other: Int) -> Bool {
    let reach = Self.blockLength
    guard min(one, other) >= reach, max(one, other) + 2 * reach <= bytes.count else { return false }
    return Self.areEqual(base + one - reach, base + other - reach, 3 * reach)
  }

  /// Whether `count` bytes, a multiple of eight, are equal.
  @inline(__always)
  static func areEqual(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int) -> Bool {
    for offset in stride(from: 0, to: count, by: 8)
    where one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      return false
    }
    return true
  }

  /// Returns the index of the file that the sealed byte at the offset belongs to.
  func fileIndex(at offset: Int) -> Int {
    var low = 0
    var high = files.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if files[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
