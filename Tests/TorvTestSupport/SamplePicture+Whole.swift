extension SamplePicture {
  /// Returns a PNG file that any program can show: uncompressed stripes, half transparent on request.
  package static func stripes(width: Int, height: Int, isTransparent: Bool = false) -> [UInt8] {
    var rows: [UInt8] = []
    for row in 0..<height {
      rows.append(0)
      for column in 0..<width {
        rows.append(UInt8(truncatingIfNeeded: column / 16 * 8))
        rows.append(UInt8(truncatingIfNeeded: row / 16 * 8))
        rows.append(90)
        if isTransparent { rows.append(128) }
      }
    }
    let head = png(width: width, height: height, colours: isTransparent ? 6 : 2)[16..<29]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + wholeChunk("IHDR", Array(head))
      + wholeChunk("IDAT", stored(rows)) + wholeChunk("IEND", [])
  }

  private static func wholeChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return number(UInt32(data.count)) + named + number(checksum(named))
  }

  private static func number(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - $0 * 8)) }
  }

  /// Returns the data in zlib's format without compression (RFC 1950, RFC 1951): blocks of at most 65,535 bytes.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, data.count)
      let length = UInt16(end - start)
      bytes.append(end == data.count ? 1 : 0)
      for part in [length, ~length] {
        bytes.append(UInt8(part & 0xFF))
        bytes.append(UInt8(part >> 8))
      }
      bytes += data[start..<end]
      start = end
    } while start < data.count
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in data {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return bytes + number(high << 16 | low)
  }

  /// Returns the CRC-32 that PNG uses (annex D).
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    let polynomial: UInt32 = 0xEDB8_8320
    var checksum: UInt32 = ~0
    for byte in data {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        let half: UInt32 = checksum >> 1
        checksum = checksum & 1 == 1 ? half ^ polynomial : half
      }
    }
    return ~checksum
  }
}
