/// What the head of a photograph or another picture made of pixels tells.
package struct PictureHeader: Hashable, Sendable {
  package let format: PictureFormat
  /// In pixels, as it is shown: after the rotation that the camera noted.
  package let width: Int
  /// In pixels, as it is shown.
  package let height: Int
  package let hasTransparency: Bool
  package let isAnimated: Bool
  /// Whether it says where on earth it was taken.
  package let tellsPlace: Bool

  /// More pixels than this are a mistake, or meant to exhaust the machine.
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

/// How large a picture is where nothing makes it smaller, in CSS pixels.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Takes a size; nil where a side has no length.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}

/// What a file that a page shows as a picture turned out to be.
package enum PictureFile: Hashable, Sendable {
  /// Made of pixels, and resized for the page.
  case photograph(PictureHeader)
  /// A drawing (SVG) or a moving picture, which is published as it is; a drawing may tell no size.
  case asItIs(PictureFormat, PictureSize?)

  /// Looks into a file that is named as a picture; pure, and linear at most in the file's size.
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
