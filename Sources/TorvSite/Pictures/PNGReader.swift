/// Reads the chunks of a PNG file (third edition, 2025).
struct PNGReader {
  private let file: PictureBytes

  init(_ file: PictureBytes) { self.file = file }

  var header: Result<PictureHeader, PictureFlaw> {
    guard let width = file.big(16, count: 4), let height = file.big(20, count: 4),
      let colours = file.byte(25)
    else { return .failure(.truncated(.png)) }
    guard file.has("IHDR", at: 12) else { return .failure(.malformed(.png)) }
    var hasTransparency = colours == 4 || colours == 6
    var isAnimated = false
    var tellsPlace = false
    var offset = 8
    while let length = file.big(offset, count: 4), file.byte(offset + 11 + length) != nil {
      if file.has("IEND", at: offset + 4) {
        return .success(
          PictureHeader(
            .png, width: width, height: height, exif: Self.exif(tellsPlace: tellsPlace),
            hasTransparency: hasTransparency, isAnimated: isAnimated))
      }
      if file.has("tRNS", at: offset + 4) { hasTransparency = true }
      if file.has("acTL", at: offset + 4) { isAnimated = true }
      if file.has("eXIf", at: offset + 4) {
        tellsPlace = ExifData(file, in: offset + 8..<offset + 8 + length).tellsPlace
      }
      offset += 12 + length
    }
    return .failure(.truncated(.png))
  }

  /// A rotation in a PNG file is ignored, because `vipsthumbnail` and some browsers ignore it.
  private static func exif(tellsPlace: Bool) -> ExifData {
    var exif = ExifData.none
    exif.tellsPlace = tellsPlace
    return exif
  }
}
