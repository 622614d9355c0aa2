/// Numbers as four bytes, the most significant first.
enum BigEndian {
  /// Returns a number below 2³² as four bytes.
  static func bytes(_ number: Int) -> [UInt8] {
    precondition((0...Int(UInt32.max)).contains(number), "\(number) doesn't fit in four bytes")
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Returns the number that the bytes stand for.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
