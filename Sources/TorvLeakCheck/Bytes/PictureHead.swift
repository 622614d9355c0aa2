/// The part of a picture file before the picture data: tables, colour profiles and descriptions, which other files
/// may share.
enum PictureHead {
  /// Returns the number of bytes before the picture data; 0 for files that are not pictures.
  static func length(of bytes: [UInt8]) -> Int {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpegLength(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return chunksLength(bytes, from: 8, isBigEndian: true) { $0.elementsEqual("IDAT".utf8) }
    }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return chunksLength(bytes, from: 12, isBigEndian: false) {
        ["VP8 ", "VP8L", "ANMF", "ALPH"].contains(String(decoding: $0, as: UTF8.self))
      }
    }
    return drawingLength(bytes)
  }

  /// Returns the position after the first tag of an SVG drawing: a drawing program begins all its files alike.
  private static func drawingLength(_ bytes: [UInt8]) -> Int {
    guard let tag = bytes.prefix(4_096).firstRange(of: Array("<svg".utf8)) else { return 0 }
    return bytes[tag.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
  }

  /// Returns the position after the first marker that starts a scan.
  private static func jpegLength(_ bytes: [UInt8]) -> Int {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD8).contains(marker) {
        place += marker == 0xFF ? 1 : 2
        continue
      }
      place += 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      if marker == 0xDA { return min(place, bytes.count) }
    }
    return 0
  }

  /// Returns the position after the header of the first chunk with picture data; PNG writes the length of a chunk
  /// before its name, WebP after it.
  private static func chunksLength(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool, _ isPicture: (ArraySlice<UInt8>) -> Bool
  ) -> Int {
    var place = start
    while place + 8 <= bytes.count {
      let name = isBigEndian ? place + 4 : place
      if isPicture(bytes[name..<name + 4]) { return place + 8 }
      let digits = isBigEndian ? place..<place + 4 : place + 4..<place + 8
      let ordered = isBigEndian ? Array(bytes[digits]) : bytes[digits].reversed()
      let length = ordered.reduce(0) { $0 << 8 | Int($1) }
      place += 8 + (isBigEndian ? length + 4 : length + length % 2)
    }
    return 0
  }
}
