import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite
import TorvTestSupport

/// Renditions of photographs, made by the real `vipsthumbnail`; `make test` installs it.
@Suite(.enabled("vipsthumbnail of libvips-tools is missing") { PictureSite.canResize })
struct PictureResizerTests {
  private func header(_ bytes: [UInt8], named name: String) throws -> PictureHeader? {
    guard case .photograph(let header) = try PictureFile.read(bytes, named: name).get() else {
      return nil
    }
    return header
  }

  private func widths(_ files: [String: [UInt8]]) -> [String] {
    files.keys.compactMap { $0.split(separator: "-").last.map(String.init) }.sorted()
  }

  @Test func photographBecomesThreeWidthsInTwoFormatsAndIsNotPublishedItself() async throws {
    var pictures = PictureSite()
    pictures.add(
      "Torvet Å.png", SamplePicture.stripes(width: 2000, height: 1000), as: .text)
    let report = try await pictures.build()
    #expect(report.diagnostics.isEmpty)
    let files = pictures.written("assets/billeder/")
    #expect(
      widths(files) == [
        "1600.jpg", "1600.webp", "480.jpg", "480.webp", "960.jpg", "960.webp",
      ])
    for (name, bytes) in files {
      let header = try #require(try header(bytes, named: name))
      #expect(name.hasPrefix("torvet-aa-"))
      #expect(name.contains("-\(header.width)."))
      #expect(header.height == header.width / 2)
    }
    #expect(!pictures.written().keys.contains { $0.contains("Torvet") })
    #expect(report.value?.resized == 6)
  }

  @Test func pageOffersTheWidthsAndTellsTheSize() async throws {
    var pictures = PictureSite()
    pictures.add("a.png", SamplePicture.stripes(width: 2000, height: 1000), as: .text)
    pictures.add("b.png", SamplePicture.stripes(width: 1000, height: 1500), as: .lead)
    _ = try await pictures.build()
    let images = pictures.page.all("img")
    #expect(images.map { $0["width"] } == ["1000", "1600"])
    #expect(images.map { $0["height"] } == ["1500", "800"])
    #expect(images.map { $0["loading"] } == [nil, "lazy"])
    #expect(images.map { $0["decoding"] } == [nil, "async"])
    #expect(images.allSatisfy { $0["alt"] == "Torvet" })
    let sources = pictures.page.all("source")
    #expect(sources.map { $0["type"] } == ["image/webp", "image/webp"])
    let files = pictures.written()
    for tag in images + sources {
      #expect(tag["sizes"] != nil)
      for choice in try #require(tag["srcset"]).split(separator: ", ") {
        let parts = choice.split(separator: " ")
        let name = String(parts[0].dropFirst())
        let bytes = try #require(files[name], "\(name)")
        #expect(try header(bytes, named: name).map { "\($0.width)w" } == String(parts[1]))
      }
    }
  }

  @Test func nothingThatTheCameraNotedIsPublishedAndThePictureStandsUpright() async throws {
    let note = Array("http://ns.adobe.com/xap/1.0/\0<x GPSLatitude='55,42.5N'/>".utf8)
    let segments =
      SamplePicture.exifSegment(orientation: 6, tellsPlace: true)
      + [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note
    var pictures = PictureSite()
    pictures.add(
      "mobil.jpg",
      try await PictureSite.photograph(width: 1200, height: 800, segment: segments), as: .lead)
    let report = try await pictures.build()
    #expect(report.diagnostics.isEmpty)
    for (name, bytes) in pictures.written("assets/billeder/") {
      let header = try #require(try header(bytes, named: name))
      #expect(header.height > header.width, "\(name)")
      for trace in ["Exif", "EXIF", "GPS", "xap"] {
        #expect(bytes.firstRange(of: Array(trace.utf8)) == nil, "\(trace) in \(name)")
      }
    }
    #expect(pictures.page.all("img").first?["width"] == "800")
    #expect(pictures.page.all("img").first?["height"] == "1200")
  }

  @Test func secondBuildResizesNothingAndNeedsNoProgram() async throws {
    var pictures = PictureSite()
    pictures.add("a.png", SamplePicture.stripes(width: 600, height: 400), as: .lead)
    #expect(try await pictures.build().value?.resized == 4)
    let first = pictures.written()
    let second = try await pictures.build(searchPath: "")
    #expect(second.diagnostics.isEmpty)
    #expect(second.value?.resized == 0)
    #expect(second.value?.changes.changed == 0)
    #expect(pictures.written() == first)
  }

  @Test func sameCopyUnderAnotherNameIsMadeOnlyOnce() async throws {
    var pictures = PictureSite()
    let bytes = SamplePicture.stripes(width: 300, height: 200)
    pictures.add("a.png", bytes, as: .text)
    pictures.add("b.png", bytes, as: .text)
    #expect(try await pictures.build().value?.resized == 2)
    #expect(widths(pictures.written("assets/billeder/")).count == 4)
  }

  @Test func smallPictureIsNeverEnlarged() async throws {
    var pictures = PictureSite()
    pictures.add("a.png", SamplePicture.stripes(width: 300, height: 200), as: .lead)
    _ = try await pictures.build()
    #expect(widths(pictures.written("assets/billeder/")) == ["300.jpg", "300.webp"])
  }

  @Test func transparentPictureStaysTransparentAndIsSharedOnWhite() async throws {
    var pictures = PictureSite()
    pictures.add(
      "a.png", SamplePicture.stripes(width: 600, height: 400, isTransparent: true), as: .lead)
    _ = try await pictures.build()
    let files = pictures.written("assets/billeder/")
    #expect(
      widths(files) == ["480.png", "480.webp", "600.jpg", "600.png", "600.webp"])
    for (name, bytes) in files {
      #expect(try header(bytes, named: name)?.hasTransparency == !name.hasSuffix(".jpg"))
    }
  }

  @Test func pageIsSharedWithItsPictureAsJPEG() async throws {
    var pictures = PictureSite()
    pictures.add("a.png", SamplePicture.stripes(width: 2000, height: 1000), as: .lead)
    _ = try await pictures.build()
    let url = try #require(pictures.page.meta("og:image"))
    #expect(url.hasPrefix("https://torv.example/assets/billeder/a-"))
    #expect(url.hasSuffix("-1200.jpg"))
    #expect(pictures.page.meta("og:image:alt") == "Torvet")
    #expect(pictures.page.meta("og:image:height") == "600")
    #expect(pictures.written()[String(url.dropFirst("https://torv.example/".count))] != nil)
  }

  @Test func fileThatAPageLinksToIsPublishedToo() async throws {
    var pictures = PictureSite()
    let bytes = SamplePicture.stripes(width: 300, height: 200)
    pictures.add("a.png", bytes, as: .text)
    pictures.add("a.png", bytes, as: .link)
    _ = try await pictures.build()
    #expect(pictures.written()["a.png"] == bytes)
    #expect(pictures.page.addresses.contains("/a.png"))
    #expect(pictures.page.all("img").first?["src"] != "/a.png")
  }

  @Test func whatTheProgramSaysOfABrokenPictureIsInTheHint() async throws {
    var pictures = PictureSite()
    // Its header is valid, and it is larger than a pipe's buffer when the program gives up.
    let chunk = SamplePicture.chunk("teXt", [UInt8](repeating: 65, count: 3_000_000))
    pictures.add("a.png", SamplePicture.png(width: 600, height: 400, chunks: chunk), as: .text)
    let report = try await pictures.build()
    #expect(report.value == nil)
    let diagnostic = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1)
    #expect(diagnostic.id == .brokenPicture)
    #expect(diagnostic.message == "'a.png' can't be resized")
    #expect(diagnostic.location?.path == "Content/pages/om.md")
    #expect(diagnostic.hint?.contains("vipsthumbnail says: ") == true)
    #expect(pictures.written().isEmpty)
  }
}
