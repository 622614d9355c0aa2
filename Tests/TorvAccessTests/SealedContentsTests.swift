import Testing

@testable import TorvAccess

@Suite struct SealedContentsTests {
  private func text(_ header: String, _ contents: [UInt8] = [1, 2, 3]) -> [UInt8] {
    BigEndian.bytes(header.utf8.count) + header.utf8 + contents
  }

  @Test func headerIsLinesAndTheRestIsFilledWithZeros() {
    let contents = SealedContents(type: "text/csv", name: "Ærø.csv", bytes: [9, 8])
    let header = "type: text/csv\nsize: 2\nname: Ærø.csv\n"
    let expected = text(header, [9, 8])
    #expect(contents.text.count == 1_024)
    #expect(Array(contents.text.prefix(expected.count)) == expected)
    #expect(contents.text.dropFirst(expected.count).allSatisfy { $0 == 0 })
    #expect(SealedContents.read(contents.text) == .success(contents))
  }

  @Test(arguments: [
    "a\nsize: 0\nb.csv", "\r\n", "\0", "a\u{7F}\u{85}\u{2028}b", "fdp.\u{202E}cod", "\n\n\n",
  ])
  func nameCannotBreakTheHeader(name: String) throws {
    let contents = SealedContents(type: name, name: name, bytes: [1, 2, 3])
    let read = try SealedContents.read(contents.text).get()
    #expect(read == contents)
    #expect(read.bytes == [1, 2, 3])
    #expect(read.name?.unicodeScalars.count == name.unicodeScalars.count)
    #expect(read.name?.contains("_") == true)
  }

  @Test func plainNamesStayAsTheyAre() {
    for name in ["plan #1 100%.csv", "Årsbudget: æøå.ods", "a b", "e\u{301}.txt", "x: y"] {
      let contents = SealedContents(type: "text/plain", name: name, bytes: [])
      #expect(contents.name.map { Array($0.utf8) } == Array(name.utf8))
      #expect(SealedContents.read(contents.text) == .success(contents))
    }
  }

  @Test func unknownNamesArePassedOverAndTheFirstOfTwoCounts() {
    let header = "new: x\ntype: text/plain\nsize: 2\nno colon\nsize: 3\ntype:text/html\n"
    #expect(
      SealedContents.read(text(header))
        == .success(SealedContents(type: "text/plain", bytes: [1, 2])))
  }

  @Test(arguments: [
    "", "type: text/plain\n", "size: 3\n", "type: text/plain\nsize: -1\n", "type text\nsize: 3\n",
    "type: text/plain\nsize: +3\n", "type: text/plain\nsize: 3 \n", "type: text/plain\nsize: \n",
    "type: text/plain\nsize: 99999999999999999999\n", "Type: text/plain\nSize: 3\n",
  ])
  func headerWithoutTypeOrSizeIsRefused(header: String) {
    #expect(SealedContents.read(text(header)).failure == .incompleteHeader)
  }

  @Test func sizesThatAreTooLargeAreRefused() {
    #expect(
      SealedContents.read(text("type: text/plain\nsize: 4\n")).failure == .sizeTooLarge)
    for bytes: [UInt8] in [[], [0], [0, 0, 0, 1], [255, 255, 255, 255, 1, 2]] {
      #expect(SealedContents.read(bytes).failure == .incompleteHeader)
    }
  }
}
