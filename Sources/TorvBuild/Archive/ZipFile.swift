import TorvSite

/// The bytes of a zip file (PKWARE's APPNOTE.TXT 6.3.10), which follow from its entries and its day alone.
///
/// Each entry has the time 00:00 of the day, the mode 644, a name in UTF-8, and no extra field. Its contents are taken from a
/// gzip file (RFC 1952), which has them deflated, with their length and checksum.
struct ZipFile {
  /// Why an entry can't be taken.
  enum Refusal: Error {
    /// The bytes are no gzip file of a single member with the shortest header.
    case notGzip
    /// The zip file has more entries or bytes than the format can count.
    case full
  }

  private var directory: [UInt8] = []
  private var count = 0
  /// The number of bytes of the entries so far.
  private var offset = 0
  /// The day as MS-DOS counts it, from 1980 through 2107.
  private let date: UInt16

  /// Begins an empty file whose entries have the time of the day.
  init(day: CalendarDate) {
    let year = min(max(day.year, 1980), 2107)
    let isCounted = year == day.year
    let (month, day) = isCounted ? (day.month, day.day) : (1, 1)
    date = UInt16((year - 1980) << 9 | month << 5 | day)
  }

  /// Returns what the file goes on with if it gets another entry.
  mutating func entry(named name: String, gzip: [UInt8]) throws(Refusal) -> [UInt8] {
    let (head, tail) = (10, 8)
    guard gzip.count >= head + tail, gzip.starts(with: [0x1F, 0x8B, 8, 0]) else { throw .notGzip }
    let deflated = gzip[head..<(gzip.count - tail)]
    let name = Array(name.utf8)
    guard count < 0xFFFF, name.count < 0xFFFF,
      offset + directory.count + gzip.count + 2 * name.count + 200 < 0xFFFF_FFFF
    else { throw .full }
    // Both the checksum and the length stand at the end of a gzip file, in the order of a zip file.
    let sizes =
      gzip[(gzip.count - tail)..<(gzip.count - 4)] + four(deflated.count) + gzip.suffix(4)
    // Version 2.0, names in UTF-8, deflated; then time and day.
    let shared = two(20) + two(0x0800) + two(8) + two(0) + two(date) + sizes + two(name.count)
    let entry = [0x50, 0x4B, 3, 4] + shared + two(0) + name + deflated
    // Made by version 2.0 on Unix, no extra field and no comment, the first disk; a plain file with mode 644.
    directory += [0x50, 0x4B, 1, 2] + two(3 << 8 | 20) + shared + two(0) + two(0) + two(0) + two(0)
    directory += four(0o100644 << 16) + four(offset) + name
    count += 1
    offset += entry.count
    return entry
  }

  /// What the file ends with: the list of its entries.
  var end: [UInt8] {
    directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count) + two(count)
      + four(directory.count) + four(offset) + two(0)
  }

  private func two(_ number: some BinaryInteger) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
}
