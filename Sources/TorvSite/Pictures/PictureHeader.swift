import TorvDiagnostics

/// The information in the head of a photograph or another picture made of pixels.
package struct PictureHeader: Hashable, Sendable {
  package let format: PictureFormat
  /// The width in pixels, as shown: after the rotation that the camera noted.
  package let width: Int
  /// The height in pixels, as shown.
  package let height: Int
  package let hasTransparency: Bool
  package let isAnimated: Bool
  /// Whether the picture says where on earth it was taken.
  package let tellsPlace: Bool

  /// The largest number of pixels; more are a mistake, or meant to exhaust the machine.
  static let pixelLimit = 100_000_000

  init(
    _ format: PictureFormat, width: Int, height: Int, exif: ExifData = .none,
    hasTransparency: Bool = false, isAnimated: Bool = false
  ) {
    self.format = format
    self.width = exif.isSideways ? height : width
    self.height = exif.isSideways ? width : height
    self.hasTransparency = hasTransparency
    self.isAnimated = isAnimated
    tellsPlace = exif.tellsPlace
  }
}

/// The size of a picture in CSS pixels, if nothing makes it smaller.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Creates a size; nil if a side has no length.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}

/// The content of a file that a page shows as a picture.
package enum PictureFile: Hashable, Sendable {
  /// A picture made of pixels, which is resized for the page.
  case photograph(PictureHeader)
  /// A drawing (SVG) or a moving picture, which is published unchanged; a drawing may have no size.
  case asItIs(PictureFormat, PictureSize?)

  /// Reads a file that has the name of a picture; pure, and at most linear in the file's size.
  package static func read(
    _ bytes: [UInt8], named name: String
  ) -> Result<PictureFile, PictureFlaw> {
    let file = PictureBytes(bytes: bytes)
    guard let promised = PictureFormat(fileName: name) else {
      return .failure(.unknownFormat(name: name))
    }
    guard !bytes.isEmpty else { return .failure(.empty) }
    guard let format = PictureFormat(file) else {
      return .failure(.misnamed(promised, PictureFormat.foreign(file) ?? "something else"))
    }
    guard format == promised else {
      return .failure(.misnamed(promised, "a \(format.rawValue) picture"))
    }
    let header: Result<PictureHeader, PictureFlaw>
    switch format {
    case .svg:
      let check = SVGCheck(file)
      return check.flaw.map { .failure($0) } ?? .success(.asItIs(.svg, check.size))
    case .gif:
      guard file.bytes.last == 0x3B, let width = file.little(6, count: 2),
        let height = file.little(8, count: 2)
      else { return .failure(.truncated(.gif)) }
      return .success(.asItIs(.gif, PictureSize(width: width, height: height)))
    case .jpeg: header = JPEGReader(file).header
    case .png: header = PNGReader(file).header
    case .webp: header = WebPReader(file).header
    }
    return header.flatMap { header in
      guard header.width > 0, header.height > 0 else { return .failure(.malformed(format)) }
      guard header.width <= PictureHeader.pixelLimit / header.height else {
        return .failure(.tooManyPixels(width: header.width, height: header.height))
      }
      return .success(
        header.isAnimated
          ? .asItIs(format, PictureSize(width: header.width, height: header.height))
          : .photograph(header))
    }
  }
}
