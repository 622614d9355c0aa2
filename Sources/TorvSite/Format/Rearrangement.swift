import TorvDiagnostics

/// Bytes of a file that are written in another order.
struct Rearrangement {
  /// A part of what takes their place.
  enum Piece {
    /// Bytes of the file, with the rearrangements in them.
    case bytes(Range<Int>, [Rearrangement] = [])
    case text([UInt8])
  }

  let range: Range<Int>
  let pieces: [Piece]

  /// Returns the bytes of the file with the rearrangements, which come in order of their places; O(bytes).
  static func bytes(of source: SourceFile, applying rearrangements: [Rearrangement]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    append(source.bytes[...], rearrangements, to: &bytes)
    return bytes
  }

  private static func append(
    _ slice: ArraySlice<UInt8>, _ rearrangements: [Rearrangement], to bytes: inout [UInt8]
  ) {
    var rest = slice
    for rearrangement in rearrangements {
      bytes += rest[..<rearrangement.range.lowerBound]
      for piece in rearrangement.pieces {
        switch piece {
        case .bytes(let range, let inner):
          append(rest[range], inner, to: &bytes)
        case .text(let text): bytes += text
        }
      }
      rest = rest[rearrangement.range.upperBound...]
    }
    bytes += rest
  }
}
