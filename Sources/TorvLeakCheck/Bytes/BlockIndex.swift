/// The sealed files, cut into blocks of 32 bytes, and what finds 64 bytes of them wherever they stand.
///
/// Sealed bytes are known at every 8th byte, published ones are looked at at every 7th. Since 7 and 8 have no common
/// divisor, in any 56 places in sequence there is one where both meet: so a piece of 64 equal bytes has eight that are
/// known and are looked at. Only there are whole blocks looked for, and compared.
struct BlockIndex: Sendable {
  static let blockLength = 32
  static let chunkLength = 8
  /// How many equal bytes are a leak.
  static let windowLength = 64
  /// In how many different surroundings one and the same block is known.
  static let surroundings = 16

  /// A sealed file of 64 bytes or more, and where it lies among the sealed bytes.
  struct File: Sendable {
    let number: Int
    let range: Range<Int>
    /// How many blocks it has that stand in no earlier file.
    var ownBlocks = 0
  }

  /// All sealed bytes, each file from a multiple of 32.
  let bytes: [UInt8]
  private(set) var files: [File] = []
  /// The known chunks that could stand in a text: few, so that looking through texts misses no cache.
  private(set) var textualChunks: BitFilter
  /// The other known chunks.
  private(set) var otherChunks: BitFilter
  /// The known blocks that begin with a chunk that could stand in a text.
  private(set) var textualBlocks: BitFilter
  /// The other known blocks.
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

  /// Makes the chunks known that lie in or beside a block that is known; what is known of a block stands one further.
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

  /// Makes a block known; returns whether no equal one was.
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

  /// Whether so many bytes, a multiple of eight, are equal.
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

  /// The index of the file that has the sealed byte at the offset.
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
