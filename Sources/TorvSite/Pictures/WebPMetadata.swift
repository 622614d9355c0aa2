/// The data in a WebP file besides its picture (RFC 9649, 2.7): the colour profile, Exif and XMP.
package enum WebPMetadata {
  private static let names = ["ICCP", "EXIF", "XMP "]
  /// The bits in the first chunk that announce those three.
  private static let flags: UInt8 = 0x2C

  /// Returns the file without the metadata; a file that is not WebP is returned unchanged.
  ///
  /// The `strip` option of libvips 8.14 leaves Exif and XMP in files of this format.
  package static func removed(from bytes: [UInt8]) -> [UInt8] {
    let file = PictureBytes(bytes: bytes)
    guard file.has("RIFF", at: 0), file.has("WEBP", at: 8) else { return bytes }
    var kept = Array(bytes[..<12])
    var offset = 12
    while let length = file.little(offset + 4, count: 4) {
      let end = min(offset + 8 + length + length % 2, bytes.count)
      if !names.contains(where: { file.has($0, at: offset) }) {
        let start = kept.count
        kept += bytes[offset..<end]
        if file.has("VP8X", at: offset), kept.count > start + 8 { kept[start + 8] &= ~flags }
      }
      offset = end
    }
    let size = kept.count - 8
    for index in 0..<4 { kept[4 + index] = UInt8(truncatingIfNeeded: size >> (index * 8)) }
    return kept
  }
}
