/// The bytes of small hand-made pictures: valid headers, followed by no more than necessary.
package enum SamplePicture {
  /// Returns a JPEG file with the segments of one frame and one scan.
  package static func jpeg(width: Int, height: Int, segments: [UInt8] = []) -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34]
    return [0xFF, 0xD8] + segments + frame + scan + [0xFF, 0xD9]
  }

  /// Returns a segment with a camera's notes: the picture's orientation, and the place where it was taken.
  package static func exifSegment(orientation: Int, tellsPlace: Bool = false) -> [UInt8] {
    let data = Array("Exif\0\0".utf8) + exif(orientation: orientation, tellsPlace: tellsPlace)
    return [0xFF, 0xE1] + big(data.count + 2, 2) + data
  }

  /// Returns a TIFF file with two entries: the orientation, and a place that has only a latitude, N 55° 42′ 30″.
  package static func exif(orientation: Int, tellsPlace: Bool = false) -> [UInt8] {
    let count = tellsPlace ? 2 : 1
    let directory = 8 + 2 + count * 12 + 4
    var bytes: [UInt8] = Array("II*\0".utf8) + little(8, 4) + little(count, 2)
    bytes += little(0x0112, 2) + little(3, 2) + little(1, 4) + little(orientation, 4)
    guard tellsPlace else { return bytes + little(0, 4) }
    bytes += little(0x8825, 2) + little(4, 2) + little(1, 4) + little(directory, 4) + little(0, 4)
    let numbers = directory + 2 + 2 * 12 + 4
    bytes += little(2, 2)
    bytes += little(1, 2) + little(2, 2) + little(2, 4) + Array("N\0\0\0".utf8)
    bytes += little(2, 2) + little(5, 2) + little(3, 4) + little(numbers, 4) + little(0, 4)
    for number in [55, 42, 30] { bytes += little(number, 4) + little(1, 4) }
    return bytes
  }

  /// Returns a PNG file; colour type 6 is red, green, blue and transparency.
  package static func png(
    width: Int, height: Int, colours: UInt8 = 2, chunks: [UInt8] = []
  ) -> [UInt8] {
    let head = big(width, 4) + big(height, 4) + [8, colours, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunks
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  /// Returns a chunk of a PNG file with a wrong checksum.
  package static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  /// Returns a lossy WebP file.
  package static func lossyWebP(width: Int, height: Int) -> [UInt8] {
    let frame: [UInt8] = [0x10, 0, 0, 0x9D, 0x01, 0x2A] + little(width, 2) + little(height, 2)
    return webP([("VP8 ", frame)])
  }

  /// Returns a lossless WebP file.
  package static func losslessWebP(width: Int, height: Int, isTransparent: Bool) -> [UInt8] {
    let bits = (width - 1) | (height - 1) << 14 | (isTransparent ? 1 << 28 : 0)
    return webP([("VP8L", [0x2F] + little(bits, 4) + [0, 0, 0, 0, 0])])
  }

  /// Returns a WebP file with flags and additional chunks.
  package static func extendedWebP(
    width: Int, height: Int, flags: UInt8, chunks: [(String, [UInt8])] = []
  ) -> [UInt8] {
    let head: [UInt8] = [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
    return webP([("VP8X", head)] + chunks)
  }

  private static func webP(_ chunks: [(name: String, data: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    for chunk in chunks {
      body += Array(chunk.name.utf8) + little(chunk.data.count, 4) + chunk.data
      if chunk.data.count % 2 == 1 { body.append(0) }
    }
    return Array("RIFF".utf8) + little(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    little(number, count).reversed()
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
