import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Returns the index of the first such byte at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(baseAddress).distance(to: found)
  }

  /// Returns whether the bytes of a short text occur.
  func holds(_ needle: StaticString) -> Bool {
    guard let baseAddress else { return false }
    let length = needle.utf8CodeUnitCount
    var start = 0
    while let index = firstIndex(of: needle.utf8Start.pointee, from: start) {
      guard index + length <= count else { return false }
      if length == 1 || memcmp(baseAddress + index, needle.utf8Start, length) == 0 { return true }
      start = index + 1
    }
    return false
  }
}
