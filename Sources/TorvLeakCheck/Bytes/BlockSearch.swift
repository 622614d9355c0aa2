/// Searches the bytes of one published file for pieces of sealed files and for spelled-out codes and secrets.
struct BlockSearch {
  let index: BlockIndex
  let spellings: Spellings
  private(set) var matches: [LeakTraces.Match] = []
  private(set) var found: [LeakTraces.Spelling] = []
  private(set) var comparisons = 0

  /// The distance between the places that the search looks at; it has no divisor in common with the length of a
  /// chunk.
  private static let stride = 7

  init(index: BlockIndex, spellings: Spellings) {
    self.index = index
    self.spellings = spellings
  }

  /// Searches the bytes; linear, since each look compares at most a fixed number of blocks.
  mutating func search(_ output: UnsafeBufferPointer<UInt8>) {
    let textual = index.textualChunks.words
    let others = index.otherChunks.words
    textual.withUnsafeBufferPointer { textual in
      others.withUnsafeBufferPointer { others in search(output, textual, others) }
    }
  }

  private mutating func search(
    _ output: UnsafeBufferPointer<UInt8>, _ textual: UnsafeBufferPointer<UInt64>,
    _ others: UnsafeBufferPointer<UInt64>
  ) {
    guard let base = output.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
    let last = output.count - BlockIndex.chunkLength
    var place = 0
    while place <= last {
      let chunk = ByteHash.chunk(base, at: place)
      let hash = ByteHash.hash(ofChunk: chunk)
      let isTextual = ByteHash.isTextual(chunk)
      if isTextual
        ? BitFilter.mayContain(hash, in: textual) : BitFilter.mayContain(hash, in: others)
      {
        place = look(output, at: place, hash: hash)
      } else {
        place &+= Self.stride
      }
    }
  }

  /// Looks closely at the eight bytes at a place; returns the place to look at next.
  @inline(never)
  private mutating func look(
    _ output: UnsafeBufferPointer<UInt8>, at place: Int, hash: UInt64
  ) -> Int {
    if let spelling = spellings.spelling(in: output, at: place, hash: hash) {
      if let last = found.last, last.start == spelling.start { return place + Self.stride }
      found.append(spelling)
    }
    guard output.count >= BlockIndex.windowLength, let match = match(output, around: place) else {
      return place + Self.stride
    }
    let end = match.start + match.sealedRange.count
    if matches.last.map({ !Self.continues($0, match) }) ?? true { matches.append(match) }
    // A piece that begins within this one and continues after its end is found from this one's last 63 bytes.
    let next = end - BlockIndex.windowLength + 1
    return max(place + Self.stride, next + (Self.stride - next % Self.stride) % Self.stride)
  }

  private static func continues(_ last: LeakTraces.Match, _ match: LeakTraces.Match) -> Bool {
    last.sealedRange.lowerBound - last.start == match.sealedRange.lowerBound - match.start
      && last.sealedRange.upperBound >= match.sealedRange.upperBound
  }

  /// Returns the longest piece of a sealed file around a place, of 64 bytes or more.
  private mutating func match(
    _ output: UnsafeBufferPointer<UInt8>, around place: Int
  ) -> LeakTraces.Match? {
    var longest: LeakTraces.Match?
    let first = place - 2 * BlockIndex.blockLength + BlockIndex.chunkLength
    let last = min(place + BlockIndex.blockLength, output.count - BlockIndex.blockLength)
    guard let base = output.baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
    let textual = index.textualBlocks
    let others = index.otherBlocks
    for start in Swift.stride(from: first, through: last, by: BlockIndex.chunkLength)
    where start >= 0 {
      let hash = ByteHash.ofBlock(base, at: start)
      let isTextual = ByteHash.isTextual(ByteHash.chunk(base, at: start))
      guard isTextual ? textual.mayContain(hash) : others.mayContain(hash),
        let match = match(output, blockAt: start, hash: hash)
      else { continue }
      if match.sealedRange.count > longest?.sealedRange.count ?? 0 { longest = match }
    }
    return longest
  }

  private mutating func match(
    _ output: UnsafeBufferPointer<UInt8>, blockAt start: Int, hash: UInt64
  ) -> LeakTraces.Match? {
    guard let base = output.baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
    var longest: LeakTraces.Match?
    index.bytes.withUnsafeBytes { buffer in
      guard let sealed = buffer.baseAddress else { return }
      var slot = Int(truncatingIfNeeded: hash) & (index.slots.count - 1)
      while index.slots[slot] != 0 {
        let other = Int(index.slots[slot] - 1) * BlockIndex.blockLength
        comparisons += 1
        if BlockIndex.areEqual(base + start, sealed + other, BlockIndex.blockLength) {
          let range = sealedRange(output, start, other)
          if range.count > longest?.sealedRange.count ?? BlockIndex.windowLength - 1 {
            longest = LeakTraces.Match(
              start: start - (other - range.lowerBound), sealedRange: range)
          }
        }
        slot = (slot + 1) & (index.slots.count - 1)
      }
    }
    return longest
  }

  /// Returns the sealed range around an equal block that equals the output: up to 64 bytes before the block, and to
  /// the end of the equal bytes after it.
  private mutating func sealedRange(
    _ output: UnsafeBufferPointer<UInt8>, _ start: Int, _ other: Int
  ) -> Range<Int> {
    let file = index.files[index.fileIndex(at: other)].range
    var before = 0
    let mostBefore = min(BlockIndex.windowLength, start, other - file.lowerBound)
    while before < mostBefore, output[start - before - 1] == index.bytes[other - before - 1] {
      before += 1
    }
    var after = BlockIndex.blockLength
    let mostAfter = min(output.count - start, file.upperBound - other)
    while after < mostAfter, output[start + after] == index.bytes[other + after] { after += 1 }
    comparisons += before + after
    return other - before..<other + after
  }
}
