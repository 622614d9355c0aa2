/// Reads the start of a JPEG file (ITU-T T.81, annex B): the segments up to the first scan.
struct JPEGReader {
  private let file: PictureBytes

  init(_ file: PictureBytes) { self.file = file }

  var header: Result<PictureHeader, PictureFlaw> {
    var offset = 2
    var size: (width: Int, height: Int)?
    var exif: ExifData?
    while let first = file.byte(offset), let marker = file.byte(offset + 1) {
      guard first == 0xFF else { return .failure(.malformed(.jpeg)) }
      if marker == 0xFF {
        offset += 1
        continue
      }
      guard let length = file.big(offset + 2, count: 2) else { break }
      guard length >= 2, marker != 0xD9 else { return .failure(.malformed(.jpeg)) }
      let data = offset + 4
      if Self.isFrame(marker), let height = file.big(data + 1, count: 2),
        let width = file.big(data + 3, count: 2)
      {
        size = (width, height)
      } else if marker == 0xE1, file.has("Exif\0\0", at: data) {
        // If there are two, the first one decides the rotation.
        let noted = ExifData(file, in: data + 6..<max(data + 6, offset + 2 + length))
        var first = exif ?? noted
        first.tellsPlace = first.tellsPlace || noted.tellsPlace
        exif = first
      } else if marker == 0xDA {
        guard let size else { return .failure(.malformed(.jpeg)) }
        // Inside the data of a scan, 0xFF is never followed by the byte of the end marker.
        guard file.last(0xFF, 0xD9, from: offset + 2 + length) != nil else { break }
        return .success(
          PictureHeader(.jpeg, width: size.width, height: size.height, exif: exif ?? .none))
      }
      offset += 2 + length
    }
    return .failure(.truncated(.jpeg))
  }

  /// Returns whether a marker begins a frame; three markers in that range mean something else.
  private static func isFrame(_ marker: Int) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }
}
