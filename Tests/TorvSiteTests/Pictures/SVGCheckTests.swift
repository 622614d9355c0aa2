import Testing

@testable import TorvSite

@Suite struct SVGCheckTests {
  private func flaw(_ inner: String) -> PictureFlaw? {
    let text = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\(inner)</svg>"
    return SVGCheck(PictureBytes(bytes: Array(text.utf8))).flaw
  }

  @Test(arguments: [
    "", "<path d='M0 0'/>", "<use href=\"#a\"/>", "<!-- onload=\"x\" -->",
    "<image href=\"data:image/png;base64,AA==\"/>", "<rect fill=\"url(#g)\"/>",
    "<text>5 > 4 and one=\"two\"</text>", "<g style=\"fill:red\" id=on />",
    "<text x=\"1\" font-size=\"2\"  stroke='3'/>",
  ])
  func drawingThatOnlyDrawsIsKept(inner: String) {
    #expect(flaw(inner) == nil)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT/>", "<rect onclick=\"x()\"/>", "<rect ONLOAD = 'x'/>",
    "<a xlink:href=\"javascript:x\"/>", "<image href=\"https://example.org/a.png\"/>",
    "<use href=\"andet.svg#a\"/>", "<foreignObject/>", "<style>@import 'a.css'</style>",
    "<rect fill=\"url(https://example.org/#g)\"/>", "<svg:script/>",
    "<rect fill=\"red\" onload=\"x()\"/>", "<rect a=\"1\" b=\"2\"\n\tonclick = 'x()' c=\"3\"/>",
    "<image x=\"0\" href=\"https://example.org/a.png\"/>", "<g \" onload=\"x()\"/>",
    "<set attributeName=\"href\" to=\"javascript:x\"/>",
  ])
  func drawingWithAProgramOrAFileFromElsewhereIsRefused(inner: String) {
    guard case .active? = flaw(inner) else {
      Issue.record("kept: \(inner)")
      return
    }
  }

  @Test(arguments: [
    "width=\"99999\" viewBox=\"0 0 1e-300 99999\"", "height=\"99999\" viewBox=\"0 0 99999 1e-300\"",
    "width=\"90000\" viewBox=\"0 0 1 90000\"",
  ])
  func sideThatTheViewBoxStretchesBeyondAllMeasureGivesNoSize(attributes: String) {
    let text = "<svg \(attributes)></svg>"
    #expect(SVGCheck(PictureBytes(bytes: Array(text.utf8))).size == nil)
  }

  @Test func drawingThatIsCutOffIsAFlaw() {
    let bytes = PictureBytes(bytes: Array("<svg><path d=\"M0".utf8))
    #expect(SVGCheck(bytes).flaw == .truncated(.svg))
  }
}
