import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@Suite struct TextCheckTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    TextCheck.problems(in: SourceFile(path: "a.md", bytes: bytes))
  }

  @Test(arguments: ["", "abc", "\u{FEFF}abc", "æøå 🇩🇰 e\u{301}", "\r\n\t\u{1}"])
  func textIsNoProblem(text: String) {
    #expect(problems(Array(text.utf8)).isEmpty)
  }

  @Test func aNULByteIsReportedAtItsPlace() {
    let marked = MarkedText("æ\nå1️⃣\u{0}b\u{0}")
    expect(
      problems(Array(marked.text.utf8)), match: [.error("1️⃣", .nulByte, hint: "UTF-8")], in: marked)
  }

  @Test(
    arguments: [
      [0xE6], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80],
      [0xFF, 0xFE],
    ] as [[UInt8]])
  func aByteThatIsNotUTF8IsReportedAtItsPlace(wrong: [UInt8]) throws {
    let marked = MarkedText("æ\nåb1️⃣")
    let diagnostics = problems(Array(marked.text.utf8) + wrong)
    let byte = String(try #require(wrong.first), radix: 16, uppercase: true)
    expect(
      diagnostics, match: [.error("1️⃣", .invalidEncoding, message: "byte 0x\(byte) is not UTF-8")],
      in: marked)
  }

  @Test func latin1AndNULAreBothReported() {
    expect(
      problems([0xE6, 0x61, 0x00]),
      match: [.error("1️⃣", .invalidEncoding), .error("2️⃣", .nulByte)],
      in: MarkedText("1️⃣xy2️⃣z"))
  }

  @Test func fourMebibytesAreReadAndOneByteMoreIsNot() {
    let largest = [UInt8](repeating: 0x61, count: TextCheck.maximumByteCount)
    #expect(problems(largest).isEmpty)
    expect(
      problems(largest + [0]),
      match: [.error("1️⃣", .fileTooLarge, message: "4194305 bytes", hint: "several pages")],
      in: MarkedText("1️⃣"))
  }
}
