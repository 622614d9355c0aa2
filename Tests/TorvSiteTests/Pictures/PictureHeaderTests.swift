import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct PictureHeaderTests {
  private func header(_ bytes: [UInt8], named name: String) throws -> PictureHeader {
    guard case .photograph(let header) = try PictureFile.read(bytes, named: name).get() else {
      throw NoPhotograph()
    }
    return header
  }

  private struct NoPhotograph: Error {}

  private func flaw(_ bytes: [UInt8], named name: String) -> PictureFlaw? {
    guard case .failure(let flaw) = PictureFile.read(bytes, named: name) else { return nil }
    return flaw
  }

  // MARK: - Sizes

  @Test(arguments: [
    ("a.jpg", SamplePicture.jpeg(width: 4000, height: 3000)),
    ("a.JPEG", SamplePicture.jpeg(width: 4000, height: 3000)),
    ("a.png", SamplePicture.png(width: 4000, height: 3000)),
    ("a.webp", SamplePicture.lossyWebP(width: 4000, height: 3000)),
    ("a.webp", SamplePicture.losslessWebP(width: 4000, height: 3000, isTransparent: false)),
    ("a.webp", SamplePicture.extendedWebP(width: 4000, height: 3000, flags: 0)),
  ])
  func eachFormatTellsItsSize(name: String, bytes: [UInt8]) throws {
    let header = try header(bytes, named: name)
    #expect(header.width == 4000)
    #expect(header.height == 3000)
    #expect(!header.hasTransparency)
    #expect(!header.tellsPlace)
  }

  @Test(arguments: [(1, 40), (3, 40), (6, 30), (8, 30), (9, 40)])
  func sizeIsThatAfterTheRotationThatTheCameraNoted(orientation: Int, width: Int) throws {
    let segment = SamplePicture.exifSegment(orientation: orientation)
    let jpeg = SamplePicture.jpeg(width: 40, height: 30, segments: segment)
    #expect(try header(jpeg, named: "a.jpg").width == width)
    let exif = [("EXIF", SamplePicture.exif(orientation: orientation))]
    let webp = SamplePicture.extendedWebP(width: 40, height: 30, flags: 8, chunks: exif)
    #expect(try header(webp, named: "a.webp").width == width)
  }

  @Test func pictureThatTellsWhereItWasTakenIsKnown() throws {
    let segment = SamplePicture.exifSegment(orientation: 1, tellsPlace: true)
    let jpeg = SamplePicture.jpeg(width: 4, height: 3, segments: segment)
    #expect(try header(jpeg, named: "a.jpg").tellsPlace)
    let exif = SamplePicture.exif(orientation: 6, tellsPlace: true)
    let png = SamplePicture.png(
      width: 4, height: 3, chunks: SamplePicture.chunk("eXIf", exif))
    #expect(try header(png, named: "a.png").tellsPlace)
    #expect(try header(png, named: "a.png").width == 4)
  }

  /// Each entry names the directory that it is in as the one of the place.
  @Test(.timeLimit(.minutes(10)))
  func notesFullOfPlacesTakeLinearTime() throws {
    let entry: [UInt8] = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]
    let notes = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF]
    let data = notes + repeatElement(entry, count: 5_000).flatMap { $0 }
    let length = data.count + 2
    let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + data
    let jpeg = SamplePicture.jpeg(
      width: 4, height: 3, segments: repeatElement(segment, count: 20).flatMap { $0 })
    #expect(try !header(jpeg, named: "a.jpg").tellsPlace)
  }

  @Test func ofTwoNotesTheFirstTurnsThePictureAndEitherTellsThePlace() throws {
    let segments =
      SamplePicture.exifSegment(orientation: 6)
      + SamplePicture.exifSegment(orientation: 1, tellsPlace: true)
    let jpeg = SamplePicture.jpeg(width: 40, height: 30, segments: segments)
    #expect(try header(jpeg, named: "a.jpg").width == 30)
    #expect(try header(jpeg, named: "a.jpg").tellsPlace)
  }

  @Test func transparencyIsFound() throws {
    let withChunk = SamplePicture.png(
      width: 4, height: 3, chunks: SamplePicture.chunk("tRNS", [0, 0]))
    for bytes in [SamplePicture.png(width: 4, height: 3, colours: 6), withChunk] {
      #expect(try header(bytes, named: "a.png").hasTransparency)
    }
    let webp = SamplePicture.losslessWebP(width: 4, height: 3, isTransparent: true)
    #expect(try header(webp, named: "a.webp").hasTransparency)
  }

  @Test func whatMovesAndWhatIsDrawnIsKeptAsItIs() throws {
    let moving = SamplePicture.extendedWebP(width: 4, height: 3, flags: 2)
    #expect(
      try PictureFile.read(moving, named: "a.webp").get()
        == .asItIs(.webp, PictureSize(width: 4, height: 3)))
    let film = SamplePicture.png(width: 4, height: 3, chunks: SamplePicture.chunk("acTL", [0]))
    #expect(
      try PictureFile.read(film, named: "a.png").get()
        == .asItIs(.png, PictureSize(width: 4, height: 3)))
    let gif = Array("GIF89a".utf8) + [0x40, 1, 200, 0, 0x3B]
    #expect(
      try PictureFile.read(gif, named: "a.gif").get()
        == .asItIs(.gif, PictureSize(width: 320, height: 200)))
  }

  @Test(arguments: [
    ("", nil), ("width='12' height='8.6px'", [12, 9]), ("viewBox='0 0 40 30'", [40, 30]),
    ("width='100%' viewBox='-5,-5, 40,30'", [40, 30]),
    ("width='80' viewBox='0 0 40 30'", [80, 60]),
    ("height='2in' viewBox='0 0 40 30'", [256, 192]), ("width='10mm' height='1cm'", [38, 38]),
    ("viewBox='0 0 0 30'", nil), ("viewBox='0 0 40'", nil), ("width='0' height='4'", nil),
    ("width='1e99' height='nan' viewBox='0 0 nan inf'", nil), ("data-x='<svg width=\"1\"'", nil),
  ])
  func drawingTellsItsSize(_ attributes: String, _ sides: [Int]?) throws {
    let svg = Array("<?xml version='1.0'?>\n<svg \(attributes)><path d='M0 0'/></svg>".utf8)
    let size = sides.flatMap { PictureSize(width: $0[0], height: $0[1]) }
    #expect(try PictureFile.read(svg, named: "a.svg").get() == .asItIs(.svg, size))
  }

  // MARK: - Flaws

  @Test func nameThatPromisesAnotherFormatIsAFlaw() {
    let png = SamplePicture.png(width: 4, height: 3)
    #expect(flaw(png, named: "a.jpg") == .misnamed(.jpeg, "a PNG picture"))
    let html = Array("\u{FEFF}\n <!DOCTYPE html>".utf8)
    #expect(flaw(html, named: "a.png") == .misnamed(.png, "a web page"))
    let heic = [0, 0, 0, 24] + Array("ftypheic".utf8)
    #expect(flaw(heic, named: "a.jpg") == .misnamed(.jpeg, "an HEIC picture or a film"))
    #expect(flaw([1, 2, 3], named: "a.webp") == .misnamed(.webp, "something else"))
    #expect(flaw(png, named: "a.heic") == .unknownFormat(name: "a.heic"))
    #expect(flaw(png, named: "png") == .unknownFormat(name: "png"))
    #expect(flaw([], named: "a.png") == .empty)
  }

  @Test func noBeginningOfAPictureIsTakenForAllOfIt() {
    let exif = SamplePicture.exifSegment(orientation: 6, tellsPlace: true)
    let whole: [(String, [UInt8])] = [
      ("a.jpg", SamplePicture.jpeg(width: 4, height: 3, segments: exif)),
      ("a.png", SamplePicture.png(width: 4, height: 3)),
      ("a.webp", SamplePicture.lossyWebP(width: 4, height: 3)),
      ("a.webp", SamplePicture.losslessWebP(width: 4, height: 3, isTransparent: false)),
      ("a.gif", Array("GIF89a...;".utf8)),
    ]
    for (name, bytes) in whole {
      for length in 0..<bytes.count {
        #expect(flaw(Array(bytes.prefix(length)), named: name) != nil, "\(length) of \(name)")
      }
      #expect(flaw(bytes, named: name) == nil, "\(name)")
    }
  }

  @Test func pictureThatEndsInTheMiddleIsCutOff() {
    let jpeg = SamplePicture.jpeg(width: 4, height: 3)
    #expect(flaw(jpeg.dropLast(2), named: "a.jpg") == .truncated(.jpeg))
    // A thumbnail inside, as cameras add it, has an end marker of its own.
    let small: [UInt8] = [0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 0xFF, 0xD9]
    let within = SamplePicture.jpeg(width: 4, height: 3, segments: small).dropLast(2)
    #expect(flaw(Array(within), named: "a.jpg") == .truncated(.jpeg))
  }

  @Test func whatFollowsTheEndOfAJPEGPictureDoesNotMatter() throws {
    let bytes = SamplePicture.jpeg(width: 4, height: 3) + Array("SEFT".utf8)
    #expect(try header(bytes, named: "a.jpg").height == 3)
  }

  @Test func moreThanAHundredMillionPixelsAreTooMany() {
    let bomb = SamplePicture.png(width: 65_000, height: 65_000)
    #expect(flaw(bomb, named: "a.png") == .tooManyPixels(width: 65_000, height: 65_000))
    let huge = SamplePicture.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)
    #expect(flaw(huge, named: "a.png") != nil)
    #expect(flaw(SamplePicture.png(width: 10_000, height: 10_000), named: "a.png") == nil)
    #expect(flaw(SamplePicture.png(width: 0, height: 3), named: "a.png") == .malformed(.png))
  }
}
