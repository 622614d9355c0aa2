/// Reads the chunks of a WebP file (RFC 9649).
struct WebPReader {
  private let file: PictureBytes

  init(_ file: PictureBytes) { self.file = file }

  var header: Result<PictureHeader, PictureFlaw> {
    guard let length = file.little(4, count: 4), length + 8 <= file.count, file.count >= 30 else {
      return .failure(.truncated(.webp))
    }
    if file.has("VP8X", at: 12) { return extended }
    if file.has("VP8L", at: 12) { return lossless }
    return file.has("VP8 ", at: 12) ? lossy : .failure(.malformed(.webp))
  }

  /// A key frame: a tag of three bytes, a start code, and two 14-bit numbers.
  private var lossy: Result<PictureHeader, PictureFlaw> {
    guard file.has([0x9D, 0x01, 0x2A], at: 23), let width = file.little(26, count: 2),
      let height = file.little(28, count: 2)
    else { return .failure(.malformed(.webp)) }
    return .success(PictureHeader(.webp, width: width & 0x3FFF, height: height & 0x3FFF))
  }

  /// A signature, and two 14-bit numbers that are one too small, followed by a bit for transparency.
  private var lossless: Result<PictureHeader, PictureFlaw> {
    guard file.byte(20) == 0x2F, let bits = file.little(21, count: 4) else {
      return .failure(.malformed(.webp))
    }
    return .success(
      PictureHeader(
        .webp, width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1,
        hasTransparency: bits >> 28 & 1 == 1))
  }

  /// Flags, and two 24-bit numbers that are one too small.
  private var extended: Result<PictureHeader, PictureFlaw> {
    guard let flags = file.byte(20), let width = file.little(24, count: 3),
      let height = file.little(27, count: 3)
    else { return .failure(.truncated(.webp)) }
    return .success(
      PictureHeader(
        .webp, width: width + 1, height: height + 1, exif: exif,
        hasTransparency: flags & 0x10 != 0, isAnimated: flags & 0x02 != 0))
  }

  private var exif: ExifData {
    var offset = 12
    while let length = file.little(offset + 4, count: 4) {
      if file.has("EXIF", at: offset) {
        // Some programs put the header of a JPEG segment before it.
        let start = offset + 8 + (file.has("Exif\0\0", at: offset + 8) ? 6 : 0)
        return ExifData(file, in: start..<max(start, offset + 8 + length))
      }
      offset += 8 + length + length % 2
    }
    return .none
  }
}
