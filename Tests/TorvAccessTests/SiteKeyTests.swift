import Testing

@testable import TorvAccess

@Suite struct SiteKeyTests {
  private let path = "/medlem/filer/00112233445566778899aabbccddeeff.torv"
  private let contents = SealedContents(
    type: "text/csv; charset=utf-8", name: "Årsbudget.csv", bytes: Array("post;beløb\n".utf8))

  // MARK: - Names

  @Test func namesAreThirtyTwoDigitsThatTellNothing() throws {
    let key = try SampleAccess.siteKey()
    let paths = ["/", "/guides/vedtaegter/", "/guides/vedtaegter", "/guides/vedtægter.txt", ""]
    let names = paths.map(key.fileName)
    #expect(Set(names).count == paths.count)
    for name in names { #expect(name.wholeMatch(of: /[0-9a-f]{32}/) != nil) }
    #expect(names == paths.map(key.fileName))
    #expect(key.sealedPath(of: "/") == "/medlem/filer/\(names[0]).torv")
  }

  // MARK: - Round trip

  @Test(arguments: [0, 1, 900, 1_024, 5_000, 1_000_000])
  func whatIsSealedIsOpened(size: Int) throws {
    let key = try SampleAccess.siteKey()
    var random = SeededBytes(seed: UInt64(size))
    let contents = SealedContents(type: "image/webp", bytes: random.bytes(size))
    let file = key.seal(contents, at: path)
    #expect(
      file.count == SizeClass.size(for: contents.bytes.count + 4 + 23 + "\(size)\n".count) + 33)
    #expect(key.open(file, at: path) == .success(contents))
  }

  @Test func sizeOfAFileTellsOnlyItsClass() throws {
    let key = try SampleAccess.siteKey()
    let sizes = (10_000..<10_100).map { size in
      let bytes = [UInt8](repeating: 7, count: size)
      return key.seal(SealedContents(type: "text/plain", bytes: bytes), at: path).count
    }
    #expect(Set(sizes).count == 1)
  }

  // MARK: - Refusals

  @Test func everyChangedByteIsRefused() throws {
    let key = try SampleAccess.siteKey()
    let file = key.seal(contents, at: path)
    for position in file.indices {
      for change: UInt8 in [0x01, 0x80] {
        var changed = file
        changed[position] ^= change
        let flaw = key.open(changed, at: path).failure
        let expected: SealedFileFlaw =
          switch position {
          case 0..<4: .noSealedFile
          case 4: .otherVersion(1 ^ change)
          default: .doesNotFit
          }
        #expect(flaw == expected, "byte \(position)")
      }
    }
  }

  @Test func fileThatIsCutOffIsRefusedAtEveryLength() throws {
    let key = try SampleAccess.siteKey()
    let file = key.seal(contents, at: path)
    for count in file.indices {
      let flaw = key.open(Array(file[..<count]), at: path).failure
      let expected: SealedFileFlaw =
        count < 4 ? .noSealedFile : count < 33 ? .tooShort : .doesNotFit
      #expect(flaw == expected, "\(count) bytes")
    }
    #expect(key.open(file + [0], at: path).failure == .doesNotFit)
  }

  @Test func fileOfAnotherPathIsRefused() throws {
    let key = try SampleAccess.siteKey()
    let file = key.seal(contents, at: path)
    for other in ["", path + "x", path.uppercased(), String(path.dropFirst())] {
      #expect(key.open(file, at: other).failure == .doesNotFit)
    }
  }

  @Test func fileUnderAnotherKeyIsRefused() throws {
    let file = try SampleAccess.siteKey().seal(contents, at: path)
    let other = try SampleAccess.secret().siteKey(for: [])
    #expect(other.open(file, at: path).failure == .doesNotFit)
  }

  @Test(arguments: [UInt8(0), 2, 49, 255])
  func otherVersionsAreRefused(version: UInt8) throws {
    let key = try SampleAccess.siteKey()
    var file = key.seal(contents, at: path)
    file[4] = version
    #expect(key.open(file, at: path).failure == .otherVersion(version))
  }

  // MARK: - Nonces

  @Test func noNonceServesTwoTextsAndEqualTextsGiveEqualBytes() throws {
    let key = try SampleAccess.siteKey()
    var random = SeededBytes(seed: 4)
    var texts: Set<[UInt8]> = []
    var nonces: Set<[UInt8]> = []
    for number in 0..<10_000 {
      let contents = SealedContents(
        type: "text/plain", bytes: random.bytes(random.number(below: 40)))
      let file = key.seal(contents, at: path)
      texts.insert(contents.bytes)
      nonces.insert(Array(file[5..<17]))
      #expect(nonces.count == texts.count, "text \(number)")
      if number.isMultiple(of: 100) { #expect(key.seal(contents, at: path) == file) }
    }
    #expect(texts.count > 9_000)
  }

  @Test func equalTextsAtTwoPathsShareNeitherNonceNorBytes() throws {
    let key = try SampleAccess.siteKey()
    let files = ["/a", "/b", "/ab", ""].map { key.seal(contents, at: $0) }
    #expect(Set(files.map { Array($0[5..<17]) }).count == files.count)
    #expect(Set(files.map { Array($0[17...]) }).count == files.count)
  }

  @Test func typeAndNameAreSealedToo() throws {
    let key = try SampleAccess.siteKey()
    let one = SealedContents(type: "text/plain", name: "a.txt", bytes: [1])
    let other = SealedContents(type: "text/plain", name: "b.txt", bytes: [1])
    #expect(key.seal(one, at: path)[5..<17] != key.seal(other, at: path)[5..<17])
  }
}
