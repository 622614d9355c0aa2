import Testing
import TorvMarkdown

/// Compares our tree walk with libcmark's own HTML, which passes the examples of the CommonMark specification.
@Suite struct CmarkTreeTests {
  private static func mismatch(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let expected = String(decoding: CmarkTree.safeHTML(of: bytes), as: UTF8.self)
    let actual = String(decoding: MarkdownDocument.commonMarkHTML(of: bytes), as: UTF8.self)
    return actual == expected ? nil : "\(text)\n- cmark: \(expected)\n- ours: \(actual)"
  }

  @Test(arguments: CommonMarkInputs.all)
  func plainTextIsWrittenAsLibcmarkWritesIt(_ text: String) {
    #expect(Self.mismatch(text) == nil)
  }

  @Test(arguments: ["> ", "- ", "  1. ", "* - > ", "- x\n\n  ", "> a\n> "])
  func nestedTextIsWrittenAsLibcmarkWritesIt(_ prefix: String) {
    for text in CommonMarkInputs.all {
      #expect(Self.mismatch(prefix + text) == nil)
    }
  }

  @Test(arguments: ["# ", "*a ", "![", "[b](", "```", "\t", "a\\\n", "<", "&", "a\n---\n"])
  func textAfterAnOpeningIsWrittenAsLibcmarkWritesIt(_ prefix: String) {
    for text in CommonMarkInputs.all {
      #expect(Self.mismatch(prefix + text) == nil)
    }
  }

  @Test func everyByteInAnAddressIsEscapedAsLibcmarkDoes() {
    for byte in UInt8(1)...255 where byte != 0x0A && byte != 0x0D {
      let bytes = Array("[a](<x".utf8) + [byte] + Array("y> \"t".utf8) + [byte] + Array("\")".utf8)
      #expect(MarkdownDocument.commonMarkHTML(of: bytes) == CmarkTree.safeHTML(of: bytes))
    }
  }

  @Test(arguments: CommonMarkInputs.withoutExtensions)
  func textWithoutExtensionsIsTheSameWithThemOn(_ text: String) {
    let expected = String(decoding: CmarkTree.safeHTML(of: Array(text.utf8)), as: UTF8.self)
    let actual = MarkdownCheck.html(text)
      .replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
      .replacing(" rel=\"external\"", with: "").replacing(" loading=\"lazy\"", with: "")
    #expect(actual == expected)
  }
}
