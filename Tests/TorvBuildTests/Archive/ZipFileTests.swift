import Testing
import TorvSite

@testable import TorvBuild

/// The frame of a zip file, byte by byte.
@Suite struct ZipFileTests {
  /// A gzip file of «hi\n», stored in one block.
  private static let gzip: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3] + [1, 3, 0, 0xFC, 0xFF, 0x68, 0x69, 0x0A]
    + [0x7A, 0x7A, 0x6F, 0xED, 3, 0, 0, 0]

  private func zip(_ day: String) throws -> ZipFile {
    ZipFile(day: try #require(CalendarDate(scalar: day)))
  }

  @Test func entriesHaveTheDayAndTheirNameInUTF8AndNothingElse() throws {
    var zip = try zip("2026-11-27")
    let name = Array("mappe/blå.txt".utf8)
    let entry = try zip.entry(named: "mappe/blå.txt", gzip: Self.gzip)
    // 2026-11-27: 46 years after 1980, month 11, day 27.
    let shared: [UInt8] =
      [20, 0, 0, 8, 8, 0, 0, 0, 0x7B, 0x5D] + [0x7A, 0x7A, 0x6F, 0xED, 8, 0, 0, 0, 3, 0, 0, 0]
      + [UInt8(name.count), 0]
    #expect(entry == [0x50, 0x4B, 3, 4] + shared + [0, 0] + name + Self.gzip[10..<18])
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 3] + shared + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xA4, 0x81, 0, 0, 0, 0]
      + name
    let (size, offset) = (UInt8(directory.count), UInt8(entry.count))
    #expect(
      zip.end == directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, size, 0, 0, 0]
        + [offset, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [("1979-12-31", 0x0021), ("2107-12-31", 0xFF9F), ("2300-05-05", 0xFE21)])
  func daysThatTheFormatDoesNotKnowAreThoseNextToThem(day: String, date: Int) throws {
    var zip = try zip(day)
    let entry = try zip.entry(named: "x", gzip: Self.gzip)
    #expect(Int(entry[12]) | Int(entry[13]) << 8 == date)
  }

  @Test func whatIsNoPlainGzipFileIsRefused() throws {
    var zip = try zip("2026-11-27")
    var named = Self.gzip
    named[3] = 8
    for bytes in [[], Array(Self.gzip.prefix(17)), named] {
      #expect(throws: ZipFile.Refusal.notGzip) { try zip.entry(named: "x", gzip: bytes) }
    }
  }

  @Test func moreFilesThanTheFormatCountsAreRefused() throws {
    var zip = try zip("2026-11-27")
    for number in 0..<0xFFFF { _ = try zip.entry(named: "\(number)", gzip: Self.gzip) }
    #expect(throws: ZipFile.Refusal.full) { try zip.entry(named: "x", gzip: Self.gzip) }
  }
}
