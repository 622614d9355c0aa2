import Testing
import TorvTestSupport

@testable import TorvSite

@Suite struct WebPMetadataTests {
  @Test func everythingButThePictureIsRemoved() throws {
    let data: (String, [UInt8]) = ("VP8 ", [1, 2, 3])
    let bytes = SamplePicture.extendedWebP(
      width: 40, height: 30, flags: 0x3C,
      chunks: [
        ("ICCP", [1]), data, ("EXIF", SamplePicture.exif(orientation: 6, tellsPlace: true)),
        ("XMP ", [1, 2]),
      ])
    let plain = SamplePicture.extendedWebP(width: 40, height: 30, flags: 0x10, chunks: [data])
    #expect(WebPMetadata.removed(from: bytes) == plain)
    #expect(WebPMetadata.removed(from: plain) == plain)
  }

  @Test func fileThatIsCutOffInItsFirstChunkLosesNothing() {
    let whole = SamplePicture.extendedWebP(width: 40, height: 30, flags: 0x10)
    for count in 12...whole.count {
      #expect(WebPMetadata.removed(from: Array(whole.prefix(count))).count <= count)
    }
  }

  @Test func whatIsNoWebPFileStaysAsItIs() {
    let jpeg = SamplePicture.jpeg(width: 4, height: 3)
    #expect(WebPMetadata.removed(from: jpeg) == jpeg)
    #expect(WebPMetadata.removed(from: []) == [])
  }
}
