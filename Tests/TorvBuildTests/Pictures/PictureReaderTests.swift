import Testing
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvTestSupport

/// The rules for pictures that apply whether or not they can be resized.
@Suite struct PictureReaderTests {
  private static let photograph = SamplePicture.jpeg(
    width: 4000, height: 3000,
    segments: SamplePicture.exifSegment(orientation: 6, tellsPlace: true))

  @Test func withoutTheProgramTheFileItselfIsPublishedWithOneWarning() async throws {
    var pictures = PictureSite()
    pictures.add("a.jpg", Self.photograph, as: .lead)
    pictures.add("b.jpg", SamplePicture.jpeg(width: 40, height: 30), as: .text)
    let report = try await pictures.build(searchPath: "")
    #expect(report.value?.resized == 0)
    #expect(
      report.diagnostics == [
        .warning(
          .unresizedPicture,
          "2 photographs are published as the camera made them, because vipsthumbnail is missing, and 1 of them tells where it was taken",
          at: nil, hint: "install it, on Debian with 'apt-get install libvips-tools'")
      ])
    #expect(pictures.written()["a.jpg"] == Self.photograph)
    let image = try #require(pictures.page.all("img").first)
    #expect(image["src"] == "/a.jpg")
    #expect(image["width"] == "3000" && image["height"] == "4000")
    #expect(image["srcset"] == nil)
  }

  @Test func checkResizesNothingAndShowsTheFileItself() async throws {
    var pictures = PictureSite()
    pictures.add("a.jpg", Self.photograph, as: .text)
    pictures.site.searchPath = PictureSite.searchPath
    let result = try await pictures.site.check()
    #expect(result.diagnostics.isEmpty)
    #expect(try #require(result.value).files.keys.contains("a.jpg"))
  }

  @Test(arguments: [
    ("a.jpg", SamplePicture.png(width: 4, height: 3), "is named as a JPEG picture, but is a PNG"),
    ("a.jpg", Self.photograph.dropLast(2), "is a JPEG picture that is cut off"),
    ("a.png", [], "is empty"),
    ("a.png", Array("<html>".utf8), "is named as a PNG picture, but is a web page"),
    ("a.png", SamplePicture.png(width: 60_000, height: 60_000), "has 60000 × 60000 pixels"),
    ("a.pdf", Array("%PDF-1.7".utf8), "is not named as a picture"),
  ])
  func pictureThatCannotBeShownIsAnErrorWhereverItIsShown(
    name: String, bytes: [UInt8], message: String
  ) async throws {
    var pictures = PictureSite()
    pictures.add(name, bytes, as: .lead)
    pictures.add(name, bytes, as: .text)
    let result = try await pictures.site.check()
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.brokenPicture, .brokenPicture])
    for (diagnostic, line) in zip(result.diagnostics, ["image: \(name)", "![Torvet](<\(name)>)"]) {
      #expect(diagnostic.message.hasPrefix("'\(name)' \(message)"), "\(diagnostic.message)")
      let place = try #require(diagnostic.location)
      #expect(place.path == "Content/pages/om.md")
      #expect(place.lineText == line)
      #expect(place.column == line.count - name.count + (line.hasSuffix(")") ? -1 : 1))
    }
  }

  @Test(arguments: [
    ("a.gif", Array("GIF89a".utf8) + [0x40, 1, 200, 0, 0x3B], ["320", "200"]),
    ("a.webp", SamplePicture.extendedWebP(width: 60, height: 40, flags: 2), ["60", "40"]),
    ("a.svg", Array("<svg viewBox='0 0 40 30'></svg>".utf8), ["40", "30"]),
  ])
  func whatIsNotResizedHasItsSizeToo(name: String, bytes: [UInt8], size: [String]) async throws {
    for place in [PictureSite.Use.lead, .text] {
      var pictures = PictureSite()
      pictures.add(name, bytes, as: place)
      _ = try await pictures.build()
      let image = try #require(pictures.page.all("img").first)
      #expect([image["width"], image["height"]] == size)
    }
  }

  @Test func drawingWithAScriptIsAnError() async throws {
    var pictures = PictureSite()
    pictures.add("a.svg", Array("<svg><script>x()</script></svg>".utf8), as: .text)
    let diagnostics = try await pictures.site.check().diagnostics
    #expect(diagnostics.map(\.id) == [.unsafePicture])
    #expect(diagnostics.first?.message.contains("a script") == true)
  }

  @Test func whatOnlyMembersSeeIsReadButNotPublished() async throws {
    var site = FixtureSite("members-only-teaser")
    let paths = try await site.output().paths
    #expect(!paths.contains { $0.contains("hemmeligt") })
    site["Content/guides/hemmeligt-billede.svg"] = "<script/>"
    #expect(try await site.check().diagnostics.map(\.id) == [.brokenPicture])
  }

  @Test func whatOnlyDraftsSeeIsNeitherReadNorPublished() async throws {
    var site = FixtureSite()
    site.files["Content/pages/kladde.jpg"] = [1]
    site["Content/pages/kladde.md"] =
      "---\ntitle: K\nsummary: K.\ndraft: true\nimage: kladde.jpg\nimageAlt: K\n---\nTekst.\n"
    let result = try await site.check()
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    let paths = try #require(result.value).files.keys
    #expect(!paths.contains { $0.contains("kladde") })
  }
}
