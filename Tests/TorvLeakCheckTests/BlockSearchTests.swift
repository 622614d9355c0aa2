import Testing
import TorvDiagnostics

@testable import TorvLeakCheck

@Suite struct BlockSearchTests {
  private static func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    return numbers.bytes(count)
  }

  private static func check(_ files: [UInt8]...) -> LeakCheck {
    var check = LeakCheck()
    check.files = files.enumerated().map { SealedFile(path: "Content/\($0).pdf", bytes: $1) }
    return check
  }

  /// Tries all 56 possible shifts between published and sealed bytes.
  @Test func sixtyFourBytesAreFoundWhereverTheyStand() {
    let sealed = Self.bytes(1000)
    let check = Self.check(sealed)
    let index = check.index
    let other = Self.bytes(200, seed: 2)
    for start in stride(from: 0, through: 936, by: 13) {
      for shift in 0..<7 {
        let output = other.prefix(shift + start % 50) + sealed[start..<start + 64] + other
        let file = PublishedFile(path: "x", bytes: Array(output))
        #expect(index.traces(in: file).matches.count == 1, "\(start) \(shift)")
      }
    }
  }

  @Test func sixtyThreeBytesAreNoLeak() {
    let sealed = Self.bytes(1000)
    let check = Self.check(sealed)
    for start in 0..<64 {
      let piece = Array(sealed[start..<start + 63])
      #expect(check.leaks([sealed[start] ^ 1] + piece + [sealed[start + 63] ^ 1]).isEmpty)
    }
    let leaks = check.leaks(Array("abc".utf8) + sealed[100..<164], in: "b/x.webp")
    #expect(leaks.map(\.spot) == [.byte(3)])
    #expect(
      leaks.map(\.diagnostic.message) == [
        "bytes of this file, which is for members, stand in 'b/x.webp' at byte 3"
      ])
    #expect(leaks.map(\.diagnostic.location?.path) == ["Content/0.pdf"])
  }

  @Test func textsAreFoundAsBytesToo() {
    let text =
      "År;Butikker;Omsætning i mio. kr.\n2021;12;34,5\n2022;14;35,0\n2023;15;36,1\n2024;16;37,2\n"
    let check = Self.check(Array(text.utf8))
    #expect(check.leaks("<pre>" + text.dropFirst(7) + "</pre>").count == 1)
  }

  @Test func monotonousBytesAreNoLeak() {
    let sealed =
      [UInt8](repeating: 0, count: 500) + Array(repeatElement([1, 2, 3, 4], count: 99).joined())
    let check = Self.check(sealed + Self.bytes(100))
    #expect(check.leaks([UInt8](repeating: 0, count: 300)).isEmpty)
    #expect(check.leaks(Array(sealed[400..<800])).isEmpty)
  }

  @Test func tablesOfPicturesAreNoLeak() {
    let tables = [0xFF, 0xD8, 0xFF, 0xDB, 0, 202] + Self.bytes(200)
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]
    let jpeg = tables + scan + Self.bytes(300, seed: 9)
    let check = Self.check(jpeg)
    #expect(check.leaks(tables + scan + Self.bytes(300, seed: 4)).isEmpty)
    #expect(check.leaks(Array(jpeg[230..<330])).count == 1)
    #expect(check.leaks(jpeg).map(\.sealed) == [.wholeFile("Content/0.pdf")])
  }

  @Test func profilesOfPicturesAreNoLeak() {
    let profile = Self.bytes(400)
    let png =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 1, 0x90] + Array("iCCP".utf8) + profile
      + [0, 0, 0, 0, 0, 0, 1, 0x2C] + Array("IDAT".utf8) + Self.bytes(300, seed: 3)
    let webp =
      Array("RIFF0000WEBPICCP".utf8) + [0x90, 1, 0, 0] + profile + Array("VP8 ".utf8)
      + [0x2C, 1, 0, 0] + Self.bytes(300, seed: 5)
    let check = Self.check(png, webp)
    #expect(check.leaks(profile).isEmpty)
    #expect(check.leaks(Self.bytes(300, seed: 3)).count == 1)
    #expect(check.leaks(Self.bytes(300, seed: 5)).count == 1)
  }

  @Test func smallFileIsALeakOnlyAsAWhole() {
    let small = Self.bytes(40)
    let check = Self.check(small)
    #expect(check.leaks(small + [1]).isEmpty)
    #expect(check.leaks(small).map(\.spot) == [.everywhere])
    #expect(Self.check([]).leaks([UInt8]()).isEmpty)
  }

  @Test func partsThatOpenFilesHaveTooAreExcused() {
    let template = Self.bytes(600)
    let check = Self.check(template + Self.bytes(2000, seed: 2))
    let open = PublishedFile(
      path: "a.docx", bytes: template + Self.bytes(90, seed: 8), kind: .copied)
    let made = PublishedFile(path: "x", bytes: Array(template[100..<300]))
    #expect(check.leaks([made]).count == 1)
    #expect(check.leaks([open, made]).isEmpty)
    #expect(check.leaks([made, open]).isEmpty)
  }

  @Test func openCopyOfASealedFileIsALeakAndExcusesNothing() {
    let sealed = Self.bytes(2000)
    let check = Self.check(sealed)
    let made = PublishedFile(path: "x", bytes: Array(sealed[100..<300]))
    let changed = [7] + sealed[3..<1980] + Self.bytes(3000, seed: 6)
    for copy in [sealed, Array(sealed[0..<1900]), changed] {
      let open = PublishedFile(path: "a.pdf", bytes: copy, kind: .copied)
      let leaks = check.leaks([open, made])
      #expect(leaks.map(\.spot) == [.everywhere, .byte(0)])
      #expect(leaks.first?.diagnostic.message.hasSuffix("is published openly as 'a.pdf'") == true)
    }
    let part = PublishedFile(path: "a.pdf", bytes: Array(sealed[0..<1600]), kind: .copied)
    #expect(check.leaks([part, made]).isEmpty)
  }

  @Test func openCopyIsKnownAmongSealedFilesThatShareParts() {
    let part = Self.bytes(1500)
    let second = part + Self.bytes(1000, seed: 7)
    let check = Self.check(part + Self.bytes(4000, seed: 3), second)
    let open = PublishedFile(path: "a.docx", bytes: second + [1], kind: .copied)
    #expect(check.leaks([open]).map(\.sealed) == [.wholeFile("Content/1.pdf")])
  }

  @Test func drawingsFromOneProgramAreNoCopiesOfEachOther() {
    let head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Created with a program for drawing -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" version=\"1.1\" id=\"svg5\">"
    let check = Self.check(Array("\(head)<path d=\"M1 2 L3 4\"/></svg>".utf8))
    let open = PublishedFile(
      path: "p.svg", bytes: Array("\(head)<circle cx=\"5\" cy=\"6\" r=\"7\"/></svg>".utf8),
      kind: .copied)
    #expect(check.leaks([open]).isEmpty)
  }

  @Test func openTextExcusesBytesAsWell() {
    let text = "Foreningens formål er at fremme handel, kultur og byliv i bymidten hele året."
    let rest = (0..<60).map { "ord nr. \($0)" }.joined(separator: ", ")
    var check = Self.check(Array("\(text) Og mere om kontingent: \(rest)".utf8))
    #expect(check.leaks("<p>\(text)</p>").count == 1)
    check.open = ["Vi siger: \(text)"]
    #expect(check.leaks("<p>\(text)</p>").isEmpty)
  }

  /// A naive search for each window of 64 bytes gives the same result.
  @Test func searchFindsWhatASimpleOneFinds() {
    var numbers = SeededNumbers(seed: 21)
    for _ in 0..<200 {
      let sealed = numbers.bytes(64 + numbers.next(below: 300))
      let start = numbers.next(below: sealed.count - 40)
      let piece = sealed[start...].prefix(50 + numbers.next(below: 28))
      let output = numbers.bytes(numbers.next(below: 60)) + piece + numbers.bytes(50)
      let windows = Set((0...sealed.count - 64).map { Array(sealed[$0..<$0 + 64]) })
      let isLeak =
        output.count >= 64
        && (0...output.count - 64).contains { windows.contains(Array(output[$0..<$0 + 64])) }
      #expect(Self.check(sealed).leaks(output).isEmpty == !isLeak)
    }
  }

  @Test func workGrowsNoFasterThanTheFiles() {
    let block = Self.bytes(32)
    func comparisons(_ count: Int) -> Int {
      let sealed = Array(repeatElement(block, count: count).joined())
      let varied = (0..<count).flatMap { number -> [UInt8] in
        block + Self.bytes(32, seed: UInt64(number))
      }
      let index = Self.check(sealed, varied).index
      let output = (0..<count).flatMap { number -> [UInt8] in
        block + block + [UInt8(truncatingIfNeeded: number), 1]
      }
      return index.traces(in: PublishedFile(path: "x", bytes: output + sealed)).comparisons
    }
    let small = comparisons(100)
    #expect(small > 0)
    #expect(comparisons(1000) < 12 * small)
  }
}
